/**
 * Targets for the fuzzer (line 17 of the threats): one for each parser, run by WireFuzzTest. Whatever the bytes, nothing
 * throws, nothing lies outside of them, and what is written reads as it was meant. How to run them: {@code org.confera.fuzz}.
 */
package org.confera.wire.fuzz;
