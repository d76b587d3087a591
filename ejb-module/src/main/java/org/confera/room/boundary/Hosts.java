package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.confera.media.api.MediaSource;
import org.confera.meeting.boundary.Moderation;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.Sfu;
import org.confera.room.entity.MediaCommands;
import org.confera.room.entity.Room;

/**
 * What hosts do to people and to the meeting: decided and committed first, then done in the room and in the SFU, in whatever
 * room of the meeting the person is. Each throws {@link RefusedException} if the person is not in this meeting, or the
 * database says that the caller may not.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Hosts {
    private final LiveRooms rooms;
    private final Moderation moderation;
    private final Rooms doors;
    private final Register register;
    private final Following following;
    private final Sfu sfu;
    private final InstantSource clock;

    protected Hosts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Hosts(LiveRooms rooms, Moderation moderation, Rooms doors, Register register, Following following, Sfu sfu, InstantSource clock) {
        this.rooms = rooms;
        this.moderation = moderation;
        this.doors = doors;
        this.register = register;
        this.following = following;
        this.sfu = sfu;
        this.clock = clock;
    }

    // --- people ---

    /** Puts somebody out, until a host admits them. */
    public void remove(Caller by, UUID target) {
        moderation.remove(by, target);
        rooms.find(by.meetingId()).ifPresent(room -> {
            sfu.tell(media -> room.remove(target, by.displayName(), media))
                    .ifPresent(register::settle);
            rooms.sweep(by.meetingId());
        });
        following.settle(by.meetingId());
    }

    /** Sends somebody to the lobby, until a host admits them. */
    public void moveToLobby(Caller by, UUID target) {
        moderation.moveToLobby(by, target);
        rooms.find(by.meetingId()).flatMap(room -> sfu.tell(media -> room.sendToLobby(target, by.displayName(), clock.instant(), media)))
                .ifPresent(register::settle);
    }

    /** Switches somebody's microphone off. */
    public void mute(Caller by, UUID target) {
        in(by, Operation.MUTE, (room, media) -> {
            room.restraint().mute(target, by.displayName(), media);
            return null;
        });
    }

    /** Switches the microphones of all participants off; answers how many were on. */
    public int muteAll(Caller by) {
        return in(by, Operation.MUTE, (room, media) -> room.restraint().muteAll(by.participantId(), by.displayName(), media));
    }

    /** Ends somebody's camera picture, or their shared screen with its sound. */
    public void stop(Caller by, UUID target, MediaSource source) {
        in(by, Operation.STOP_MEDIA, (room, media) -> {
            room.restraint().stop(target, source, by.displayName(), media);
            return null;
        });
    }

    /** Puts somebody in front of everybody in the host's room; null for nobody. */
    public void spotlight(Caller by, UUID target) {
        in(by, Operation.SPOTLIGHT, (room, _) -> {
            room.chair().spotlight(by.participantId(), target);
            return null;
        });
    }

    // --- roles ---

    /** Makes somebody a co-host, or a participant again. */
    public void changeRole(Caller by, UUID target, ParticipantRole role) {
        moderation.changeRole(by, target, role);
        following.settle(by.meetingId());
    }

    /** Hands the host role on. */
    public void transferHost(Caller by, UUID target) {
        moderation.transferHost(by, target);
        following.settle(by.meetingId());
    }

    /** Takes over from a host who has been gone for long, if it is this person's turn. */
    public void claimHost(Caller claimant) {
        in(claimant, Operation.CLAIM_HOST, (room, _) -> {
            room.chair().checkClaim(claimant.participantId());
            return null;
        });
        moderation.claimHost(claimant);
        following.settle(claimant.meetingId());
    }

    // --- the meeting ---

    /** Refuses newcomers, or lets them in again. */
    public void lock(Caller by, boolean locked) {
        moderation.lock(by, locked);
        following.settle(by.meetingId());
    }

    /** Lets newcomers wait, or not; who waits when the lobby is switched off comes in, as far as the room holds them. */
    public void enableLobby(Caller by, boolean enabled) {
        moderation.enableLobby(by, enabled);
        following.settle(by.meetingId());
        if (!enabled) {
            doors.admitAll(by);
        }
    }

    /** Says what participants may do of themselves. */
    public void allow(Caller by, Freedom freedom, boolean allowed) {
        moderation.allow(by, freedom, allowed);
        following.settle(by.meetingId());
    }

    /** What the database need not know: the room itself says who the caller is in it. */
    private <T> T in(Caller by, Operation operation, BiFunction<Room, MediaCommands, T> action) {
        Room room = rooms.find(by.meetingId()).orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        operation.refusal(room.role(by.participantId()).orElse(Role.PARTICIPANT), room.standing(by.participantId())).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return sfu.tell(media -> action.apply(room, media));
    }
}
