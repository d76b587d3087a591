/** Where lines of chat are kept and found again. */
package org.confera.conversation.control;
