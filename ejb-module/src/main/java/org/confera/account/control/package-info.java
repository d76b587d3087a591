/** What signing up and in is made of: rows, delays for those who fail, and the container's side of it. */
package org.confera.account.control;
