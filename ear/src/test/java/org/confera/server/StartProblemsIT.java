package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confera.server.Checkout.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads when Confera cannot start: what is wrong, and what to do about it. */
class StartProblemsIT {
    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused("serve", Map.of("CONFERA_HTTP_PORT", String.valueOf(taken.getLocalPort())),
                    "TCP port " + taken.getLocalPort(), "set CONFERA_HTTP_PORT to a free port");
        }
    }

    @Test
    void aTakenMediaPortIsNamedEvenWhenItIsNotTheFirst() throws Exception {
        int first = FreePorts.media(2);
        try (DatagramSocket taken = new DatagramSocket(null)) {
            taken.bind(new InetSocketAddress(first + 1));
            refused("serve", Map.of("CONFERA_MEDIA_PORT", String.valueOf(first), "CONFERA_MEDIA_WORKERS", "2"),
                    "UDP port " + (first + 1), "CONFERA_MEDIA_PORT");
        }
    }

    @Test
    void aMediaPortThatIsTakenForTcpAloneIsNamed() throws Exception {
        int first = FreePorts.media(2);
        try (ServerSocket _ = new ServerSocket(first + 1)) {
            refused("serve", Map.of("CONFERA_MEDIA_PORT", String.valueOf(first), "CONFERA_MEDIA_WORKERS", "2"),
                    "TCP port " + (first + 1) + " (media)", "CONFERA_MEDIA_PORT");
        }
    }

    @Test
    void allTakenPortsAreNamedAtOnce() throws Exception {
        try (ServerSocket http = new ServerSocket(0); ServerSocket management = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused("serve", Map.of("CONFERA_HTTP_PORT", String.valueOf(http.getLocalPort()),
                            "CONFERA_MANAGEMENT_PORT", String.valueOf(management.getLocalPort())),
                    "TCP port " + http.getLocalPort(), "TCP port " + management.getLocalPort());
        }
    }

    @Test
    void aPortThatIsNoNumberIsQuotedWithWhatIsAllowed() throws Exception {
        refused("serve", Map.of("CONFERA_HTTPS_PORT", "https"), "CONFERA_HTTPS_PORT is \"https\"", "from 1 to 65535");
    }

    /** With the same ports, as when somebody enters the command twice: that they are taken is not the point. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "serve"})
    @ExtendWith(ConferaServer.class)
    void aSecondConferaOnTheSameDataIsSentAway(String command, RunningServer first) throws Exception {
        refused(command, first.settings(), "Another Confera (process ", "is running here", "Stop it with ./confera stop");
    }

    @Test
    void aDatabaseOnTheNetworkNeedsAPassword() throws Exception {
        refused("serve", Map.of("CONFERA_DB_URL", "jdbc:postgresql://db/confera"),
                "CONFERA_DB_URL names a database server", "Set it to the password of CONFERA_DB_USER");
    }

    @Test
    void aKeyStoreThatThePasswordDoesNotOpenIsNamed() throws Exception {
        Path keys = Files.writeString(folder.resolve("own.p12"), "no keys in here");
        refused("serve", Map.of("CONFERA_HTTPS_KEYSTORE", keys.toString()), keys.toString(), "cannot be opened", "CONFERA_HTTPS_KEYSTORE_PASSWORD");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsNamed() throws Exception {
        Path database = Files.createDirectories(folder.resolve("data")).resolve("confera.mv.db");
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
            refused("serve", Map.of(), database.toString(), "is locked by another program", "set CONFERA_DATA");
        }
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        refused("serve", Map.of("CONFERA_DATA", file.toString()), file.toString(), "cannot be written", "set CONFERA_DATA");
    }

    @Test
    void aFullDiskIsToldWithWhatIsNeeded() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=50m", "tmpfs", disk.toString()), "needs the right to mount a small disk");
        try {
            refused("serve", Map.of("CONFERA_DATA", disk.resolve("data").toString()), "MB free", "needs 200 MB", "set CONFERA_DATA");
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    @Test
    void aMissingJdkIsToldWithTheRemedy() throws Exception {
        refused("run", Map.of("JAVA_HOME", "", "PATH", bareTools(), "CONFERA_JDK_FOLDERS", folder.toString()),
                "needs a JDK 25", "set JAVA_HOME");
    }

    @Test
    void aMissingNodeIsToldWithTheRemedy() throws Exception {
        refused("run", Map.of("PATH", bareTools()), "Node.js", "was not found", "Install Node.js 20");
    }

    @Test
    void anOldNodeIsToldWithTheRemedy() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        script(old.resolve("node"), "echo v18.19.0");
        script(old.resolve("npm"), "echo 9.2.0");
        refused("run", Map.of("PATH", old + ":" + System.getenv("PATH")), "Node.js is v18.19.0", "too old", "Install Node.js 20");
    }

    /** Runs the command on free ports and a folder of its own, changed by these settings; it must end with these words. */
    private void refused(String command, Map<String, String> settings, String... words) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "CONFERA_DATA", folder.toString(),
                "CONFERA_HTTP_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_HTTPS_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_MANAGEMENT_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_MEDIA_PORT", String.valueOf(FreePorts.media(Runtime.getRuntime().availableProcessors()))));
        all.putAll(settings);
        Outcome outcome = Checkout.run(command, all);
        assertNotEquals(0, outcome.exitCode(), outcome.said());
        assertAll(List.of(words).stream().map(word -> () -> assertTrue(outcome.said().contains(word), outcome.said())));
    }

    /** A PATH with what the script itself calls, and nothing else. */
    private String bareTools() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        for (String tool : List.of("bash", "env", "dirname", "readlink", "sed", "head")) {
            script(bare.resolve(tool), "exec " + where(tool) + " \"$@\"");
        }
        return bare.toString();
    }

    private static Path where(String program) {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of).map(each -> each.resolve(program))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
