package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server keeps in the database, and what the database itself forbids. */
@ExtendWith(ArquillianExtension.class)
class DataArquillianIT {
    private static final String UNIQUE_KEYS_ON = """
            select count(*) from (
              select lower(listagg(k.column_name, ',') within group (order by k.ordinal_position)) as columns
              from information_schema.table_constraints c join information_schema.key_column_usage k
                on k.constraint_name = c.constraint_name
              where lower(c.table_name) = '%s' and c.constraint_type in ('UNIQUE', 'PRIMARY KEY')
              group by c.constraint_name)
            where columns = '%s'
            """;

    /** Without a name: it is the server's default datasource. */
    @Resource
    private DataSource database;

    @Deployment
    static WebArchive archive() {
        return Probe.with(DataArquillianIT.class);
    }

    @Test
    void liquibaseMadeTheSchemaBeforeHibernateLooked() throws SQLException {
        assertTrue(count("select count(*) from databasechangelog") > 0);
    }

    @Test
    void aMeetingWithoutAHostIsRefusedByTheDatabase() throws SQLException {
        assertEquals(1, count("select count(*) from information_schema.columns where lower(table_name) = 'meeting'"
                + " and lower(column_name) = 'host_id' and is_nullable = 'NO'"));
    }

    @Test
    void oneVoteAndOneMembershipAreUniqueKeys() throws SQLException {
        assertEquals(1, count(UNIQUE_KEYS_ON.formatted("question_vote", "question_id,voter_id")));
        assertEquals(1, count(UNIQUE_KEYS_ON.formatted("participant", "meeting_id,account_id")));
    }

    @Test
    void cleanUpWaitsInTheDatabaseAsAPersistentTimer() throws SQLException {
        assertEquals(1, count("select count(*) from jboss_ejb_timer where timed_object_id like '%MeetingSweeper%'"));
    }

    @Test
    void batchJobsAreRememberedInTheDatabase() throws SQLException {
        assertTrue(count("select count(*) from job_execution") >= 0);
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
