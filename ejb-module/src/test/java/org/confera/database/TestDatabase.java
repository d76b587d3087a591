package org.confera.database;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * All entities on a database that Liquibase has just made and Hibernate has validated, with the settings of
 * persistence.xml but without a container.
 */
public final class TestDatabase implements AutoCloseable {

    private final SessionFactory sessions;

    private TestDatabase(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A database in memory, or the one that {@code confera.test.db.url} names. */
    public static TestDatabase fresh() {
        String url = System.getProperty("confera.test.db.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return at(url, System.getProperty("confera.test.db.user", "sa"));
    }

    static TestDatabase at(String url, String user) {
        var registry = new StandardServiceRegistryBuilder()
                .applySettings(PersistenceUnit.settings())
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource(url, user))
                .build();
        MetadataSources sources = new MetadataSources(registry);
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.confera").stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(type -> sources.addAnnotatedClass(type.reflect()));
        return new TestDatabase(sources.buildMetadata().buildSessionFactory());
    }

    private static DataSource dataSource(String url, String user) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser(user);
        return source;
    }

    /** Runs in one transaction, rolled back if it throws. */
    public void inTransaction(Consumer<Session> work) {
        sessions.inTransaction(work::accept);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
