package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.Role;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Threats, lines 1 and 2, through real sockets: every method of the protocol × role × what one is to the meeting, generated
 * from the server's own declaration. What is not allowed is refused for the declared reason and changes nothing; what is
 * allowed is not refused for lack of permission.
 */
@ExtendWith(ConferaServer.class)
class PermissionMatrixIT {
    /** Those that end the state under test when they are allowed; each has tests of its own. */
    private static final Set<String> ENDS_THE_STATE = Set.of("authenticate", "leave", "endMeeting", "closeBreakouts");
    private static final Set<String> PERMISSION = Set.of("forbidden", "not-joined", "in-lobby", "rejected", "removed", "meeting-ended", "not-authenticated");

    private static Map<String, Operation> operations;
    private static Map<String, JsonObject> params;
    private static Member host;
    private static Member coHost;
    private static Member guest;
    private static String meeting;
    private static Socket ada;
    private static Socket carol;
    private static Socket bob;
    private static int checked;

    @BeforeAll
    static void meet(URI base) throws Exception {
        operations = DeclaredMethods.operations();
        params = DeclaredMethods.params();
        assertEquals(operations.keySet(), params.keySet());
        host = new Member(base, "Ada");
        coHost = new Member(base, "Carol");
        guest = new Member(base, "Bob");
        meeting = host.startMeeting();
        ada = host.enrol(meeting);
        ada.result("join", "{}");
        carol = admitted(coHost);
        ada.result("setRole", "{\"participantId\":\"" + carol.participantId() + "\",\"role\":\"co-host\"}");
        bob = admitted(guest);
    }

    private static Socket admitted(Member member) throws Exception {
        Socket socket = member.enrol(meeting);
        socket.result("join", "{}");
        ada.result("admit", "{\"participantId\":\"" + socket.participantId() + "\"}");
        return socket;
    }

    @AfterAll
    static void part() {
        System.out.println("Permission matrix: " + checked + " combinations of method, role and membership, of " + operations.size() + " methods");
        List.of(ada, carol, bob).forEach(Socket::close);
    }

    @Test
    void whoHasNotJoinedOnThisSocket() throws Exception {
        for (Map.Entry<Role, Member> person : Map.of(Role.HOST, host, Role.CO_HOST, coHost, Role.PARTICIPANT, guest).entrySet()) {
            try (Socket second = person.getValue().enrol(meeting)) {
                checkAll(second, person.getKey(), Membership.OUTSIDE, Set.of("join"));
            }
        }
    }

    @Test
    void whoWaitsInTheLobby(URI base) throws Exception {
        try (Socket eve = new Member(base, "Eve").enrol(meeting)) {
            eve.result("join", "{}");
            checkAll(eve, Role.PARTICIPANT, Membership.WAITING, Set.of());
            eve.result("leave", "{}");
        }
    }

    @Test
    void whoIsInTheMainRoom() throws Exception {
        checkAll(ada, Role.HOST, Membership.PRESENT, Set.of());
        checkAll(carol, Role.CO_HOST, Membership.PRESENT, Set.of());
        checkAll(bob, Role.PARTICIPANT, Membership.PRESENT, Set.of());
    }

    @Test
    void whoIsInABreakout() throws Exception {
        ada.result("openBreakouts", "{\"rooms\":[{\"name\":\"Left\",\"participantIds\":[\"" + ada.participantId() + "\",\"" + carol.participantId()
                + "\",\"" + bob.participantId() + "\"]}],\"choose\":false,\"lateJoiners\":\"main\"}");
        try {
            checkAll(bob, Role.PARTICIPANT, Membership.IN_BREAKOUT, Set.of());
            checkAll(carol, Role.CO_HOST, Membership.IN_BREAKOUT, Set.of());
            checkAll(ada, Role.HOST, Membership.IN_BREAKOUT, Set.of());
        } finally {
            assertEquals(Optional.empty(), ask(ada, "closeBreakouts"));
        }
    }

    @Test
    void whoWasRejected(URI base) throws Exception {
        Member eve = new Member(base, "Eve");
        String id;
        try (Socket knocking = eve.enrol(meeting)) {
            knocking.result("join", "{}");
            id = knocking.participantId();
            ada.result("reject", "{\"participantId\":\"" + id + "\"}");
            assertEquals(4410, knocking.closeCode());
        }
        try (Socket again = eve.enrol(meeting)) {
            again.refused(-32002, "rejected", "join", "{}");
            checkAll(again, Role.PARTICIPANT, Membership.OUTSIDE, Set.of("join"));
        }
    }

    @Test
    void whoWasRemoved(URI base) throws Exception {
        Member eve = new Member(base, "Eve");
        Socket inside = admitted(eve);
        ada.result("removeParticipant", "{\"participantId\":\"" + inside.participantId() + "\"}");
        assertEquals(4410, inside.closeCode());
        try (Socket again = eve.enrol(meeting); Socket secondTab = eve.enrol(meeting)) {
            again.refused(-32002, "removed", "join", "{}");
            secondTab.refused(-32002, "removed", "join", "{}");
            checkAll(again, Role.PARTICIPANT, Membership.OUTSIDE, Set.of("join"));
        }
    }

    @Test
    void whoHasNotAuthenticated() throws Exception {
        try (Socket stranger = host.connect()) {
            for (String method : operations.keySet()) {
                if (!method.equals("ping") && !method.equals("authenticate")) {
                    assertEquals("not-authenticated", ask(stranger, method).orElse("done"), method);
                }
            }
        }
    }

    /** Threats, line 2: ids of another meeting are not found and nothing becomes of them, whatever one is at home. */
    @Test
    void whoHostsAnotherMeeting() throws Exception {
        try (Socket elsewhere = guest.enrol(guest.startMeeting())) {
            elsewhere.result("join", "{}");
            quiet(carol);
            for (Map.Entry<String, JsonObject> method : params.entrySet()) {
                JsonObject foreign = method.getValue().deepCopy();
                if (foreign.has("participantId")) {
                    foreign.addProperty("participantId", carol.participantId());
                    assertEquals("not-found", ask(elsewhere, method.getKey(), foreign).orElse("done"), method.getKey());
                    checked++;
                }
            }
            nothingHappened(carol);
        }
    }

    @Test
    void whoComesWhenTheMeetingHasEnded() throws Exception {
        String over = host.startMeeting();
        String early = host.token(over);
        Socket last = host.enrol(over);
        last.result("join", "{}");
        last.result("endMeeting", "{}");
        assertEquals(4411, last.closeCode());
        try (Socket late = host.connect()) {
            late.refused(-32002, "meeting-ended", "authenticate", "{\"token\":\"" + early + "\"}");
        }
    }

    /** @param decidedElsewhere methods whose refusal depends on more than role and membership of the socket */
    private static void checkAll(Socket socket, Role role, Membership membership, Set<String> decidedElsewhere) throws Exception {
        Socket witness = socket == carol ? bob : carol;
        List<String> wrong = new ArrayList<>();
        quiet(witness);
        for (Map.Entry<String, Operation> method : operations.entrySet()) {
            Optional<RefusalReason> refusal = method.getValue().refusal(role, membership);
            if (decidedElsewhere.contains(method.getKey()) || refusal.isEmpty()) {
                continue;
            }
            Optional<String> answer = ask(socket, method.getKey());
            checked++;
            if (!answer.equals(refusal.map(RefusalReason::key))) {
                wrong.add(method.getKey() + " should be refused with " + refusal.get().key() + ", but was " + answer.orElse("done"));
            }
        }
        nothingHappened(witness);
        for (Map.Entry<String, Operation> method : operations.entrySet()) {
            boolean allowed = method.getValue().refusal(role, membership).isEmpty();
            if (allowed && !ENDS_THE_STATE.contains(method.getKey()) && !decidedElsewhere.contains(method.getKey())) {
                Optional<String> answer = ask(socket, method.getKey());
                checked++;
                if (answer.filter(PERMISSION::contains).isPresent()) {
                    wrong.add(method.getKey() + " should be allowed, but was " + answer.get());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> role + ", " + membership + ": " + wrong);
    }

    private static Optional<String> ask(Socket socket, String method) throws Exception {
        return ask(socket, method, params.get(method));
    }

    /** The reason of the refusal; empty if it was done. Whoever is too quick asks again. */
    private static Optional<String> ask(Socket socket, String method, JsonObject params) throws Exception {
        JsonObject fresh = params.deepCopy();
        if (fresh.has("messageId")) {
            fresh.addProperty("messageId", UUID.randomUUID().toString());
        }
        String answer = socket.outcome(method, fresh.toString());
        while (answer.equals("throttled")) {
            Thread.sleep(500);
            answer = socket.outcome(method, fresh.toString());
        }
        return Optional.of(answer).filter(reason -> !reason.equals("stored"));
    }

    private static void quiet(Socket witness) throws Exception {
        witness.result("ping", "{}");
        witness.forget();
    }

    private static void nothingHappened(Socket witness) throws Exception {
        witness.result("ping", "{}");
        witness.toldNothing();
    }
}
