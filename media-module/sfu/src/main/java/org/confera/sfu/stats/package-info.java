/**
 * What is counted, and what is concluded from it: rates, scores, whose connection suffers and why. Counting is always on, so
 * it must cost next to nothing: plain numbers, written by a worker's thread alone. Concluding happens once a second, told the
 * time. No packet, socket or clock belongs here; which figures come from where says {@code docs/statistics.md} of this module.
 */
package org.confera.sfu.stats;
