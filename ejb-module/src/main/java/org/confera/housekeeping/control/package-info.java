/** What the administrator learns of clean-up. */
package org.confera.housekeeping.control;
