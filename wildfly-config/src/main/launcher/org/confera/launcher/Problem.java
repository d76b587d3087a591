package org.confera.launcher;

import java.util.List;

/** Something the operator can mend. The message says what is wrong, what is allowed and what to do. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }

    /** Throws all problems as one, so that an operator mends them in one go. */
    static void throwIfAny(List<String> problems) throws Problem {
        if (!problems.isEmpty()) {
            throw new Problem(String.join(System.lineSeparator(), problems));
        }
    }
}
