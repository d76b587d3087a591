/**
 * What is counted. Always on, so it must cost next to nothing: plain numbers, written by a worker's thread alone.
 */
package org.confera.sfu.stats;
