/**
 * How tests run the fuzzer; never deployed. The targets ({@code …Target}) lie among the tests of what they fuzz, the
 * inputs that are kept for each in the test resources beside it, and a {@code …FuzzTest} in each module runs them.
 *
 * <p>{@code mvn test} runs every kept input and then two seconds of new ones for each target;
 * {@code mvn -Pfuzz test} runs the targets alone, ten minutes each ({@code -Dconfera.fuzz.seconds=…} for another time).
 * An input that fails is written beside the target's log in {@code target/fuzz}: copy it to the kept ones, then mend.
 */
package org.confera.fuzz;
