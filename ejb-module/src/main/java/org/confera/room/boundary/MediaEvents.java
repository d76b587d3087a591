package org.confera.room.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEventListener;
import org.jboss.ejb3.annotation.ResourceAdapter;

/** The inbound end of the media resource adapter: passes on what the SFU noticed as CDI events. */
@MessageDriven(messageListenerInterface = MediaEventListener.class)
@ResourceAdapter("sfu")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaEvents implements MediaEventListener {
    @Inject
    Event<MediaEvent> events;

    @Override
    public void onMediaEvent(MediaEvent event) {
        events.fire(event);
    }
}
