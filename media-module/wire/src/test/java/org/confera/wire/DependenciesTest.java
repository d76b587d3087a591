package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void needsNothingButJavaBase() throws Exception {
        Path classes = Path.of(Bytes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(out), new PrintWriter(out), "-s",
                "--multi-release", "base", classes.toString());
        Set<String> needed = out.toString().lines().map(line -> line.replaceFirst(".*-> ", ""))
                .collect(Collectors.toSet());
        assertEquals(Set.of("java.base"), needed);
    }
}
