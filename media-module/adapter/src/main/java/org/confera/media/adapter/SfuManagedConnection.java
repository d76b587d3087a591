package org.confera.media.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.confera.media.api.MediaException;

/** What the container pools: a place for handles, with nothing behind it but the SFU of this JVM. */
class SfuManagedConnection implements ManagedConnection, ManagedConnectionMetaData {
    private final SfuResourceAdapter resourceAdapter;
    private final Set<SfuConnection> handles = ConcurrentHashMap.newKeySet();
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private PrintWriter logWriter;

    SfuManagedConnection(SfuResourceAdapter resourceAdapter) {
        this.resourceAdapter = resourceAdapter;
    }

    /** The SFU, if it runs. */
    RunningSfu running() throws MediaException {
        return resourceAdapter.running();
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo request) {
        SfuConnection handle = new SfuConnection(this);
        handles.add(handle);
        return handle;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof SfuConnection handle)) {
            throw new ResourceException("Only a handle of the SFU can be associated, not " + connection);
        }
        handle.moveTo(this);
        handles.add(handle);
    }

    /** Forgets a handle that moves to another connection. */
    void dissociate(SfuConnection handle) {
        handles.remove(handle);
    }

    /** A handle was closed by the application. */
    void closed(SfuConnection handle) {
        handles.remove(handle);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    /** Makes the handles useless, so that the next owner of this connection is alone. */
    @Override
    public void cleanup() {
        handles.forEach(SfuConnection::invalidate);
        handles.clear();
    }

    @Override
    public void destroy() {
        cleanup();
        listeners.clear();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("Media follows the transaction by synchronisation, not as an XA resource.");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("Media follows the transaction by synchronisation, not by a local transaction.");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return this;
    }

    @Override
    public String getEISProductName() {
        return "Confera SFU";
    }

    @Override
    public String getEISProductVersion() {
        return "1.0";
    }

    /** 0: no limit. */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return "";
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter logWriter) {
        this.logWriter = logWriter;
    }
}
