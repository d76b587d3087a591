package org.confera.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs the Liquibase changelog while Hibernate builds its session factory: the last moment before it validates the
 * schema, and earlier than any bean. Several nodes starting at once wait for each other at Liquibase's lock.
 */
public class SchemaMigration implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        JdbcConnectionAccess access = factory.getServiceRegistry().requireService(JdbcServices.class).getBootstrapJdbcConnectionAccess();
        Connection connection = connect(access);
        try {
            Changelog changelog = new Changelog();
            if (!changelog.isAppliedTo(connection)) {
                migrate(connection, changelog);
            }
        } finally {
            release(access, connection);
        }
    }

    private static Connection connect(JdbcConnectionAccess access) {
        try {
            return access.obtainConnection();
        } catch (SQLException e) {
            throw DatabaseLog.LOG.unreachable(Causes.deepest(e), e);
        }
    }

    private static void migrate(Connection connection, Changelog changelog) {
        long startedNs = System.nanoTime();
        ClassLoader classes = SchemaMigration.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            int applied = Scope.child(scope(classes), () -> update(connection, changelog));
            DatabaseLog.LOG.schemaIsUpToDate(applied, (System.nanoTime() - startedNs) / 1_000_000);
        } catch (Exception e) {
            throw DatabaseLog.LOG.notMigrated(Causes.deepest(e), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Liquibase as it runs here: it reads our changelog, writes to the log, and tells its makers nothing. */
    static Map<String, Object> scope(ClassLoader classes) {
        return Map.of(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(classes),
                Scope.Attr.ui.name(), new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(), false);
    }

    private static int update(Connection connection, Changelog changelog) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // Not closed: the connection goes back to its pool.
        @SuppressWarnings("resource")
        Liquibase liquibase = new Liquibase(Changelog.PATH, Scope.getCurrentScope().getResourceAccessor(), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        int pending = liquibase.listUnrunChangeSets(new Contexts(), null).size();
        if (pending > 0) {
            liquibase.update(new Contexts());
        }
        liquibase.tag(changelog.fingerprint());
        return pending;
    }

    private static void release(JdbcConnectionAccess access, Connection connection) {
        try {
            access.releaseConnection(connection);
        } catch (SQLException e) {
            DatabaseLog.LOG.connectionNotReturned(e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // The schema stays.
    }
}
