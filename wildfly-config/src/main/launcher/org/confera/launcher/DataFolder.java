package org.confera.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The one folder that survives: database, https key, logs, transaction store, configuration and its users.
 * It is WildFly's <code>jboss.server.base.dir</code>. Held by one Confera at a time through a lock on a file.
 */
final class DataFolder implements AutoCloseable {
    private static final long NEEDED_BYTES = 200L << 20;

    private static final List<String> PARTS = List.of("configuration", "data", "log", "tmp");

    private static final String LOCK = "confera.lock";
    /** Far behind the process id that the file holds: on some systems a locked byte cannot be read. */
    private static final long LOCK_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the folder if needed, checks it, and keeps every other Confera out of it until closed. */
    static DataFolder open(Path folder) throws Problem {
        try {
            Private.makeFolder(folder);
            if (!Files.isWritable(folder)) {
                throw new Problem(notWritable(folder, "permission denied"));
            }
            checkSpace(folder);
            DataFolder opened = new DataFolder(folder, lock(folder));
            opened.checkDatabase();
            opened.closeParts();
            return opened;
        } catch (IOException failed) {
            throw new Problem(notWritable(folder, failed.toString()));
        }
    }

    Path path() {
        return folder;
    }

    Path configuration() {
        return folder.resolve("configuration");
    }

    /** The generated passwords. */
    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path log() {
        return folder.resolve("log/server.log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static String notWritable(Path folder, String why) {
        return "The data folder " + folder + " cannot be written (" + why
                + "). Make it writable, or set CONFERA_DATA to a folder that is.";
    }

    private static void checkSpace(Path folder) throws IOException, Problem {
        FileStore disk = Files.getFileStore(folder);
        long free = disk.getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Problem("The disk of the data folder " + folder + " has " + (free >> 20) + " MB free; Confera needs "
                    + (NEEDED_BYTES >> 20) + " MB to start. Free some space, or set CONFERA_DATA to a folder on another disk.");
        }
    }

    private static FileChannel lock(Path folder) throws IOException, Problem {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCK_BYTE, 1, false) == null) {
            channel.close();
            throw new Problem("Another Confera (process " + owner(folder) + ") is running here, on the data folder " + folder
                    + ". Stop it with ./confera stop (and the same CONFERA_DATA), or set CONFERA_DATA to another folder.");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        return channel;
    }

    static boolean isHeld(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
             FileLock free = channel.tryLock(LOCK_BYTE, 1, false)) {
            return free == null;
        }
    }

    static Optional<ProcessHandle> holder(Path folder) throws IOException {
        return ProcessHandle.of(Long.parseLong(owner(folder)));
    }

    private static String owner(Path folder) throws IOException {
        return Files.readString(folder.resolve(LOCK), StandardCharsets.US_ASCII).strip();
    }

    /** An operator may have made the data folder for many to enter; what the server keeps in it is not for them. */
    private void closeParts() throws IOException {
        for (String part : PARTS) {
            Private.closeFolder(folder.resolve(part));
        }
    }

    /** A server whose launcher was killed, or a database tool, may hold the file that H2 locks. */
    private void checkDatabase() throws IOException, Problem {
        Path database = folder.resolve("data/confera.mv.db");
        if (!Files.exists(database)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock free = channel.tryLock();
            if (free == null) {
                lock.close();
                throw new Problem("The database " + database + " is locked by another program. Stop that program"
                        + " (a Confera started otherwise, a database tool), or set CONFERA_DATA to another folder.");
            }
            free.release();
        }
    }
}
