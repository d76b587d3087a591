package org.confera.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the build reads, summed up: the same sum means that there is nothing to build. */
final class Sources {
    private static final List<String> ROOTS = List.of("pom.xml", "media-module", "ejb-module", "web-module", "wildfly-config", "ear");
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "test", "launcher");

    private Sources() {
    }

    /** One line for each file: name, size, time of the last change. */
    static String fingerprint(Path checkout) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (String root : ROOTS) {
            Files.walkFileTree(checkout.resolve(root), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    lines.add(checkout.relativize(file) + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis());
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return String.join("\n", lines);
    }
}
