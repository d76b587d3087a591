package org.confera.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server as the operating system sees it, if it runs on this machine. Thread-safe. */
final class ServerProcess {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    /** Linux counts processor time of threads in hundredths of a second, and says so nowhere but in sysconf. */
    private static final long TICK_NS = 10_000_000L;
    /** Linux keeps 15 characters of a thread's name. */
    private static final String MEDIA_THREADS = "confera-media";

    private final ProcessHandle process;

    private ServerProcess(ProcessHandle process) {
        this.process = process;
    }

    /**
     * The process with this id.
     *
     * @throws LoadException if there is none, or it is another user's
     */
    static ServerProcess of(long pid) throws LoadException {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new LoadException("--server-pid is " + pid + ", but there is no such process."));
        if (process.info().totalCpuDuration().isEmpty()) {
            throw new LoadException("--server-pid is " + pid + ", but this system does not tell that process's CPU time.");
        }
        return new ServerProcess(process);
    }

    /** The process that serves these pages, if it is on this machine and the system tells which it is. */
    static Optional<ServerProcess> serving(URI pages, int port) {
        try {
            if (NetworkInterface.getByInetAddress(InetAddress.getByName(pages.getHost())) == null || !Files.isDirectory(PROC)) {
                return Optional.empty();
            }
            Optional<String> inode = inodeListeningOn(port);
            return inode.isEmpty() ? Optional.empty() : holderOf("socket:[" + inode.get() + "]");
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    private static Optional<String> inodeListeningOn(int port) throws IOException {
        String suffix = ":" + String.format("%04X", port);
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(PROC.resolve(table))) {
                String[] words = line.strip().split("\\s+");
                if (words[1].endsWith(suffix) && words[3].equals(LISTENING)) {
                    return Optional.of(words[9]);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ServerProcess> holderOf(String socket) {
        return ProcessHandle.allProcesses().filter(each -> holds(each, socket) && each.info().totalCpuDuration().isPresent()).findFirst()
                .map(ServerProcess::new);
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(PROC.resolve(process.pid() + "/fd"))) {
            return files.anyMatch(file -> target(file).equals(socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    long pid() {
        return process.pid();
    }

    /** User and system time of all its threads so far. */
    long cpuNs() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Of its media workers alone; 0 where the system does not tell. */
    long mediaCpuNs() {
        try (Stream<Path> threads = Files.list(PROC.resolve(process.pid() + "/task"))) {
            return threads.mapToLong(ServerProcess::mediaTicks).sum() * TICK_NS;
        } catch (IOException | UncheckedIOException untold) {
            return 0;
        }
    }

    /** Behind the name in brackets: state, eleven more, utime, stime (proc(5)). */
    private static long mediaTicks(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            if (!stat.substring(stat.indexOf('(') + 1, end).startsWith(MEDIA_THREADS)) {
                return 0;
            }
            String[] words = stat.substring(end + 2).split(" ");
            return Long.parseLong(words[11]) + Long.parseLong(words[12]);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Resident memory in bytes; 0 where the system does not tell. */
    long residentBytes() {
        try (Stream<String> lines = Files.lines(PROC.resolve(process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst().orElse(0);
        } catch (IOException | UncheckedIOException untold) {
            return 0;
        }
    }
}
