package org.confera.web.signaling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.confera.room.entity.RoomEvent;

/** Writes responses and notifications as frames. */
final class Outgoing {

    private Outgoing() {
    }

    static String response(Object id, Record result) {
        Map<String, Object> frame = frame();
        frame.put("id", id);
        frame.put("result", result);
        return JsonText.of(frame);
    }

    static String error(Object id, RpcError error) {
        Map<String, Object> frame = frame();
        frame.put("id", id);
        frame.put("error", error.asJson());
        return JsonText.of(frame);
    }

    static String notification(RoomEvent event) {
        Map<String, Object> frame = frame();
        frame.put("method", method(event.getClass()));
        frame.put("params", params(event));
        return JsonText.of(frame);
    }

    /** The name in the protocol: that of the record, as a method is written. */
    static String method(Class<?> event) {
        String name = event.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Object params(RoomEvent event) {
        return switch (event) {
            case RoomEvent.ActiveSpeaker(var participantId) -> {
                // "Nobody" is said, not left out.
                Map<String, Object> params = new LinkedHashMap<>();
                params.put("participantId", participantId);
                yield params;
            }
            case RoomEvent.Waiting _, RoomEvent.KeptOut _, RoomEvent.Admitted _, RoomEvent.Rejected _, RoomEvent.ParticipantJoined _,
                    RoomEvent.ParticipantLeft _, RoomEvent.ParticipantConnection _, RoomEvent.NewProducer _,
                    RoomEvent.ProducerClosed _, RoomEvent.ProducerPaused _, RoomEvent.ProducerResumed _,
                    RoomEvent.Muted _, RoomEvent.RecentSpeakers _, RoomEvent.ConnectionQualityChanged _,
                    RoomEvent.ChatMessage _, RoomEvent.QuestionChanged _, RoomEvent.QuestionDeleted _,
                    RoomEvent.AnonymousQuestions _, RoomEvent.Hands _, RoomEvent.HandLowered _, RoomEvent.Reaction _,
                    RoomEvent.Removed _, RoomEvent.MovedToLobby _, RoomEvent.ProducerStopped _, RoomEvent.RoleChanged _,
                    RoomEvent.SettingsChanged _, RoomEvent.Spotlight _, RoomEvent.HostGone _, RoomEvent.Moved _, RoomEvent.Breakouts _,
                    RoomEvent.BreakoutPerson _, RoomEvent.BreakoutPersonLeft _, RoomEvent.Broadcast _, RoomEvent.MeetingEnded _ -> event;
        };
    }

    private static Map<String, Object> frame() {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("jsonrpc", "2.0");
        return frame;
    }
}
