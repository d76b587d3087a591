package org.confera.launcher;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser client is built with Node; the server does not need it. */
final class Node {
    private static final int OLDEST = 20;
    private static final String REMEDY = " Install Node.js " + OLDEST + " or newer with npm, from nodejs.org or from a system that has it (Debian 12 does not)"
            + " and see that \"node\" is in the PATH.";

    private Node() {
    }

    static void require() throws Problem, InterruptedException {
        String version = versionOf("node");
        Matcher major = Pattern.compile("v(\\d+)\\..*").matcher(version);
        if (version.isEmpty() || versionOf(isWindows() ? "npm.cmd" : "npm").isEmpty()) {
            throw new Problem("Node.js, or its npm, was not found: the pages cannot be built." + REMEDY);
        }
        if (!major.matches() || Integer.parseInt(major.group(1)) < OLDEST) {
            throw new Problem("Node.js is " + version + ", which is too old." + REMEDY);
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String versionOf(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException notFound) {
            return "";
        }
    }
}
