package org.confera.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Rings for the courier when mail was put in, so that nobody waits for the timer. */
@ApplicationScoped
public class Doorbell {
    @Inject
    private Courier courier;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Posted posted) {
        courier.hurry();
    }
}
