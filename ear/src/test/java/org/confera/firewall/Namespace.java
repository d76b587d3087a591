package org.confera.firewall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One network of its own on this machine (ip-netns(8)): a name, interfaces, addresses, routes and ports apart. */
public final class Namespace implements AutoCloseable {
    private static final int O_RDONLY = 0;
    private static final int CLONE_NEWNET = 0x4000_0000;

    private final String name;

    /** Makes it, with nothing in it but its loopback; one that a killed run has left behind makes room. */
    Namespace(String name) {
        this.name = name;
        Tool.tryRun("ip", "netns", "delete", name);
        Tool.run("ip", "netns", "add", name);
        ip("link", "set", "lo", "up");
    }

    /** Runs {@code ip} in it. */
    void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip", "-n", name));
        command.addAll(List.of(arguments));
        Tool.run(command.toArray(String[]::new));
    }

    /** What goes before a command so that it runs in here. */
    public List<String> prefix() {
        return List.of("ip", "netns", "exec", name);
    }

    /** A program that runs another one in here with all that it is given, for those who can start but one file. */
    public Path script(String binary) {
        try {
            Path script = Files.createTempFile(name, ".sh");
            Files.writeString(script, "#!/bin/sh\nexec " + String.join(" ", prefix()) + " " + binary + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            script.toFile().deleteOnExit();
            return script;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sets a value of the kernel, such as {@code net.ipv4.ip_forward}, in here only. */
    void sysctl(String key, int value) {
        run("sh", "-c", "echo " + value + " > /proc/sys/" + key.replace('.', '/'));
    }

    void run(String... command) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(List.of(command));
        Tool.run(whole.toArray(String[]::new));
    }

    /** Does something of Java's in here: sockets that it opens belong to this network, wherever they are used later. */
    public <T> T call(Callable<T> task) {
        // A thread enters for good, so it is one of its own that ends afterwards.
        try (ExecutorService inside = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory())) {
            return inside.submit(() -> {
                enter();
                return task.call();
            }).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("in network " + name + ": " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @SuppressWarnings("restricted")
    private void enter() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            var open = linker.downcallHandle(linker.defaultLookup().findOrThrow("open"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
            var setns = linker.downcallHandle(linker.defaultLookup().findOrThrow("setns"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            var close = linker.downcallHandle(linker.defaultLookup().findOrThrow("close"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int file = (int) open.invokeExact(arena.allocateFrom("/run/netns/" + name), O_RDONLY);
            int result = (int) setns.invokeExact(file, CLONE_NEWNET);
            int closed = (int) close.invokeExact(file);
            if (result != 0 || closed != 0) {
                throw new IOException("can't enter network namespace " + name);
            }
        } catch (IOException refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void close() {
        Tool.tryRun("ip", "netns", "delete", name);
    }
}
