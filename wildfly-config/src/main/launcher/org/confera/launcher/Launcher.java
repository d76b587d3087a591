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
              ./confera bench   measure: ./confera bench load lets people who don't exist meet on a running Confera
              ./confera help    this text

            Settings are environment variables; README.md lists them. The usual ones:
              CONFERA_DATA                  the folder of all data (.confera in the checkout)
              CONFERA_HTTP_PORT             8080, the pages on this machine
              CONFERA_HTTPS_PORT            8443, the pages for other machines
              CONFERA_MEDIA_PORT            10000, the first port of media (UDP and TCP)
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
            System.exit(launcher.perform(command, List.of(arguments).subList(Math.min(2, arguments.length), arguments.length)));
        } catch (Problem | IOException problem) {
            System.err.println();
            System.err.println("Confera cannot " + command + ".");
            System.err.println(problem instanceof Problem ? problem.getMessage() : problem.toString());
            System.exit(1);
        }
    }

    private int perform(String command, List<String> options) throws IOException, InterruptedException, Problem {
        return switch (command) {
            case "run" -> {
                Node.require();
                yield inDataFolder(new Build(settings, out)::ifNeeded);
            }
            case "serve" -> inDataFolder(new Build(settings, out)::require);
            case "stop" -> Stop.runningOn(settings.data(), out);
            case "bench" -> new Bench(settings).run(options);
            case "help", "--help", "-h" -> {
                out.println(HELP);
                yield 0;
            }
            default -> throw new Problem("There is no such command. ./confera help lists them.");
        };
    }

    /** The lock comes before the ports: those of a Confera that is running here are taken, and that is not what to tell. */
    private int inDataFolder(Preparation build) throws IOException, InterruptedException, Problem {
        try (DataFolder data = DataFolder.open(settings.data())) {
            Problem.throwIfAny(Ports.problems(settings));
            build.prepare();
            return serve(data);
        }
    }

    private int serve(DataFolder data) throws IOException, InterruptedException, Problem {
        String notice = new Configuration(settings.server(), data).update();
        if (!notice.isEmpty()) {
            out.println(notice);
        }
        Map<String, String> complete = Secrets.addedTo(environment, data);
        HttpsKey.prepare(HttpsKey.file(complete, data), complete.get(Secrets.KEY_STORE_PASSWORD));
        out.println("Starting Confera. Its log is " + data.log());
        return new Server(settings, data, complete).serve(this::sayWhereItListens);
    }

    /** What must be there before a server can start. */
    private interface Preparation {
        void prepare() throws IOException, InterruptedException, Problem;
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
        lines.add("  media               UDP and TCP port" + (settings.mediaWorkers() == 1 ? " " + settings.mediaPort()
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
