/** Keys, signatures and the memory of used tokens. */
package org.confera.token.control;
