/** Writes down who came and went, and tells hosts of it; each call is one transaction. */
package org.confera.attendance.boundary;
