/**
 * Measures the SFU with real DTLS-SRTP traffic in one JVM, always as a ratio to a baseline of the same run. Never
 * deployed.
 */
package org.confera.bench;
