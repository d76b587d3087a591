package org.confera.room.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;

/**
 * What hosts keep people from sending: microphones that they mute and that may stay so, cameras and screens that they end,
 * in whatever room the person is. Guarded by the room's lock; the SFU is told with it held, so that nobody is heard whom all
 * are shown as muted.
 */
public final class Restraint {
    private final Room room;
    /** People who may not unmute at this moment; leaving and coming back does not free them. */
    private final Set<UUID> heldSilent = new HashSet<>();

    Restraint(Room room) {
        this.room = room;
    }

    /** Whether a track of this kind must stay paused: a client may call its microphone whatever makes sound. */
    public boolean isHeld(UUID owner, MediaKind kind) {
        synchronized (room) {
            return kind == MediaKind.AUDIO && heldSilent.contains(owner);
        }
    }

    /**
     * A host mutes somebody: all the sound that they send, in whatever room they are.
     *
     * @param by the host's name, for the person to know
     */
    public void mute(UUID target, String by, MediaCommands media) {
        synchronized (room) {
            mute(room.seats().present(target).orElseThrow(Restraint::notFound), by, media);
        }
    }

    /** A host mutes all participants in all rooms, and leaves hosts and co-hosts alone; answers how many were heard before. */
    public int muteAll(UUID host, String by, MediaCommands media) {
        synchronized (room) {
            List<Seat> participants = room.seats().present().stream()
                    .filter(seat -> !seat.id().equals(host) && !seat.person().role().moderates()).toList();
            int heard = (int) participants.stream().filter(Restraint::isHeard).count();
            participants.forEach(seat -> mute(seat, by, media));
            return heard;
        }
    }

    private void mute(Seat seat, String by, MediaCommands media) {
        holdIfForbidden(seat);
        seat.producers().stream().filter(producer -> producer.kind() == MediaKind.AUDIO && !producer.isPaused()).forEach(sound -> {
            room.tracks().pause(seat, sound, media);
            seat.tell(new RoomEvent.Muted(sound.id(), by));
        });
    }

    /**
     * A host ends somebody's camera picture, or their shared screen with its sound. Who sends none loses nothing.
     *
     * @param by the host's name, for the person to know
     */
    public void stop(UUID target, MediaSource source, String by, MediaCommands media) {
        synchronized (room) {
            Seat seat = room.seats().present(target).orElseThrow(Restraint::notFound);
            stop(seat, source, by, media);
            if (source == MediaSource.SCREEN) {
                stop(seat, MediaSource.SCREEN_AUDIO, by, media);
            }
        }
    }

    private void stop(Seat seat, MediaSource source, String by, MediaCommands media) {
        seat.producer(source).ifPresent(producer -> {
            seat.remove(producer);
            media.closeProducer(producer.id());
            room.tracks().tellClosed(seat, producer);
            seat.tell(new RoomEvent.ProducerStopped(producer.id(), source, by));
        });
    }

    /** Settings or roles are others: who may not send something stops, and who is silent stays so or may speak again. */
    void enforce(MediaCommands media) {
        for (Seat seat : room.seats().present()) {
            for (MediaSource source : List.of(MediaSource.CAMERA, MediaSource.SCREEN, MediaSource.SCREEN_AUDIO)) {
                if (!room.chair().isAllowed(Chair.freedomOf(source), seat)) {
                    stop(seat, source, "", media);
                }
            }
            holdUnlessHeard(seat);
        }
        if (room.chair().settings().allows(Freedom.MICROPHONE, Role.PARTICIPANT)) {
            heldSilent.clear();
        }
    }

    /** Somebody has come in. */
    void welcome(Seat seat) {
        holdUnlessHeard(seat);
    }

    /** Who speaks may go on until they are muted. */
    private void holdUnlessHeard(Seat seat) {
        if (!isHeard(seat)) {
            holdIfForbidden(seat);
        }
    }

    void holdIfForbidden(Seat seat) {
        if (room.chair().isAllowed(Freedom.MICROPHONE, seat)) {
            heldSilent.remove(seat.id());
        } else {
            heldSilent.add(seat.id());
        }
    }

    private static boolean isHeard(Seat seat) {
        return seat.producer(MediaSource.MICROPHONE).filter(microphone -> !microphone.isPaused()).isPresent();
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND);
    }
}
