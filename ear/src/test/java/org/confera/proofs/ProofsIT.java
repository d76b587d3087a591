package org.confera.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test that PROOFS.md names is there. */
class ProofsIT {
    private static final Path CHECKOUT = Path.of(System.getProperty("confera.checkout"));
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT)|[\\w-]+\\.test\\.ts)(?:#(\\w+))?`");
    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".git", ".confera");

    @Test
    void everyNamedTestIsThere() throws IOException {
        Map<String, Path> tests = tests();
        List<String> missing = new ArrayList<>();
        List<MatchResult> named = NAMED.matcher(page()).results().toList();
        for (MatchResult name : named) {
            Path source = tests.get(name.group(1));
            if (source == null || name.group(2) != null && !Files.readString(source).contains("void " + name.group(2) + "(")) {
                missing.add(name.group());
            }
        }
        assertTrue(named.size() > 80, named.size() + " are named");
        assertEquals(List.of(), missing);
    }

    @Test
    void everyLineHasItsRow() throws IOException {
        String page = page();
        for (int line = 1; line <= 37; line++) {
            boolean ofMedia = line >= 17 && line <= 24;
            assertTrue(page.contains("\n| " + (ofMedia ? "17–24" : line) + " | "), "line " + line);
        }
    }

    private static String page() throws IOException {
        return Files.readString(CHECKOUT.resolve("ear/PROOFS.md"));
    }

    private static Map<String, Path> tests() throws IOException {
        Map<String, Path> tests = new HashMap<>();
        Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                tests.put(file.getFileName().toString().replaceFirst("\\.java$", ""), file);
                return FileVisitResult.CONTINUE;
            }
        });
        return tests;
    }
}
