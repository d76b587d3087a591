package org.confera.media.adapter;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/** What a bean of another resource adapter would bring. */
final class ForeignSpec implements ActivationSpec {
    @Override
    public ResourceAdapter getResourceAdapter() {
        return null;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        throw new UnsupportedOperationException("belongs to nobody");
    }

    @Override
    public void validate() {
        // nothing to be wrong
    }
}
