package org.confera.schedule.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.schedule.control.ReminderLog;

/** Every 15 seconds: reminders whose moment has come, each in a transaction of its own. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderTimer {
    private final Reminders reminders;

    protected ReminderTimer() {
        this(null);
    }

    @Inject
    public ReminderTimer(Reminders reminders) {
        this.reminders = reminders;
    }

    /** The timer is persistent and known to administrators by its info. */
    @Schedule(hour = "*", minute = "*", second = "0/15", info = "Reminders of meetings that are about to start")
    public void remind() {
        reminders.due().forEach(this::fire);
    }

    private void fire(UUID reminder) {
        try {
            int people = reminders.fire(reminder);
            ReminderLog.LOG.fired(reminder, people);
        } catch (RuntimeException e) {
            ReminderLog.LOG.notFired(reminder, e);
        }
    }
}
