/**
 * Measures the SFU with real DTLS-SRTP traffic in one JVM, always as a ratio to a baseline of the same run. Never
 * deployed; {@link org.confera.bench.client} is also the other end in tests.
 */
package org.confera.bench;
