package org.confera.web.signaling;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confera.account.entity.EmailAddress;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.conversation.entity.WrittenIn;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.room.entity.Emoji;
import org.confera.web.signaling.Request.Admit;
import org.confera.web.signaling.Request.AdmitAll;
import org.confera.web.signaling.Request.AllowAnonymousQuestions;
import org.confera.web.signaling.Request.AllowParticipants;
import org.confera.web.signaling.Request.AnswerQuestion;
import org.confera.web.signaling.Request.AskQuestion;
import org.confera.web.signaling.Request.Authenticate;
import org.confera.web.signaling.Request.Broadcast;
import org.confera.web.signaling.Request.ClaimHost;
import org.confera.web.signaling.Request.CloseBreakouts;
import org.confera.web.signaling.Request.CloseConsumer;
import org.confera.web.signaling.Request.CloseProducer;
import org.confera.web.signaling.Request.ConnectWebRtcTransport;
import org.confera.web.signaling.Request.Consume;
import org.confera.web.signaling.Request.CreateWebRtcTransport;
import org.confera.web.signaling.Request.DeleteQuestion;
import org.confera.web.signaling.Request.EnableLobby;
import org.confera.web.signaling.Request.EndMeeting;
import org.confera.web.signaling.Request.GetIceServers;
import org.confera.web.signaling.Request.GetStats;
import org.confera.web.signaling.Request.Invite;
import org.confera.web.signaling.Request.Join;
import org.confera.web.signaling.Request.JoinBreakout;
import org.confera.web.signaling.Request.Leave;
import org.confera.web.signaling.Request.ListChatMessages;
import org.confera.web.signaling.Request.ListQuestions;
import org.confera.web.signaling.Request.LockMeeting;
import org.confera.web.signaling.Request.LowerAllHands;
import org.confera.web.signaling.Request.LowerHand;
import org.confera.web.signaling.Request.MoveToBreakout;
import org.confera.web.signaling.Request.MoveToLobby;
import org.confera.web.signaling.Request.MuteAll;
import org.confera.web.signaling.Request.MuteParticipant;
import org.confera.web.signaling.Request.OpenBreakouts;
import org.confera.web.signaling.Request.PauseConsumer;
import org.confera.web.signaling.Request.PauseProducer;
import org.confera.web.signaling.Request.PinQuestion;
import org.confera.web.signaling.Request.Ping;
import org.confera.web.signaling.Request.Produce;
import org.confera.web.signaling.Request.RaiseHand;
import org.confera.web.signaling.Request.React;
import org.confera.web.signaling.Request.Reject;
import org.confera.web.signaling.Request.RemoveParticipant;
import org.confera.web.signaling.Request.ReportQualityLimitation;
import org.confera.web.signaling.Request.RestartIce;
import org.confera.web.signaling.Request.ResumeConsumer;
import org.confera.web.signaling.Request.ResumeProducer;
import org.confera.web.signaling.Request.SendChatMessage;
import org.confera.web.signaling.Request.SetPreferredLayers;
import org.confera.web.signaling.Request.SetRole;
import org.confera.web.signaling.Request.Spotlight;
import org.confera.web.signaling.Request.StopProducer;
import org.confera.web.signaling.Request.TransferHost;
import org.confera.web.signaling.Request.VoteForQuestion;

/**
 * Every method of the protocol: its name, the operation that permits it, and how its parameters are read. A method
 * cannot be declared without an operation; a request without a method fails the start.
 */
enum Method {
    AUTHENTICATE(Authenticate.class, Operation.CONNECT, params -> new Authenticate(params.text("token", 8192))),
    PING(Ping.class, Operation.CONNECT, _ -> new Ping()),
    JOIN(Join.class, Operation.JOIN, _ -> new Join()),
    LEAVE(Leave.class, Operation.LEAVE, _ -> new Leave()),
    ADMIT(Admit.class, Operation.ADMIT, params -> new Admit(params.id("participantId"))),
    ADMIT_ALL(AdmitAll.class, Operation.ADMIT, _ -> new AdmitAll()),
    REJECT(Reject.class, Operation.REJECT, params -> new Reject(params.id("participantId"))),
    REMOVE_PARTICIPANT(RemoveParticipant.class, Operation.REMOVE, Pace.MODERATING, params -> new RemoveParticipant(params.id("participantId"))),
    MOVE_TO_LOBBY(MoveToLobby.class, Operation.MOVE_TO_LOBBY, Pace.MODERATING, params -> new MoveToLobby(params.id("participantId"))),
    MUTE_PARTICIPANT(MuteParticipant.class, Operation.MUTE, params -> new MuteParticipant(params.id("participantId"))),
    MUTE_ALL(MuteAll.class, Operation.MUTE, Pace.CLICKING, _ -> new MuteAll()),
    STOP_PRODUCER(StopProducer.class, Operation.STOP_MEDIA, Pace.MODERATING,
            params -> new StopProducer(params.id("participantId"), params.word("source", MediaSource::of))),
    SET_ROLE(SetRole.class, Operation.MANAGE_ROLES, Pace.CLICKING,
            params -> new SetRole(params.id("participantId"), params.word("role", Method::role))),
    TRANSFER_HOST(TransferHost.class, Operation.MANAGE_ROLES, Pace.CLICKING, params -> new TransferHost(params.id("participantId"))),
    CLAIM_HOST(ClaimHost.class, Operation.CLAIM_HOST, Pace.CLICKING, _ -> new ClaimHost()),
    LOCK_MEETING(LockMeeting.class, Operation.LOCK, Pace.CLICKING, params -> new LockMeeting(params.flag("locked"))),
    ENABLE_LOBBY(EnableLobby.class, Operation.ENABLE_LOBBY, Pace.CLICKING, params -> new EnableLobby(params.flag("enabled"))),
    ALLOW_PARTICIPANTS(AllowParticipants.class, Operation.RESTRICT, Pace.CLICKING,
            params -> new AllowParticipants(params.word("freedom", Freedom::of), params.flag("allowed"))),
    SPOTLIGHT(Spotlight.class, Operation.SPOTLIGHT, Pace.CLICKING, params -> new Spotlight(params.optionalId("participantId"))),
    OPEN_BREAKOUTS(OpenBreakouts.class, Operation.BREAKOUTS, Pace.CLICKING, params -> new OpenBreakouts(
            params.list("rooms", Breakout.MAX_ROOMS, Method::plannedRoom), params.optionalInteger("minutes", 1, BreakoutPlan.MAX_MINUTES),
            params.flag("choose"), params.word("lateJoiners", LateJoiners::of))),
    CLOSE_BREAKOUTS(CloseBreakouts.class, Operation.BREAKOUTS, Pace.CLICKING, _ -> new CloseBreakouts()),
    BROADCAST(Broadcast.class, Operation.BREAKOUTS, Pace.WRITING, params -> new Broadcast(params.text("text", Params.LONGEST_WRITING))),
    MOVE_TO_BREAKOUT(MoveToBreakout.class, Operation.BREAKOUTS, Pace.MODERATING,
            params -> new MoveToBreakout(params.id("participantId"), params.optionalId("breakoutId"))),
    JOIN_BREAKOUT(JoinBreakout.class, Operation.CHANGE_ROOM, Pace.CLICKING, params -> new JoinBreakout(params.optionalId("breakoutId"))),
    SEND_CHAT_MESSAGE(SendChatMessage.class, Operation.CHAT, Pace.WRITING, params -> new SendChatMessage(
            params.id("messageId"), params.text("text", Params.LONGEST_WRITING), params.optionalId("recipientId"),
            params.optionalWord("room", WrittenIn::of))),
    LIST_CHAT_MESSAGES(ListChatMessages.class, Operation.READ_CHAT, Pace.READING,
            params -> new ListChatMessages(params.optionalId("before"), params.optionalId("breakoutId"))),
    ASK_QUESTION(AskQuestion.class, Operation.ASK, Pace.WRITING,
            params -> new AskQuestion(params.text("text", Params.LONGEST_WRITING), params.flag("anonymous"))),
    LIST_QUESTIONS(ListQuestions.class, Operation.READ_QUESTIONS, Pace.READING, _ -> new ListQuestions()),
    VOTE_FOR_QUESTION(VoteForQuestion.class, Operation.ASK, Pace.CLICKING,
            params -> new VoteForQuestion(params.id("questionId"), params.flag("voted"))),
    PIN_QUESTION(PinQuestion.class, Operation.MODERATE_QUESTIONS, Pace.CLICKING,
            params -> new PinQuestion(params.id("questionId"), params.flag("pinned"))),
    ANSWER_QUESTION(AnswerQuestion.class, Operation.MODERATE_QUESTIONS, Pace.CLICKING,
            params -> new AnswerQuestion(params.id("questionId"), params.flag("answered"))),
    DELETE_QUESTION(DeleteQuestion.class, Operation.READ_QUESTIONS, Pace.CLICKING, params -> new DeleteQuestion(params.id("questionId"))),
    ALLOW_ANONYMOUS_QUESTIONS(AllowAnonymousQuestions.class, Operation.MODERATE_QUESTIONS, Pace.CLICKING,
            params -> new AllowAnonymousQuestions(params.flag("allowed"))),
    RAISE_HAND(RaiseHand.class, Operation.RAISE_HAND, Pace.CLICKING, params -> new RaiseHand(params.flag("raised"))),
    LOWER_HAND(LowerHand.class, Operation.LOWER_HANDS, Pace.CLICKING, params -> new LowerHand(params.id("participantId"))),
    LOWER_ALL_HANDS(LowerAllHands.class, Operation.LOWER_HANDS, Pace.CLICKING, _ -> new LowerAllHands()),
    REACT(React.class, Operation.REACT, Pace.CLICKING, params -> new React(params.word("emoji", Emoji::of))),
    INVITE(Invite.class, Operation.INVITE, Pace.CLICKING,
            params -> new Invite(params.texts("addresses", Invite.MOST, EmailAddress::new))),
    END_MEETING(EndMeeting.class, Operation.END, _ -> new EndMeeting()),
    CREATE_WEB_RTC_TRANSPORT(CreateWebRtcTransport.class, Operation.MEDIA,
            params -> new CreateWebRtcTransport(params.word("direction", Method::direction))),
    CONNECT_WEB_RTC_TRANSPORT(ConnectWebRtcTransport.class, Operation.MEDIA, params -> new ConnectWebRtcTransport(
            mediaId(params, "transportId"), params.object("dtlsParameters").read(OrtcReader::dtlsParameters))),
    GET_ICE_SERVERS(GetIceServers.class, Operation.MEDIA, _ -> new GetIceServers()),
    RESTART_ICE(RestartIce.class, Operation.MEDIA, params -> new RestartIce(mediaId(params, "transportId"))),
    PRODUCE(Produce.class, Operation.MEDIA, params -> new Produce(mediaId(params, "transportId"),
            params.word("kind", MediaKind::of), params.word("source", MediaSource::of),
            params.object("rtpParameters").read(OrtcReader::rtpParameters), params.flag("paused"))),
    CLOSE_PRODUCER(CloseProducer.class, Operation.MEDIA, params -> new CloseProducer(mediaId(params, "producerId"))),
    PAUSE_PRODUCER(PauseProducer.class, Operation.MEDIA, params -> new PauseProducer(mediaId(params, "producerId"))),
    RESUME_PRODUCER(ResumeProducer.class, Operation.MEDIA, params -> new ResumeProducer(mediaId(params, "producerId"))),
    CONSUME(Consume.class, Operation.MEDIA, params -> new Consume(mediaId(params, "transportId"),
            mediaId(params, "producerId"), params.object("rtpCapabilities").read(OrtcReader::rtpCapabilities))),
    RESUME_CONSUMER(ResumeConsumer.class, Operation.MEDIA, params -> new ResumeConsumer(mediaId(params, "consumerId"))),
    PAUSE_CONSUMER(PauseConsumer.class, Operation.MEDIA, params -> new PauseConsumer(mediaId(params, "consumerId"))),
    CLOSE_CONSUMER(CloseConsumer.class, Operation.MEDIA, params -> new CloseConsumer(mediaId(params, "consumerId"))),
    SET_PREFERRED_LAYERS(SetPreferredLayers.class, Operation.MEDIA, params -> new SetPreferredLayers(
            mediaId(params, "consumerId"), (int) params.integer("spatialLayer", 0, 7),
            (int) params.integer("temporalLayer", -1, 7))),
    GET_STATS(GetStats.class, Operation.OWN_STATISTICS, Pace.STATISTICS, _ -> new GetStats()),
    REPORT_QUALITY_LIMITATION(ReportQualityLimitation.class, Operation.OWN_STATISTICS, Pace.STATISTICS,
            params -> new ReportQualityLimitation(params.word("reason", QualityLimitation::of)));

    /** More than any meeting holds; the rest of a longer list is not even read. */
    private static final int MOST_IN_A_ROOM = 1_000;

    private static final Map<String, Method> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Method::word, Function.identity()));

    private static final Map<Class<? extends Request>, Method> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Method::type, Function.identity()));

    private final Class<? extends Request> type;
    private final Operation operation;
    private final Pace pace;
    private final Function<Params, Request> reader;

    Method(Class<? extends Request> type, Operation operation, Function<Params, Request> reader) {
        this(type, operation, Pace.FREE, reader);
    }

    Method(Class<? extends Request> type, Operation operation, Pace pace, Function<Params, Request> reader) {
        this.type = type;
        this.operation = Objects.requireNonNull(operation, () -> type.getSimpleName() + " declares no operation");
        this.pace = pace;
        this.reader = reader;
    }

    static Optional<Method> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static Method of(Request request) {
        return BY_TYPE.get(request.getClass());
    }

    /** @throws IllegalStateException naming the requests that no method declares: such a server must not start */
    static void checkComplete() {
        var declared = Arrays.stream(values()).map(method -> method.type).collect(Collectors.toSet());
        var missing = Arrays.stream(Request.class.getPermittedSubclasses())
                .filter(request -> !declared.contains(request)).map(Class::getSimpleName).toList();
        if (!missing.isEmpty() || declared.size() != values().length) {
            throw new IllegalStateException("Every signalling request needs one method with its operation; missing: " + missing);
        }
    }

    /** The name in the protocol: that of the record, as a method is written. */
    String word() {
        return Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
    }

    Class<? extends Request> type() {
        return type;
    }

    /** What permits it. */
    Operation operation() {
        return operation;
    }

    /** How often one socket may. */
    Pace pace() {
        return pace;
    }

    /** @throws Params.InvalidException saying what is wrong */
    Request read(Params params) {
        return reader.apply(params);
    }

    private static String mediaId(Params params, String name) {
        return params.text(name, 64);
    }

    private static ParticipantRole role(String word) {
        return switch (word) {
            case "co-host" -> ParticipantRole.CO_HOST;
            case "participant" -> ParticipantRole.PARTICIPANT;
            default -> throw new IllegalArgumentException("role is '" + word + "', but must be 'co-host' or 'participant'.");
        };
    }

    private static PlannedRoom plannedRoom(Params params) {
        return new PlannedRoom(params.text("name", Params.LONGEST_WRITING), params.ids("participantIds", MOST_IN_A_ROOM));
    }

    private static TransportDirection direction(String word) {
        return switch (word) {
            case "send" -> TransportDirection.SEND;
            case "receive" -> TransportDirection.RECEIVE;
            default -> throw new IllegalArgumentException("direction is '" + word + "', but must be 'send' or 'receive'.");
        };
    }
}
