package org.confera.database;

import java.sql.SQLException;

/** What really happened, below the wrappings of pool, transaction manager and Liquibase. */
final class Causes {

    private Causes() {
    }

    /** The database's own words if it spoke, else those of the deepest cause. */
    static String deepest(Throwable e) {
        Throwable told = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || !(told instanceof SQLException)) {
                told = cause;
            }
        }
        return told.getMessage();
    }
}
