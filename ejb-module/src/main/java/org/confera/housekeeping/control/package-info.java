/** What clean-up and retention are made of: rows, the parts of the batch job, and what the administrator learns of both. */
package org.confera.housekeeping.control;
