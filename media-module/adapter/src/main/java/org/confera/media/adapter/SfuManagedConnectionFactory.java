package org.confera.media.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;

/** Makes what the container pools. All connections lead to the same SFU in this JVM, so any idle one will do. */
@ConnectionDefinition(connectionFactory = MediaConnectionFactory.class, connectionFactoryImpl = SfuConnectionFactory.class,
        connection = MediaConnection.class, connectionImpl = SfuConnection.class)
public class SfuManagedConnectionFactory implements ManagedConnectionFactory, ResourceAdapterAssociation {
    private static final long serialVersionUID = 1L;

    private SfuResourceAdapter resourceAdapter;
    private transient PrintWriter logWriter;

    @Override
    public Object createConnectionFactory(ConnectionManager connectionManager) {
        return new SfuConnectionFactory(this, connectionManager);
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("The SFU is reached through a server's connection pool only.");
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo request) {
        return new SfuManagedConnection(resourceAdapter);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo request) {
        for (Object candidate : candidates) {
            if (candidate instanceof SfuManagedConnection match) {
                return match;
            }
        }
        return null;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    /** Once, by the container. */
    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
        if (!(resourceAdapter instanceof SfuResourceAdapter ours)) {
            throw new ResourceException("This factory belongs to a " + SfuResourceAdapter.class.getName() + ", not to " + resourceAdapter);
        }
        if (this.resourceAdapter != null && this.resourceAdapter != ours) {
            throw new ResourceException("This factory already belongs to a resource adapter and can't move to another.");
        }
        this.resourceAdapter = ours;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter logWriter) {
        this.logWriter = logWriter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfuManagedConnectionFactory that && Objects.equals(resourceAdapter, that.resourceAdapter);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(resourceAdapter);
    }
}
