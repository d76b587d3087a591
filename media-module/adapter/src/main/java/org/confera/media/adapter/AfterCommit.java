package org.confera.media.adapter;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets media follow the transaction: what is handed in runs, in order, after the caller's transaction has committed, and
 * never if it rolls back; at once without a transaction. Thread-safe.
 */
final class AfterCommit {
    private final TransactionSynchronizationRegistry registry;

    AfterCommit(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    void run(Runnable command) {
        switch (registry.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK -> runNow(command);
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK -> { }
            default -> commandsOfTransaction().add(command);
        }
    }

    private List<Runnable> commandsOfTransaction() {
        if (registry.getResource(this) instanceof Commands present) {
            return present.list;
        }
        Commands commands = new Commands(new ArrayList<>());
        registry.registerInterposedSynchronization(commands);
        registry.putResource(this, commands);
        return commands.list;
    }

    private static void runNow(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException e) {
            AdapterLog.LOG.commandFailed(e);
        }
    }

    private record Commands(List<Runnable> list) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the outcome is still open
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                list.forEach(AfterCommit::runNow);
            }
        }
    }
}
