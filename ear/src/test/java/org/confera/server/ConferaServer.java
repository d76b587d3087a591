package org.confera.server;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes of a JVM one running Confera. A test asks for it by a parameter: {@link RunningServer}, or
 * {@link URI} for the address of its pages. The server starts with the first class and stops after the last.
 */
public final class ConferaServer implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ConferaServer.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningServer.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningServer server = server(context);
        return parameter.getParameter().getType() == URI.class ? server.baseUrl() : server;
    }

    private static RunningServer server(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Shared.class, _ -> new Shared(), Shared.class).server();
    }

    /** A start that failed is not tried again for each class: the answer would be the same, minutes later. */
    private static final class Shared implements AutoCloseable {
        private RunningServer server;
        private RuntimeException failure;

        private Shared() {
            try {
                server = new RunningServer("shared", Map.of());
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }

        private RunningServer server() {
            if (failure != null) {
                throw new IllegalStateException("no server to test: " + failure.getMessage(), failure);
            }
            return server;
        }

        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }
}
