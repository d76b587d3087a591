package org.confera.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Asks the database for one connection before Hibernate does: what Hibernate says of a database that doesn't answer is
 * that it can't tell the dialect, which leads an administrator astray.
 */
public class ReachableDatabase implements ServiceContributor {

    private static final List<String> DATA_SOURCES =
            List.of(JdbcSettings.JAKARTA_JTA_DATASOURCE, JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, JdbcSettings.DATASOURCE);

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        dataSource(builder).ifPresent(ReachableDatabase::connect);
    }

    private static Optional<DataSource> dataSource(StandardServiceRegistryBuilder builder) {
        return DATA_SOURCES.stream().map(builder.getSettings()::get)
                .filter(DataSource.class::isInstance).map(DataSource.class::cast).findFirst();
    }

    private static void connect(DataSource source) {
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw DatabaseLog.LOG.unreachable(Causes.deepest(e), e);
        }
    }
}
