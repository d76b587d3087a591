package org.confera.web.signaling;

import java.util.UUID;
import org.confera.conversation.entity.ChatMessage;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.question.entity.Question;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.Producer;

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

    record MuteParticipant(UUID participantId) implements Request {
    }

    /** @param recipientId null for everybody in the room */
    record SendChatMessage(UUID messageId, String text, UUID recipientId) implements Request {
        public SendChatMessage {
            text = ChatMessage.writing(text);
        }
    }

    /** @param before null for the newest page */
    record ListChatMessages(UUID before) implements Request {
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
