package org.confera.web.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.conversation.boundary.Chat;
import org.confera.conversation.entity.WrittenIn;
import org.confera.invitation.boundary.Invitations;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.meeting.boundary.Enrolment;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.question.boundary.Questions;
import org.confera.room.boundary.Breakouts;
import org.confera.room.boundary.Gestures;
import org.confera.room.boundary.Hosts;
import org.confera.room.boundary.JoinResult;
import org.confera.room.boundary.OwnStatistics;
import org.confera.room.boundary.RoomMedia;
import org.confera.room.boundary.Rooms;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.SelfView;
import org.confera.token.boundary.Tokens;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusal;
import org.confera.token.entity.TokenRefusedException;
import org.confera.token.entity.VerifiedToken;
import org.confera.web.signaling.Params.InvalidException;

/** Hands each request to the component that can do it, once it is permitted. */
@ApplicationScoped
class Dispatcher implements Connection.Handler {
    /** The claim of a signalling token that says which meeting it is for. */
    static final String MEETING_CLAIM = "meeting";
    /** The claim that says which sign-in it was fetched with. */
    static final String SIGN_IN_CLAIM = "sign-in";
    /** The claim that says where the person's browser addresses Confera. */
    static final String BASE_URL_CLAIM = "base-url";
    private static final Result.Empty DONE = new Result.Empty();

    private final Tokens tokens;
    private final Meetings meetings;
    private final Rooms rooms;
    private final Hosts hosts;
    private final Breakouts breakouts;
    private final RoomMedia media;
    private final OwnStatistics statistics;
    private final Chat chat;
    private final Questions questions;
    private final Gestures gestures;
    private final Invitations invitations;

    protected Dispatcher() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Dispatcher(Tokens tokens, Meetings meetings, Rooms rooms, Hosts hosts, Breakouts breakouts, RoomMedia media,
            OwnStatistics statistics, Chat chat, Questions questions, Gestures gestures, Invitations invitations) {
        this.tokens = tokens;
        this.meetings = meetings;
        this.rooms = rooms;
        this.hosts = hosts;
        this.breakouts = breakouts;
        this.media = media;
        this.statistics = statistics;
        this.chat = chat;
        this.questions = questions;
        this.gestures = gestures;
        this.invitations = invitations;
    }

    @Override
    public Record handle(Connection connection, Request request) throws MediaException, TokenRefusedException {
        if (request instanceof Request.Authenticate(String token)) {
            return authenticate(connection, token);
        }
        if (request instanceof Request.Ping) {
            return DONE;
        }
        Caller caller = connection.caller().orElseThrow(NotAuthenticatedException::new);
        rooms.require(Method.of(request).operation(), caller, connection);
        return switch (request) {
            case Request.Authenticate _, Request.Ping _ -> DONE;
            case Request.Join _ -> join(connection, caller);
            case Request.Leave _ -> done(() -> rooms.leave(caller, connection));
            case Request.Admit(UUID guest) -> done(() -> rooms.admit(caller, guest));
            case Request.AdmitAll _ -> new Result.Admitted(rooms.admitAll(caller));
            case Request.Reject(UUID guest) -> done(() -> rooms.reject(caller, guest));
            case Request.RemoveParticipant(UUID target) -> done(() -> hosts.remove(caller, target));
            case Request.MoveToLobby(UUID target) -> done(() -> hosts.moveToLobby(caller, target));
            case Request.MuteParticipant(UUID target) -> done(() -> hosts.mute(caller, target));
            case Request.MuteAll _ -> new Result.MutedAll(hosts.muteAll(caller));
            case Request.StopProducer(UUID target, MediaSource source) -> done(() -> hosts.stop(caller, target, source));
            case Request.SetRole(UUID target, ParticipantRole role) -> done(() -> hosts.changeRole(caller, target, role));
            case Request.TransferHost(UUID target) -> done(() -> hosts.transferHost(caller, target));
            case Request.ClaimHost _ -> done(() -> hosts.claimHost(caller));
            case Request.LockMeeting(boolean locked) -> done(() -> hosts.lock(caller, locked));
            case Request.EnableLobby(boolean enabled) -> done(() -> hosts.enableLobby(caller, enabled));
            case Request.AllowParticipants(Freedom freedom, boolean allowed) -> done(() -> hosts.allow(caller, freedom, allowed));
            case Request.Spotlight(UUID target) -> done(() -> hosts.spotlight(caller, target));
            case Request.OpenBreakouts plan -> done(() -> breakouts.open(caller, plan.plan()));
            case Request.CloseBreakouts _ -> done(() -> breakouts.close(caller));
            case Request.Broadcast(String text) -> done(() -> breakouts.broadcast(caller, text));
            case Request.MoveToBreakout(UUID target, UUID room) -> done(() -> breakouts.move(caller, target, room));
            case Request.JoinBreakout(UUID room) -> done(() -> breakouts.go(caller, room));
            case Request.SendChatMessage(UUID message, String text, UUID recipient, WrittenIn room) ->
                new Result.ChatMessageStored(chat.send(caller, message, text, recipient, room));
            case Request.ListChatMessages(UUID before, UUID room) -> chat.page(caller, before, room);
            case Request.AskQuestion(String text, boolean anonymous) ->
                new Result.QuestionAsked(questions.ask(caller, text, anonymous));
            case Request.ListQuestions _ -> questions.list(caller);
            case Request.VoteForQuestion(UUID id, boolean voted) -> done(() -> questions.vote(caller, id, voted));
            case Request.PinQuestion(UUID id, boolean pinned) -> done(() -> questions.pin(caller, id, pinned));
            case Request.AnswerQuestion(UUID id, boolean answered) -> done(() -> questions.answer(caller, id, answered));
            case Request.DeleteQuestion(UUID id) -> done(() -> questions.delete(caller, id));
            case Request.AllowAnonymousQuestions(boolean allowed) -> done(() -> questions.allowAnonymous(caller, allowed));
            case Request.RaiseHand(boolean raised) -> done(() -> gestures.raiseHand(caller, raised));
            case Request.LowerHand(UUID target) -> done(() -> gestures.lowerHand(caller, target));
            case Request.LowerAllHands _ -> done(() -> gestures.lowerAllHands(caller));
            case Request.React(Emoji emoji) -> done(() -> gestures.react(caller, emoji));
            case Request.Invite(var addresses) -> invitations.invite(caller, addresses, connection.baseUrl());
            case Request.EndMeeting _ -> done(() -> rooms.endMeeting(caller));
            case Request.CreateWebRtcTransport(var direction) ->
                media.createWebRtcTransport(caller, connection, direction);
            case Request.ConnectWebRtcTransport(String id, var dtls) -> {
                media.connectWebRtcTransport(caller, connection, id, dtls);
                yield DONE;
            }
            case Request.GetIceServers _ -> new Result.IceServers(media.iceServers(caller, connection));
            case Request.RestartIce(String id) -> new Result.IceRestarted(media.restartIce(caller, connection, id));
            case Request.Produce(String transport, var kind, var source, var parameters, boolean paused) ->
                new Result.Produced(media.produce(caller, connection, transport, kind, source, parameters, paused));
            case Request.CloseProducer(String id) -> done(() -> media.closeProducer(caller, connection, id));
            case Request.PauseProducer(String id) -> done(() -> media.pauseProducer(caller, connection, id));
            case Request.ResumeProducer(String id) -> done(() -> media.resumeProducer(caller, connection, id));
            case Request.Consume(String transport, String producer, var capabilities) ->
                media.consume(caller, connection, transport, producer, capabilities);
            case Request.ResumeConsumer(String id) -> {
                media.resumeConsumer(caller, connection, id);
                yield DONE;
            }
            case Request.PauseConsumer(String id) -> {
                media.pauseConsumer(caller, connection, id);
                yield DONE;
            }
            case Request.CloseConsumer(String id) -> done(() -> media.closeConsumer(caller, connection, id));
            case Request.SetPreferredLayers(String id, int spatial, int temporal) -> {
                media.setPreferredLayers(caller, connection, id, spatial, temporal);
                yield DONE;
            }
            case Request.GetStats _ -> statistics.read(caller, connection);
            case Request.ReportQualityLimitation(var reason) -> {
                statistics.reportLimitation(caller, connection, reason);
                yield DONE;
            }
        };
    }

    private static Result.Empty done(Runnable action) {
        action.run();
        return DONE;
    }

    private Result.Authenticated authenticate(Connection connection, String token) throws TokenRefusedException {
        if (connection.caller().isPresent()) {
            throw new InvalidException("this connection is authenticated already; open another one for another token.");
        }
        VerifiedToken verified = tokens.consume(TokenAudience.SIGNALING, token);
        Enrolment enrolment = meetings.enrol(verified.claim(MEETING_CLAIM), id(verified.subject()));
        Caller caller = enrolment.caller();
        connection.authenticated(caller, id(verified.claim(SIGN_IN_CLAIM)), verified.claim(BASE_URL_CLAIM));
        return new Result.Authenticated(new SelfView(caller.participantId(), caller.displayName(), caller.role()),
                Result.Meeting.of(enrolment.meeting()));
    }

    private static UUID id(String text) throws TokenRefusedException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
    }

    private Result.Joined join(Connection connection, Caller caller) throws MediaException {
        return switch (rooms.join(caller, connection)) {
            case JoinResult.Admitted(var room) -> new Result.Joined("admitted", room);
            case JoinResult.Waiting() -> new Result.Joined("waiting", null);
        };
    }

    @Override
    public void closed(Connection connection) {
        connection.caller().ifPresent(caller -> rooms.lost(caller, connection));
    }

    @Override
    public void signedOut(Connection connection) {
        connection.caller().ifPresent(caller -> rooms.leave(caller, connection));
    }

    /** Something was asked before {@code authenticate}. */
    static final class NotAuthenticatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAuthenticatedException() {
            super("Send authenticate first.", null, false, false);
        }
    }
}
