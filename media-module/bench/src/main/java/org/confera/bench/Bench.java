package org.confera.bench;

import java.util.Arrays;
import org.confera.bench.load.LoadTest;

/** <code>./confera bench</code>: its first word says what is measured. */
public final class Bench {
    private static final String USAGE = """
            ./confera bench load        people who don't exist meet on a running Confera (--help lists the options)
            ./confera bench forwarding  what a forwarded packet costs, as a ratio to a baseline, without a server""";

    private Bench() {
    }

    public static void main(String[] words) throws Exception {
        String[] options = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
        switch (words.length == 0 ? "" : words[0]) {
            case "load" -> System.exit(LoadTest.run(options));
            case "forwarding" -> ForwardingBenchmark.main(options);
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }
}
