package org.confera.meeting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Threats, line 1: operation × role × membership, every combination, against the product's table written a second time as
 * words. One letter a role (h, c, p), one word a membership; what the table does not name is refused.
 */
class PermissionMatrixTest {
    private static final Map<Operation, String> TABLE = Map.ofEntries(
            Map.entry(Operation.CONNECT, "hcp: OUTSIDE WAITING ADMITTED PRESENT IN_BREAKOUT REJECTED REMOVED ENDED"),
            Map.entry(Operation.JOIN, "hcp: OUTSIDE WAITING ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.LEAVE, "hcp: WAITING PRESENT IN_BREAKOUT"),
            Map.entry(Operation.MEDIA, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.OWN_STATISTICS, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.ADMIT, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.REJECT, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.SEE_LOBBY, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.MUTE, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.REMOVE, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.MOVE_TO_LOBBY, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.STOP_MEDIA, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.MANAGE_ROLES, "h: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.CLAIM_HOST, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.LOCK, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.ENABLE_LOBBY, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.RESTRICT, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.SPOTLIGHT, "hc: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.BREAKOUTS, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.CHANGE_ROOM, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.READ_CHAT, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.READ_QUESTIONS, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.CHAT, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.ASK, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.MODERATE_QUESTIONS, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.REACT, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.RAISE_HAND, "hcp: PRESENT IN_BREAKOUT"),
            Map.entry(Operation.LOWER_HANDS, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.PLAN, "h: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.INVITE, "hc: ADMITTED PRESENT IN_BREAKOUT"),
            Map.entry(Operation.ATTENDANCE, "hc: ADMITTED PRESENT IN_BREAKOUT ENDED"),
            Map.entry(Operation.LOOK_BACK, "hcp: ENDED"),
            Map.entry(Operation.END, "hc: ADMITTED PRESENT IN_BREAKOUT"));

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(Operation.values()).flatMap(operation -> Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Membership.values())
                        .map(membership -> Arguments.of(operation, role, membership))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void allowsWhatTheTableNamesAndNothingElse(Operation operation, Role role, Membership membership) {
        String[] row = TABLE.getOrDefault(operation, ":").split(":");
        boolean expected = row.length == 2 && row[0].indexOf(letter(role)) >= 0
                && Set.of(row[1].trim().split(" ")).contains(membership.name());
        assertEquals(expected, operation.allows(role, membership));
        assertEquals(expected, operation.refusal(role, membership).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void tellsOutsidersNothingButThatNothingIsThere(Operation operation, Role role, Membership membership) {
        if (membership == Membership.ELSEWHERE) {
            assertEquals(RefusalReason.NOT_FOUND, operation.refusal(role, membership).orElseThrow());
        } else {
            assertFalse(operation.refusal(role, membership).filter(RefusalReason.NOT_FOUND::equals).isPresent());
        }
    }

    private static char letter(Role role) {
        return Character.toLowerCase(role.name().charAt(0));
    }
}
