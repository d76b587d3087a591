package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.web.StubRequest;
import org.confera.web.StubResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingAddressTest {

    private final StubResponse answer = new StubResponse();
    private boolean passedOn;

    @Test
    void showsTheRoomAtTheCode() throws Exception {
        StubRequest request = open("/abc-defg-hij");
        assertEquals(List.of("/WEB-INF/pages/room.xhtml"), request.forwards());
        assertNotNull(request.attribute(RoomView.MEETING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ABC-DEFG-HIJ", "/abcdefghij", "/abc defg hij", "/Abc-Defghij", "/abc-defg-hij/", "/abc\u2013defg\u2013hij"})
    void correctsOtherSpellings(String path) throws Exception {
        StubRequest request = open(path);
        assertEquals("/meet/abc-defg-hij", answer.redirect());
        assertEquals(List.of(), request.forwards());
    }

    @Test
    void tellsAStrangerWithAGuessedCodeThatThereIsNoSuchMeeting() throws Exception {
        StubRequest request = open("/zzz-zzzz-zzz");
        assertEquals(404, answer.status());
        assertEquals("zzz-zzzz-zzz", request.attribute(MeetingAddress.UNKNOWN_CODE));
    }

    @Test
    void tellsThatAMeetingHasEnded() throws Exception {
        StubRequest request = open("/end-edme-etg");
        assertEquals(410, answer.status());
        assertEquals(List.of(), request.forwards());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/assets/tokens.css", "/assets/abcdefghij", "/signaling", "/session", "/abc-defg-hi",
        "/abc-defg-hijk", "/abc-defg-hi1", "/abc-defg-hij/more", "/api/v1/abc-defg-hij", "//evil.example/abc-defg-hij"})
    void leavesOtherAddressesAlone(String path) throws Exception {
        open(path);
        assertEquals(true, passedOn);
        assertNull(answer.redirect());
    }

    @Test
    void answersReadersOnly() throws Exception {
        pass(StubRequest.post("/abc-defg-hij"));
        assertEquals(true, passedOn);
    }

    private StubRequest open(String path) throws Exception {
        return pass(StubRequest.get(path));
    }

    private StubRequest pass(StubRequest request) throws Exception {
        new MeetingAddress(new TwoMeetings()).doFilter(request.request(), answer.response(), (in, out) -> passedOn = true);
        return request;
    }

    private static final class TwoMeetings extends Meetings {

        @Override
        public Optional<MeetingView> find(String code) {
            return switch (code) {
                case "abc-defg-hij" -> Optional.of(meeting(code, MeetingState.LIVE));
                case "end-edme-etg" -> Optional.of(meeting(code, MeetingState.ENDED));
                default -> Optional.empty();
            };
        }

        private static MeetingView meeting(String code, MeetingState state) {
            return new MeetingView(UUID.randomUUID(), code, "Round", UUID.randomUUID(), "Ada", true, false,
                    MeetingKind.INSTANT, state, Instant.EPOCH, Instant.EPOCH, null);
        }
    }
}
