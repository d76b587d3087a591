package org.confera.bench;

import java.util.List;
import org.confera.client.SrtpSuite;

/**
 * What a run measures.
 *
 * @param viewers receivers of the one sender, 1 to 500
 * @param rate    packets a second of the sender
 * @param bytes   of each packet, RTP header included
 * @param burst   packets of a frame that are sent back to back, 1 spreads them evenly
 * @param seconds length of a round
 * @param rounds  measured rounds, each of them the SFU's and the baseline's; one more of both comes before to warm up
 */
record Options(int viewers, int rate, int bytes, int burst, int seconds, int rounds, SrtpSuite suite) {
    private static final String USAGE = "Usage: [--viewers 1-500] [--rate 1-2000] [--bytes 100-1200] [--burst 1-50]"
            + " [--seconds 1-600] [--rounds 1-50] [--suite gcm|cm]";

    /**
     * Reads options, given as words or as one text.
     *
     * @throws IllegalArgumentException that says what is allowed
     */
    static Options of(String... given) {
        String text = String.join(" ", given).strip();
        String[] arguments = text.isEmpty() ? new String[0] : text.split("\\s+");
        int[] values = {50, 240, 1100, 1, 6, 5};
        String[] names = {"--viewers", "--rate", "--bytes", "--burst", "--seconds", "--rounds"};
        int[][] ranges = {{1, 500}, {1, 2000}, {100, 1200}, {1, 50}, {1, 600}, {1, 50}};
        SrtpSuite suite = SrtpSuite.AEAD_AES_128_GCM;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            int option = List.of(names).indexOf(arguments[i]);
            if (option >= 0) {
                values[option] = number(arguments[i], value, ranges[option]);
            } else if (arguments[i].equals("--suite") && value.matches("gcm|cm")) {
                suite = value.equals("gcm") ? SrtpSuite.AEAD_AES_128_GCM : SrtpSuite.AES128_CM_HMAC_SHA1_80;
            } else {
                throw new IllegalArgumentException("Can't use '" + arguments[i] + " " + value + "'. " + USAGE);
            }
        }
        return new Options(values[0], values[1], values[2], values[3], values[4], values[5], suite);
    }

    private static int number(String name, String value, int[] range) {
        int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
        if (number < range[0] || number > range[1]) {
            throw new IllegalArgumentException(name + " is '" + value + "', but must lie in " + range[0] + "-" + range[1] + ". " + USAGE);
        }
        return number;
    }
}
