/**
 * Targets for the fuzzer (threats, line 17): one for each parser, run by WireFuzzTest. Whatever the bytes, nothing
 * throws, nothing lies outside of them, and what is written reads as it was meant. How to run them: {@code org.confera.fuzz}.
 */
package org.confera.wire.fuzz;
