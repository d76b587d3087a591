package org.confera.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps files to the user who runs Confera. Windows has no such permissions; there a folder hands down its own rules. */
final class Private {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Private() {
    }

    /** Makes a folder that only its owner may enter. One that exists stays as the operator made it. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
    }

    /** The same, and takes a folder that exists from everybody but its owner. */
    static void closeFolder(Path folder) throws IOException {
        makeFolder(folder);
        restrict(folder, FOLDER);
    }

    static void closeFile(Path file) throws IOException {
        restrict(file, FILE);
    }

    /** Makes an empty file that nobody else could read at any moment. */
    static Path makeFile(Path folder, String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, "", attributes(FILE));
    }

    /** Changes a command so that every file it writes is its user's own. */
    static List<String> command(List<String> command) {
        if (!POSIX) {
            return command;
        }
        List<String> changed = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"));
        changed.addAll(command);
        return changed;
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (POSIX && !Files.getPosixFilePermissions(path).equals(permissions)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
