package org.confera.invitation.boundary;

import java.util.List;

/**
 * What became of an invitation from inside the room.
 *
 * @param invited who is invited by it
 * @param already who was before
 */
public record Invited(List<String> invited, List<String> already) {
    public Invited {
        invited = List.copyOf(invited);
        already = List.copyOf(already);
    }
}
