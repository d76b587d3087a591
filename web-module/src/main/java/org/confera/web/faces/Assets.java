package org.confera.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own styles, scripts and pictures. Each carries a digest of its content, so that browsers keep a
 * file for ever and still fetch a new one the moment it changes.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** The address of {@code name} in {@code /assets}, to be put into a page. */
    public String url(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    /** Where the signed-in start. */
    public String getHome() {
        return context.getContextPath() + "/";
    }

    private String versioned(String name) {
        String path = "/assets/" + name;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no " + path + " in the application: was the browser client built?");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return context.getContextPath() + path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
