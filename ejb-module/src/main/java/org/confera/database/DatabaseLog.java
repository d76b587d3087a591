package org.confera.database;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of the schema. Ids 01000-01009. */
@MessageLogger(projectCode = "CONFERA", length = 5)
interface DatabaseLog extends BasicLogger {

    DatabaseLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), DatabaseLog.class, "org.confera.database");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1000, value = "The database schema is up to date: %d change sets applied in %d ms")
    void schemaIsUpToDate(int applied, long tookMs);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1001, value = "A connection was not returned to the pool after the schema was brought up to date")
    void connectionNotReturned(@Cause Throwable cause);

    @Message(id = 1002, value = "The database can't be reached: %s. If another Confera runs on the same H2 file, stop it;"
            + " else check CONFERA_DB_URL, CONFERA_DB_USER and CONFERA_DB_PASSWORD, and that the database runs")
    IllegalStateException unreachable(String why, @Cause Throwable cause);

    @Message(id = 1003, value = "The database schema can't be brought up to date: %s. Nothing was started. Check that the disk has"
            + " space and that the database user may create tables; if an earlier start was killed while it did this, delete the row"
            + " of the table DATABASECHANGELOGLOCK and start again")
    IllegalStateException notMigrated(String why, @Cause Throwable cause);
}
