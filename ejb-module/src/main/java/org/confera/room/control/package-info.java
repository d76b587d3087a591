/** Where live rooms are kept, and how the SFU is reached. */
package org.confera.room.control;
