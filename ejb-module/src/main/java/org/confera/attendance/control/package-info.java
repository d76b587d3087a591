/** How stays are kept. */
package org.confera.attendance.control;
