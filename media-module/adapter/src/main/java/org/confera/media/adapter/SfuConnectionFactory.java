package org.confera.media.adapter;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.io.Serializable;
import javax.naming.Reference;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.MediaException;

/** What beans find in JNDI: hands out handles of pooled connections. Thread-safe. */
public class SfuConnectionFactory implements MediaConnectionFactory, Serializable, Referenceable {
    private static final long serialVersionUID = 1L;

    private final SfuManagedConnectionFactory managed;
    private final ConnectionManager connectionManager;
    private Reference reference;

    SfuConnectionFactory(SfuManagedConnectionFactory managed, ConnectionManager connectionManager) {
        this.managed = managed;
        this.connectionManager = connectionManager;
    }

    @Override
    public MediaConnection getConnection() throws MediaException {
        try {
            return (MediaConnection) connectionManager.allocateConnection(managed, null);
        } catch (ResourceException e) {
            throw new MediaException(MediaException.Reason.UNAVAILABLE, "No connection to the SFU: " + e.getMessage()
                    + " If this happens under load, raise max-pool-size of connection definition sfu.", e);
        }
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }
}
