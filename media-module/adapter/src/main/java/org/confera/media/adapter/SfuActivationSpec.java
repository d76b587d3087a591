package org.confera.media.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;
import org.confera.media.api.MediaEventListener;

/**
 * How a message-driven bean asks for media events: by implementing {@link MediaEventListener}; there is nothing to
 * configure. Two activations are never equal, as JCA 2.1 section 13.4.4 wants.
 */
@Activation(messageListeners = MediaEventListener.class)
public class SfuActivationSpec implements ActivationSpec, Serializable {
    private static final long serialVersionUID = 1L;

    private ResourceAdapter resourceAdapter;

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    /** Once, by the container. */
    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
        if (this.resourceAdapter != null && this.resourceAdapter != resourceAdapter) {
            throw new ResourceException("This activation already belongs to a resource adapter and can't move to another.");
        }
        this.resourceAdapter = resourceAdapter;
    }

    @Override
    public void validate() {
        // has no properties that could be wrong
    }
}
