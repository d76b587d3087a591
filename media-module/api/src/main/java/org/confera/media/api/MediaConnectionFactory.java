package org.confera.media.api;

/** The outbound door of the media resource adapter, bound at {@value #JNDI_NAME}. Thread-safe. */
public interface MediaConnectionFactory {
    String JNDI_NAME = "java:/confera/sfu";

    /**
     * A handle from the pool.
     *
     * @throws MediaException with reason UNAVAILABLE if the SFU is not running or the pool is exhausted
     */
    MediaConnection getConnection() throws MediaException;
}
