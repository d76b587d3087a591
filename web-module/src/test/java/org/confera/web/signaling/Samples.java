package org.confera.web.signaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.breakout.entity.LateJoiners;
import org.confera.breakout.entity.SplitView.BreakoutView;
import org.confera.invitation.boundary.Invited;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.conversation.boundary.ChatPage;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.IceServer;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtension;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.stats.ConsumerStats;
import org.confera.media.api.stats.InboundRtpStats;
import org.confera.media.api.stats.OutboundRtpStats;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.media.api.stats.ProducerStats;
import org.confera.media.api.stats.RemoteInboundRtpStats;
import org.confera.media.api.stats.TransportStats;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;
import org.confera.question.boundary.QuestionList;
import org.confera.question.entity.QuestionView;
import org.confera.room.entity.BreakoutPersonView;
import org.confera.room.entity.BreakoutsView;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.MoveReason;
import org.confera.room.entity.ParticipantView;
import org.confera.room.entity.PlaceView;
import org.confera.room.entity.ProducerView;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomView;
import org.confera.room.entity.SelfView;
import org.confera.room.entity.VideoCodec;
import org.confera.room.entity.WaitingView;

/** One of everything that the server writes, with the members that the examples of the protocol page have. */
final class Samples {
    private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    private static final List<RtcpFeedback> FEEDBACK = List.of(new RtcpFeedback("transport-cc", null));

    static final SelfView SELF = new SelfView(ID, "Ada", Role.HOST);
    static final ProducerView PRODUCER = new ProducerView("p", MediaKind.AUDIO, MediaSource.MICROPHONE, false, 1);
    static final ConnectionQuality QUALITY = new ConnectionQuality(4, ConnectionCause.UPLINK);
    static final ParticipantView PARTICIPANT = new ParticipantView(ID, "Grace", Role.PARTICIPANT, true, QUALITY,
            List.of(PRODUCER));
    static final WaitingView WAITING = new WaitingView(ID, "Edsger", Instant.EPOCH);
    static final KeptOutView KEPT_OUT = new KeptOutView(ID, "Mallory", "Ada");
    static final Result.Meeting MEETING = new Result.Meeting("abc-defg-hij", "Talk", "Ada", true);
    static final IceServer ICE_SERVER = new IceServer(List.of("turn:t"), "u", "c");
    static final IceParameters ICE = new IceParameters("u", "p", true);
    static final TransportOptions TRANSPORT = new TransportOptions("t", ICE,
            List.of(new IceCandidate("u", 2, "203.0.113.7", "udp", 10000, "host", null),
                    new IceCandidate("t", 1, "203.0.113.7", "tcp", 10000, "host", "passive")),
            new DtlsParameters("auto", List.of(new DtlsFingerprint("sha-256", "AA" + ":AA".repeat(31)))));
    static final ConsumerOptions CONSUMER = new ConsumerOptions("c", "p", MediaKind.AUDIO, new RtpParameters("0",
            List.of(new RtpCodecParameters("audio/opus", 100, 48000, 2, Map.of("useinbandfec", 1), FEEDBACK)),
            List.of(new RtpHeaderExtensionParameters(MID, 1, false)),
            List.of(new RtpEncoding(1L, null, null, null, null, null, null, null)),
            new RtcpParameters("c", true), "ada microphone"), "simple", false);

    static final TransportStats TRANSPORT_STATS = new TransportStats("t", TransportDirection.RECEIVE, 1, 2, 3, 4, 5, 6, "connected",
            "connected", "udp", "192.0.2.1", 7, 1, "SRTP_AEAD_AES_128_GCM", 0.04);
    static final ProducerStats PRODUCER_STATS = new ProducerStats("p", MediaKind.VIDEO, MediaSource.CAMERA, "video/VP8", false, 9,
            List.of(new InboundRtpStats(0, "r0", 1L, true, 2, 3, 4, 5, 0.01, 6, 7, 8, 0.004, 9, 10, 11, 12, 29.9)));
    static final ConsumerStats CONSUMER_STATS = new ConsumerStats("c", "p", MediaKind.VIDEO, MediaSource.CAMERA, "video/VP8", false,
            false, 9, 10, 1, 2, 2, 2, -1, false, new OutboundRtpStats(1, 2, 3, 4, 5, 6, 7, 8, 9),
            new RemoteInboundRtpStats(1, 0.01, 0.004, 0.04), Map.of("NOT_FOR_VIEWER", 1L));
    static final ParticipantStats STATS = new ParticipantStats(QUALITY, List.of(TRANSPORT_STATS), List.of(PRODUCER_STATS),
            List.of(CONSUMER_STATS));

    static final ChatMessageView CHAT_MESSAGE = new ChatMessageView(ID, ID, "Grace", ID, "Ada", ID, "Hello", Instant.EPOCH);

    static final QuestionView QUESTION = new QuestionView(ID, ID, "Grace", "Why?", Instant.EPOCH, 3, true, false, 7);

    static final SettingsView SETTINGS = SettingsView.initial();
    static final PlaceView PLACE = new PlaceView(ID, "Left");
    static final BreakoutPersonView BREAKOUT_PERSON = new BreakoutPersonView(ID, "Grace", ID, ID);
    static final BreakoutsView BREAKOUTS = new BreakoutsView(List.of(new BreakoutView(ID, 1, "Left")), List.of(BREAKOUT_PERSON), false,
            LateJoiners.ASSIGN, 540L);

    private Samples() {
    }

    private static RoomView room() {
        return room(List.of(), List.of());
    }

    /** The lists are what a host sees, and empty for a participant. */
    private static RoomView room(List<WaitingView> waiting, List<KeptOutView> keptOut) {
        return new RoomView(SELF, new RtpCapabilities(
                List.of(new RtpCodecCapability(MediaKind.AUDIO, "audio/opus", 100, 48000, 2, Map.of("useinbandfec", 1), FEEDBACK)),
                List.of(new RtpHeaderExtension(MediaKind.AUDIO, MID, 1, false, null))),
                List.of(ICE_SERVER), VideoCodec.VP8, List.of(PARTICIPANT), waiting, keptOut, List.of(ID), SETTINGS, PLACE, BREAKOUTS, ID, false);
    }

    /** What {@code method} is answered when all goes well. */
    static Record result(Method method) {
        return switch (method) {
            case AUTHENTICATE -> new Result.Authenticated(SELF, MEETING);
            case JOIN -> new Result.Joined("admitted", room());
            case ADMIT_ALL -> new Result.Admitted(2);
            case CREATE_WEB_RTC_TRANSPORT -> TRANSPORT;
            case GET_ICE_SERVERS -> new Result.IceServers(List.of(ICE_SERVER));
            case RESTART_ICE -> new Result.IceRestarted(ICE);
            case PRODUCE -> new Result.Produced("p");
            case CONSUME -> CONSUMER;
            case SEND_CHAT_MESSAGE -> new Result.ChatMessageStored(CHAT_MESSAGE);
            case ASK_QUESTION -> new Result.QuestionAsked(QUESTION);
            case LIST_QUESTIONS -> new QuestionList(List.of(QUESTION), List.of(ID), List.of(ID), true);
            case VOTE_FOR_QUESTION, PIN_QUESTION, ANSWER_QUESTION, DELETE_QUESTION, ALLOW_ANONYMOUS_QUESTIONS, RAISE_HAND,
                    LOWER_HAND, LOWER_ALL_HANDS, REACT -> new Result.Empty();
            case LIST_CHAT_MESSAGES -> new ChatPage(List.of(CHAT_MESSAGE), true);
            case GET_STATS -> STATS;
            case REMOVE_PARTICIPANT, MOVE_TO_LOBBY, STOP_PRODUCER, SET_ROLE, TRANSFER_HOST, CLAIM_HOST, LOCK_MEETING, ENABLE_LOBBY,
                    ALLOW_PARTICIPANTS, SPOTLIGHT, OPEN_BREAKOUTS, CLOSE_BREAKOUTS, BROADCAST, MOVE_TO_BREAKOUT, JOIN_BREAKOUT -> new Result.Empty();
            case INVITE -> new Invited(List.of("grace@example.org"), List.of("edsger@example.org"));
            case MUTE_ALL -> new Result.MutedAll(3);
            case REPORT_QUALITY_LIMITATION, PING, LEAVE, ADMIT, REJECT, MUTE_PARTICIPANT, END_MEETING, CONNECT_WEB_RTC_TRANSPORT, CLOSE_PRODUCER,
                    PAUSE_PRODUCER, RESUME_PRODUCER, RESUME_CONSUMER, PAUSE_CONSUMER, CLOSE_CONSUMER,
                    SET_PREFERRED_LAYERS -> new Result.Empty();
        };
    }

    static List<RoomEvent> events() {
        return List.of(new RoomEvent.Waiting(List.of(WAITING)), new RoomEvent.KeptOut(List.of(KEPT_OUT)), new RoomEvent.Admitted(room()), new RoomEvent.Rejected(),
                new RoomEvent.ParticipantJoined(PARTICIPANT), new RoomEvent.ParticipantLeft(ID),
                new RoomEvent.ParticipantConnection(ID, false), new RoomEvent.NewProducer(ID, PRODUCER),
                new RoomEvent.ProducerClosed(ID, "p"), new RoomEvent.ProducerPaused(ID, "p"),
                new RoomEvent.ProducerResumed(ID, "p"), new RoomEvent.Muted("p", "Ada"), new RoomEvent.Removed("Ada"),
                new RoomEvent.MovedToLobby("Ada"), new RoomEvent.ProducerStopped("p", MediaSource.CAMERA, "Ada"),
                new RoomEvent.RoleChanged(ID, Role.CO_HOST), new RoomEvent.SettingsChanged(SETTINGS), new RoomEvent.Spotlight(ID),
                new RoomEvent.HostGone(true), new RoomEvent.Moved(room(), MoveReason.OPENED, "Ada"), new RoomEvent.Breakouts(BREAKOUTS),
                new RoomEvent.BreakoutPerson(BREAKOUT_PERSON), new RoomEvent.BreakoutPersonLeft(ID),
                new RoomEvent.Broadcast("Five more minutes.", "Ada"), new RoomEvent.ActiveSpeaker(ID),
                new RoomEvent.RecentSpeakers(List.of(ID)),
                new RoomEvent.ConnectionQualityChanged(ID, QUALITY.score(), QUALITY.cause()), new RoomEvent.ChatMessage(CHAT_MESSAGE),
                new RoomEvent.QuestionChanged(QUESTION), new RoomEvent.QuestionDeleted(ID), new RoomEvent.AnonymousQuestions(true),
                new RoomEvent.Hands(List.of(ID)), new RoomEvent.HandLowered("Ada"), new RoomEvent.Reaction(ID, Emoji.PARTY),
                new RoomEvent.MeetingEnded());
    }

    static Map<String, Record> objects() {
        return Map.ofEntries(Map.entry("Self", SELF),
                Map.entry("Meeting", MEETING),
                Map.entry("Room", room(List.of(WAITING), List.of(KEPT_OUT))),
                Map.entry("Participant", PARTICIPANT),
                Map.entry("ConnectionQuality", QUALITY),
                Map.entry("Producer", PRODUCER),
                Map.entry("Waiting", WAITING),
                Map.entry("KeptOut", KEPT_OUT),
                Map.entry("Settings", SETTINGS),
                Map.entry("Place", PLACE),
                Map.entry("Breakouts", BREAKOUTS),
                Map.entry("BreakoutPerson", BREAKOUT_PERSON),
                Map.entry("Question", QUESTION),
                Map.entry("ChatMessage", CHAT_MESSAGE),
                Map.entry("TransportOptions", TRANSPORT),
                Map.entry("ConsumerOptions", CONSUMER),
                Map.entry("ParticipantStats", STATS));
    }
}
