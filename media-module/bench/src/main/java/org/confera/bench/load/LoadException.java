package org.confera.bench.load;

/** Why the test can't go on, as a sentence for whoever started it. */
final class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    LoadException(String sentence) {
        super(sentence);
    }

    LoadException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
