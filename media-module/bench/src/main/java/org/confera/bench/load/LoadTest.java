package org.confera.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.confera.client.ClientCertificate;
import org.confera.client.ClientTransport;

/** The course of a load test: accounts, meetings, people coming in, a while of measuring, the end. */
public final class LoadTest implements AutoCloseable {
    /** Signing up costs the server a password's hash each. */
    private static final int SIGN_UPS_AT_ONCE = 4;
    private static final long SETTLE_MS = 3_000;
    private static final long ARRIVAL_MS = 30_000;
    private static final long POLL_MS = 100;

    private final LoadOptions options;
    private final PrintStream out;
    private final Site site;
    private final Connector connector;
    private final List<MediaLoop> loops = new ArrayList<>();
    private final List<List<Person>> meetings = new ArrayList<>();
    private final ExecutorService lives = Executors.newVirtualThreadPerTaskExecutor();

    private LoadTest(LoadOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.site = new Site(options.base(), options.insecure());
        this.connector = new Connector(site, options.tcp(), ClientCertificate.generate());
        int threads = Math.clamp(options.meetings(), 1, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        for (int i = 0; i < threads; i++) {
            loops.add(new MediaLoop(i));
        }
    }

    /** Runs a test; answers the exit code that {@link LoadOptions#USAGE} tells of. */
    public static int run(String... words) throws InterruptedException {
        if (List.of(words).contains("--help")) {
            System.out.println(LoadOptions.USAGE);
            return 0;
        }
        Logger.getLogger("").setLevel(Level.WARNING); // the libraries like to tell how they were built
        try {
            LoadOptions options = LoadOptions.of(words);
            try (LoadTest test = new LoadTest(options, options.json() ? System.err : System.out)) {
                return test.run();
            }
        } catch (LoadException impossible) {
            System.err.println(impossible.getMessage());
            return 2;
        }
    }

    private int run() throws LoadException, InterruptedException {
        Visitor.requireConfera(site);
        Optional<ServerProcess> server = options.serverPid() > 0 ? Optional.of(ServerProcess.of(options.serverPid()))
                : ServerProcess.serving(options.base(), site.port());
        out.println(options.meetings() + (options.meetings() == 1 ? " meeting of " : " meetings of ") + options.people() + " people on " + options.base()
                + server.map(process -> ", process " + process.pid()).orElse(""));
        List<String> codes = prepare();
        out.println("Everybody is signed in; " + options.joinRate() + " a second join.");
        arrive(codes);
        out.println("Measuring for " + options.seconds() + " s.");
        Result result = measure(server);
        out.print(result.text());
        result.refusals().forEach((reason, count) -> out.println("  " + count + " x " + reason));
        result.warnings().forEach(warning -> out.println("Warning: " + warning));
        result.failures().forEach(failure -> out.println("Failed: " + failure));
        if (options.json()) {
            System.out.println(result.json());
        }
        endMeetings();
        return result.failures().isEmpty() ? 0 : 1;
    }

    /** Everybody signs in, a few at once; then each host starts a meeting, whose code is answered. */
    private List<String> prepare() throws LoadException, InterruptedException {
        Accounts accounts = new Accounts(options.accounts());
        Semaphore turns = new Semaphore(SIGN_UPS_AT_ONCE);
        List<Callable<Void>> entries = new ArrayList<>();
        for (int meeting = 0; meeting < options.meetings(); meeting++) {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < options.people(); i++) {
                Person person = new Person(site, options, connector, loops.get(meeting % loops.size()), i, 1_000L * meeting + i);
                people.add(person);
                entries.add(() -> {
                    turns.acquire();
                    try {
                        person.enter(accounts);
                        return null;
                    } finally {
                        turns.release();
                    }
                });
            }
            meetings.add(people);
        }
        for (Future<Void> entry : lives.invokeAll(entries)) {
            result(entry);
        }
        List<String> codes = new ArrayList<>();
        for (List<Person> people : meetings) {
            codes.add(people.getFirst().startMeeting());
        }
        return codes;
    }

    private static void result(Future<Void> entry) throws LoadException, InterruptedException {
        try {
            entry.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LoadException sentence) {
                throw sentence;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Hosts first, then the others of all meetings in turn; waits until all are in and see each other, or it takes too long. */
    private void arrive(List<String> codes) throws InterruptedException {
        for (int i = 0; i < options.people(); i++) {
            for (int meeting = 0; meeting < meetings.size(); meeting++) {
                Person person = meetings.get(meeting).get(i);
                String code = codes.get(meeting);
                lives.submit(() -> person.live(code));
                Thread.sleep((long) (1000 / options.joinRate()));
            }
        }
        long deadlineNs = System.nanoTime() + ARRIVAL_MS * 1_000_000;
        while (!everybody().stream().allMatch(person -> person.isIn() || person.problem() != null) && System.nanoTime() - deadlineNs < 0) {
            Thread.sleep(POLL_MS);
        }
        Thread.sleep(SETTLE_MS);
    }

    private Result measure(Optional<ServerProcess> server) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Set<Integer> own = new HashSet<>();
        Set<Integer> theirs = new HashSet<>();
        ports(own, theirs);
        for (MediaLoop loop : loops) {
            loop.clear().join();
        }
        long startNs = System.nanoTime();
        long cpuNs = server.map(ServerProcess::cpuNs).orElse(0L);
        long mediaNs = server.map(ServerProcess::mediaCpuNs).orElse(0L);
        long ownNs = system.getProcessCpuTime();
        long sent = sent();
        long ownDrops = KernelDrops.of(own);
        long serverDrops = KernelDrops.of(theirs);
        Thread.sleep(options.seconds() * 1000L);
        Figures figures = new Figures();
        for (MediaLoop loop : loops) {
            figures.add(loop.figures());
        }
        double seconds = (System.nanoTime() - startNs) / 1e9;
        List<Person> in = everybody().stream().filter(person -> person.isIn() && person.problem() == null).toList();
        return new Result(options, everybody().size(), in.size(), in.stream().map(Person::joinMs).filter(ms -> ms >= 0).sorted().toList(), figures,
                seconds, sent() - sent, server.map(process -> process.cpuNs() - cpuNs).orElse(-1L),
                server.map(process -> process.mediaCpuNs() - mediaNs).orElse(-1L), server.map(ServerProcess::residentBytes).orElse(0L),
                (system.getProcessCpuTime() - ownNs) / 1e9 / seconds, KernelDrops.of(own) - ownDrops, KernelDrops.of(theirs) - serverDrops, refusals());
    }

    private long sent() {
        return everybody().stream().mapToLong(Person::sentPackets).sum();
    }

    private void ports(Set<Integer> own, Set<Integer> theirs) {
        for (Person person : everybody()) {
            if (person.media() != null && !options.tcp()) {
                for (ClientTransport transport : List.of(person.media().up(), person.media().down())) {
                    own.add(transport.localPort());
                    theirs.add(transport.remotePort());
                }
            }
        }
    }

    private Map<String, Integer> refusals() {
        Map<String, Integer> reasons = new HashMap<>();
        for (Person person : everybody()) {
            if (person.problem() != null || !person.isIn()) {
                reasons.merge(person.problem() == null ? "was not in within " + ARRIVAL_MS / 1000 + " s." : person.problem(), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private List<Person> everybody() {
        return meetings.stream().flatMap(List::stream).toList();
    }

    private void endMeetings() throws InterruptedException {
        everybody().forEach(Person::leave);
        for (List<Person> people : meetings) {
            try {
                people.getFirst().endMeeting();
            } catch (LoadException gone) {
                out.println("A meeting could not be ended (" + gone.getMessage() + "); it ends by itself.");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        everybody().forEach(Person::close);
        lives.shutdownNow();
        for (MediaLoop loop : loops) {
            loop.close();
        }
    }
}
