package org.confera.media.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.util.HashSet;
import java.util.Set;

/** A connection pool of one connection, which refuses a second. */
final class Pool implements ConnectionManager, ConnectionEventListener {
    private static final long serialVersionUID = 1L;

    private final transient Set<ManagedConnection> idle = new HashSet<>();
    int created;
    private boolean inUse;

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request) throws ResourceException {
        if (inUse) {
            throw new ResourceException("No managed connections available.");
        }
        inUse = true;
        ManagedConnection matched = factory.matchManagedConnections(idle, null, request);
        if (matched == null) {
            created++;
            matched = factory.createManagedConnection(null, request);
            matched.addConnectionEventListener(this);
        }
        idle.remove(matched);
        return matched.getConnection(null, request);
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        inUse = false;
        ManagedConnection managed = (ManagedConnection) event.getSource();
        try {
            managed.cleanup();
        } catch (ResourceException e) {
            throw new IllegalStateException(e);
        }
        idle.add(managed);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        throw new UnsupportedOperationException("connections of the SFU don't break");
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new UnsupportedOperationException("there are no local transactions");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new UnsupportedOperationException("there are no local transactions");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new UnsupportedOperationException("there are no local transactions");
    }
}
