/**
 * How tests run the fuzzer; never deployed. The targets lie beside the tests of what they fuzz, in packages named
 * {@code fuzz}, their kept inputs in the test resources beside them.
 *
 * <p>{@code mvn test} runs every kept input and then two seconds of new ones for each target;
 * {@code mvn -Pfuzz test} runs the targets alone, ten minutes each ({@code -Dconfera.fuzz.seconds=…} for another time).
 * An input that fails is written beside the target's log in {@code target/fuzz}: copy it to the kept ones, then mend.
 */
package org.confera.fuzz;
