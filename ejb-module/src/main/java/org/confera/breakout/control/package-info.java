/** How splits and their rooms are kept. */
package org.confera.breakout.control;
