package org.confera.media.adapter;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Timer;

/** A server that offers nothing but synchronisation with its transactions. */
record Bootstrap(TransactionSynchronizationRegistry transactions) implements BootstrapContext {
    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
        return transactions;
    }

    @Override
    public WorkManager getWorkManager() {
        throw new UnsupportedOperationException("the adapter lends no threads");
    }

    @Override
    public XATerminator getXATerminator() {
        throw new UnsupportedOperationException("the adapter imports no transactions");
    }

    @Override
    public Timer createTimer() {
        throw new UnsupportedOperationException("the adapter needs no timer");
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> workContextClass) {
        return false;
    }
}
