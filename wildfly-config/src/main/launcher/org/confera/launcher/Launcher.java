package org.confera.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** <code>./confera</code>, once a JDK is found. Its first argument is the checkout, its second the command. */
public final class Launcher {
    private static final String HELP = """
            Confera: video meetings on your own machine.

              ./confera run     build what has changed, then serve until Ctrl-C
              ./confera serve   serve what is built, without looking at the sources
              ./confera stop    stop the Confera that uses this data folder
              ./confera help    this text

            Settings are environment variables; README.md lists them. The usual ones:
              CONFERA_DATA                  the folder of all data (.confera in the checkout)
              CONFERA_HTTP_PORT             8080, the pages on this machine
              CONFERA_HTTPS_PORT            8443, the pages for other machines
              CONFERA_MEDIA_PORT            10000, the first UDP port of media
              CONFERA_MANAGEMENT_PORT       9990, console and health, this machine only
              CONFERA_ANNOUNCED_ADDRESSES   all of this machine's, where media reaches it""";

    private final Settings settings;
    private final Map<String, String> environment;
    private final PrintStream out = System.out;

    private Launcher(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public static void main(String[] arguments) throws InterruptedException {
        String command = arguments.length > 1 ? arguments[1] : "help";
        try {
            Launcher launcher = new Launcher(Settings.from(System.getenv(), Path.of(arguments[0]).toAbsolutePath().normalize()), System.getenv());
            System.exit(launcher.perform(command));
        } catch (Problem | IOException problem) {
            System.err.println();
            System.err.println("Confera cannot " + command + ".");
            System.err.println(problem instanceof Problem ? problem.getMessage() : problem.toString());
            System.exit(1);
        }
    }

    private int perform(String command) throws IOException, InterruptedException, Problem {
        return switch (command) {
            case "run" -> {
                Node.require();
                checkPorts();
                new Build(settings, out).ifNeeded();
                yield serve();
            }
            case "serve" -> {
                checkPorts();
                yield serve();
            }
            case "stop" -> Stop.runningOn(settings.data(), out);
            case "help", "--help", "-h" -> {
                out.println(HELP);
                yield 0;
            }
            default -> throw new Problem("There is no such command. ./confera help lists them.");
        };
    }

    private void checkPorts() throws Problem {
        Problem.throwIfAny(Ports.problems(settings));
    }

    private int serve() throws IOException, InterruptedException, Problem {
        if (!new Build(settings, out).isBuilt()) {
            throw new Problem("Nothing is built yet. Use ./confera run, which builds first.");
        }
        try (DataFolder data = DataFolder.open(settings.data())) {
            String notice = new Configuration(settings.server(), data).update();
            if (!notice.isEmpty()) {
                out.println(notice);
            }
            HttpsKey.makeIfMissing(data.configuration().resolve("https.p12"));
            out.println("Starting Confera. Its log is " + data.log());
            return new Server(settings, data, environment).serve(this::sayWhereItListens);
        }
    }

    private void sayWhereItListens() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Confera is ready.");
        lines.add("  on this machine     " + settings.localUrl());
        for (String address : addresses()) {
            lines.add("  from other machines https://" + address + ":" + settings.httpsPort() + "/meet/");
        }
        lines.add("                      (the browser warns once: the certificate is this machine's own)");
        lines.add("  media               UDP port" + (settings.mediaWorkers() == 1 ? " " + settings.mediaPort()
                : "s " + settings.mediaPort() + " to " + (settings.mediaPort() + settings.mediaWorkers() - 1)));
        lines.add("  management          http://127.0.0.1:" + settings.managementPort() + " (this machine only)");
        lines.add("  data                " + settings.data());
        lines.add("Stop it with Ctrl-C.");
        lines.add("");
        lines.forEach(out::println);
        out.flush();
    }

    private List<String> addresses() {
        if (!settings.bindAddress().equals("0.0.0.0")) {
            return List.of(settings.bindAddress());
        }
        try {
            return Addresses.ofThisMachine();
        } catch (SocketException unknown) {
            return List.of();
        }
    }
}
