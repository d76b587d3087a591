package org.confera.sfu.speaker;

import java.util.ArrayList;
import java.util.List;

/**
 * Who held the floor, most recent first and each once; the oldest gives way when the list is full.
 *
 * @param <P> a person
 */
public final class RecentSpeakers<P> {
    private final int most;
    private final List<P> people;

    public RecentSpeakers(int most) {
        this.most = most;
        this.people = new ArrayList<>(most + 1);
    }

    /** Somebody has the floor now; true if that changes the order. */
    public boolean onSpeaker(P person) {
        if (!people.isEmpty() && people.getFirst().equals(person)) {
            return false;
        }
        people.remove(person);
        people.addFirst(person);
        if (people.size() > most) {
            people.removeLast();
        }
        return true;
    }

    /** Somebody has left; true if they were in the list. */
    public boolean remove(P person) {
        return people.remove(person);
    }

    /** Most recent first. */
    public List<P> people() {
        return people;
    }
}
