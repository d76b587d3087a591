package org.confera.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;

/**
 * Whom people of a test sign in as: accounts of a file, then new ones. New ones are called <code>load-…@load.invalid</code>
 * (a name that no mail ever reaches, RFC 2606) and have a random password each, since accounts with a password that
 * everybody knows would stay behind on the server. Threads may share it.
 */
final class Accounts {
    private static final String DOMAIN = "@load.invalid";

    private final SecureRandom random = new SecureRandom();
    private final String run = hex(4);
    private final Path file;
    private final Queue<Account> known = new ArrayDeque<>();
    private int made;

    /** @param file null to keep nothing */
    Accounts(Path file) throws LoadException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            read(file);
        }
    }

    private void read(Path from) throws LoadException {
        try {
            for (String line : Files.readAllLines(from)) {
                String[] words = line.strip().split("\\s+", 2);
                if (words.length == 2) {
                    known.add(new Account(words[0], words[1]));
                } else if (!line.isBlank()) {
                    throw new LoadException(from + " has a line '" + words[0] + "', but each must read 'e-mail password'.");
                }
            }
        } catch (IOException unreadable) {
            throw new LoadException("--accounts: can't read " + from + ": " + unreadable, unreadable);
        }
    }

    /** The next account that exists already, or null. */
    synchronized Account next() {
        return known.poll();
    }

    /** An account to be signed up. */
    synchronized Account make() {
        return new Account("load-" + run + "-" + ++made + DOMAIN, hex(12));
    }

    /** Keeps an account that was signed up. */
    synchronized void keep(Account account) throws LoadException {
        if (file == null) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                create();
            }
            Files.writeString(file, account.email() + " " + account.password() + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new LoadException("--accounts: can't write " + file + ": " + unwritable, unwritable);
        }
    }

    /** Passwords are its owner's alone. */
    private void create() throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private String hex(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
