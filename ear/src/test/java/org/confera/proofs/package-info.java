/** Holds that the page of proofs names tests that there are. What the tests prove is theirs. */
package org.confera.proofs;
