package org.confera.database;

import jakarta.ejb.ApplicationException;

/**
 * A row with this key exists: somebody else was faster. An outcome and no failure, so that the container rolls back
 * without a stack trace in the log.
 */
@ApplicationException(rollback = true)
public class AlreadyThereException extends RuntimeException {

    AlreadyThereException(Throwable cause) {
        super("a row with this key exists", cause);
    }
}
