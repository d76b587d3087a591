package org.confera.schedule.entity;

import java.util.List;
import java.util.Objects;

/**
 * A person's mistake, for the screen.
 *
 * @param key       of the sentence in the bundles
 * @param arguments what goes into the sentence's {0}, {1}, …
 */
public record PlanRefusal(PlanField field, String key, List<Object> arguments) {

    /** {0}: most characters. */
    public static final String TITLE_LENGTH = "refusal.plan.title.length";
    public static final String TITLE_CHARACTERS = "refusal.plan.title.characters";
    /** {0}: most characters, {1}: how many there are. */
    public static final String DESCRIPTION_LENGTH = "refusal.plan.description.length";
    public static final String DESCRIPTION_CHARACTERS = "refusal.plan.description.characters";
    public static final String START_FORM = "refusal.plan.start.form";
    public static final String START_PAST = "refusal.plan.start.past";
    /** {0}: most years. */
    public static final String START_FAR = "refusal.plan.start.far";
    public static final String ZONE_UNKNOWN = "refusal.plan.zone.unknown";
    public static final String DURATION_RANGE = "refusal.plan.duration.range";
    /** {0}: what is none. */
    public static final String ADDRESS_FORM = "refusal.plan.address.form";
    /** {0}: most a day. */
    public static final String QUOTA = "refusal.plan.quota";
    public static final String CHANGES = "refusal.plan.changes";
    public static final String NOT_HOST = "refusal.plan.not-host";
    public static final String OVER = "refusal.plan.over";
    public static final String BEGUN = "refusal.plan.begun";
    public static final String ACCOUNT = "refusal.plan.account";

    public PlanRefusal {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
    }

    public static PlanRefusal of(PlanField field, String key, Object... arguments) {
        return new PlanRefusal(field, key, List.of(arguments));
    }
}
