package org.confera.schedule.entity;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A plan was not accepted, and nothing was changed: one refusal or several, each for its field. */
@ApplicationException(rollback = true)
public class PlanRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<PlanRefusal> refusals;

    public PlanRefusedException(List<PlanRefusal> refusals) {
        super(refusals.toString());
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refused plan has at least one refusal");
        }
        this.refusals = List.copyOf(refusals);
    }

    public PlanRefusedException(PlanRefusal refusal) {
        this(List.of(refusal));
    }

    public List<PlanRefusal> refusals() {
        return refusals;
    }
}
