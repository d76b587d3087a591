package org.confera.incontainer;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What tests do to the database behind the application's back, and how they reach beans that have no JNDI name. */
final class Rows {

    private Rows() {
    }

    /** A person who never signs in: their password matches nothing. */
    static UUID account(String name) throws SQLException, NamingException {
        UUID id = UUID.randomUUID();
        run("insert into account (id, version, email, display_name, password_hash, locale, theme, role, disabled, created_at)"
                + " values ('%s', 0, '%s@example.org', '%s', 'none', 'en', 'SYSTEM', 'USER', false, now())", id, id, name);
        return id;
    }

    static long count(String query, Object... values) throws SQLException, NamingException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query.formatted(values))) {
            result.next();
            return result.getLong(1);
        }
    }

    static void run(String change, Object... values) throws SQLException, NamingException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(change.formatted(values));
        }
    }

    private static DataSource database() throws NamingException {
        return InitialContext.doLookup("java:jboss/datasources/ConferaDS");
    }

    /** A bean of the application's own CDI container, which the class loader of the calling thread chooses. */
    static <T> T contextual(Class<T> bean) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(bean.getClassLoader());
        try {
            return CDI.current().select(bean).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
