/**
 * The clock that beans are told the time by, so that tests can tell another.
 */
package org.confera.time;
