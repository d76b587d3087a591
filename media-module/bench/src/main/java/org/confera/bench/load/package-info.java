/**
 * <code>./confera bench load</code>: people who don't exist meet on a running Confera, by the ways that everybody uses:
 * pages, signalling, media. Measures what the server makes of it. Never deployed.
 */
package org.confera.bench.load;
