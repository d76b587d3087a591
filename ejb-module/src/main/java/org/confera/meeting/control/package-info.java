/** How meetings are found and kept, and how many there may be. */
package org.confera.meeting.control;
