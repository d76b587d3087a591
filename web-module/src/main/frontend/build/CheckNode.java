import java.io.IOException;
import java.util.List;

/** Says what to install where Node.js is missing or too old; run by Maven before anything needs it. */
public class CheckNode {
    private static final int OLDEST = 20;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    public static void main(String[] arguments) {
        String node = versionOf("node");
        String npm = versionOf(WINDOWS ? "npm.cmd" : "npm");
        if (node == null || npm == null || major(node) < OLDEST) {
            System.err.printf("""

                    Confera's browser client is built with Node.js %d or newer and its npm.
                    Found on the PATH: node %s, npm %s.
                    Install it and build again:
                      Debian, Ubuntu   apt install nodejs npm
                      Fedora, RHEL     dnf install nodejs npm
                      macOS            brew install node
                      Windows          winget install OpenJS.NodeJS.LTS
                    If your distribution's Node.js is older than %d, take it from https://nodejs.org/.

                    """, OLDEST, found(node), found(npm), OLDEST);
            System.exit(1);
        }
    }

    private static String versionOf(String program) {
        try {
            Process process = new ProcessBuilder(List.of(program, "--version")).redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String version = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 && !version.isEmpty() ? version : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int major(String version) {
        try {
            return Integer.parseInt(version.replaceFirst("^v", "").split("\\.")[0]);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String found(String version) {
        return version == null ? "none" : version;
    }
}
