/** What is done to the database when somebody leaves for good, in one transaction. */
package org.confera.erasure.control;
