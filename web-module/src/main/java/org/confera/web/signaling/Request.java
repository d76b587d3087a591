package org.confera.web.signaling;

import java.util.List;
import java.util.UUID;
import org.confera.account.entity.EmailAddress;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.conversation.entity.ChatMessage;
import org.confera.conversation.entity.WrittenIn;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.question.entity.Question;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.Producer;
import org.confera.text.Text;

/** What a client may ask; one record a method of the protocol page, its components the method's parameters. */
sealed interface Request {

    record Authenticate(String token) implements Request {
    }

    record Ping() implements Request {
    }

    record Join() implements Request {
    }

    record Leave() implements Request {
    }

    record Admit(UUID participantId) implements Request {
    }

    record AdmitAll() implements Request {
    }

    record Reject(UUID participantId) implements Request {
    }

    record RemoveParticipant(UUID participantId) implements Request {
    }

    record MoveToLobby(UUID participantId) implements Request {
    }

    record MuteParticipant(UUID participantId) implements Request {
    }

    record MuteAll() implements Request {
    }

    record StopProducer(UUID participantId, MediaSource source) implements Request {
        public StopProducer {
            if (source != MediaSource.CAMERA && source != MediaSource.SCREEN) {
                throw new IllegalArgumentException("source is '" + source.word() + "', but must be 'camera' or 'screen'; sound is muted.");
            }
        }
    }

    record SetRole(UUID participantId, ParticipantRole role) implements Request {
    }

    record TransferHost(UUID participantId) implements Request {
    }

    record ClaimHost() implements Request {
    }

    record LockMeeting(boolean locked) implements Request {
    }

    record EnableLobby(boolean enabled) implements Request {
    }

    record AllowParticipants(Freedom freedom, boolean allowed) implements Request {
    }

    /** @param participantId null for nobody */
    record Spotlight(UUID participantId) implements Request {
    }

    /** @param minutes null without a timer */
    record OpenBreakouts(List<PlannedRoom> rooms, Long minutes, boolean choose, LateJoiners lateJoiners) implements Request {
        public OpenBreakouts {
            rooms = plan(rooms, minutes, choose, lateJoiners).rooms();
        }

        BreakoutPlan plan() {
            return plan(rooms, minutes, choose, lateJoiners);
        }

        private static BreakoutPlan plan(List<PlannedRoom> rooms, Long minutes, boolean choose, LateJoiners lateJoiners) {
            return new BreakoutPlan(rooms, minutes, choose, lateJoiners);
        }
    }

    record CloseBreakouts() implements Request {
    }

    record Broadcast(String text) implements Request {
        static final int MAX_CODE_POINTS = 1000;

        public Broadcast {
            text = ChatMessage.writing(text);
            if (Text.codePoints(text) > MAX_CODE_POINTS) {
                throw new IllegalArgumentException("a broadcast has 1-%d characters, this one has %d".formatted(MAX_CODE_POINTS, Text.codePoints(text)));
            }
        }
    }

    /** @param breakoutId null for the main room */
    record MoveToBreakout(UUID participantId, UUID breakoutId) implements Request {
    }

    /** @param breakoutId null for the main room */
    record JoinBreakout(UUID breakoutId) implements Request {
    }

    /**
     * @param recipientId null for everybody in the room
     * @param room        where its writer believed to be; null for wherever they are
     */
    record SendChatMessage(UUID messageId, String text, UUID recipientId, WrittenIn room) implements Request {
        public SendChatMessage {
            text = ChatMessage.writing(text);
        }
    }

    /**
     * @param before     null for the newest page
     * @param breakoutId a room that a host reads from elsewhere; null for where the person is
     */
    record ListChatMessages(UUID before, UUID breakoutId) implements Request {
    }

    record AskQuestion(String text, boolean anonymous) implements Request {
        public AskQuestion {
            text = Question.writing(text);
        }
    }

    record ListQuestions() implements Request {
    }

    record VoteForQuestion(UUID questionId, boolean voted) implements Request {
    }

    record PinQuestion(UUID questionId, boolean pinned) implements Request {
    }

    record AnswerQuestion(UUID questionId, boolean answered) implements Request {
    }

    record DeleteQuestion(UUID questionId) implements Request {
    }

    record AllowAnonymousQuestions(boolean allowed) implements Request {
    }

    record RaiseHand(boolean raised) implements Request {
    }

    record LowerHand(UUID participantId) implements Request {
    }

    record LowerAllHands() implements Request {
    }

    record React(Emoji emoji) implements Request {
    }

    /** @param addresses each once, in the order given */
    record Invite(List<EmailAddress> addresses) implements Request {
        /** As many as anybody invites at once. */
        static final int MOST = 100;

        public Invite {
            addresses = List.copyOf(addresses);
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("addresses is empty, but must name somebody");
            }
        }
    }

    record EndMeeting() implements Request {
    }

    record CreateWebRtcTransport(TransportDirection direction) implements Request {
    }

    record ConnectWebRtcTransport(String transportId, DtlsParameters dtlsParameters) implements Request {
    }

    record GetIceServers() implements Request {
    }

    record RestartIce(String transportId) implements Request {
    }

    record Produce(String transportId, MediaKind kind, MediaSource source, RtpParameters rtpParameters, boolean paused)
            implements Request {
        public Produce {
            Producer.checkKind(kind, source);
        }
    }

    record CloseProducer(String producerId) implements Request {
    }

    record PauseProducer(String producerId) implements Request {
    }

    record ResumeProducer(String producerId) implements Request {
    }

    record Consume(String transportId, String producerId, RtpCapabilities rtpCapabilities) implements Request {
    }

    record ResumeConsumer(String consumerId) implements Request {
    }

    record PauseConsumer(String consumerId) implements Request {
    }

    record CloseConsumer(String consumerId) implements Request {
    }

    record SetPreferredLayers(String consumerId, int spatialLayer, int temporalLayer) implements Request {
    }

    record GetStats() implements Request {
    }

    record ReportQualityLimitation(QualityLimitation reason) implements Request {
    }
}
