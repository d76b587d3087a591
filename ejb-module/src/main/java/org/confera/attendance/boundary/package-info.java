/** Writes down who came and went; each call is one transaction. */
package org.confera.attendance.boundary;
