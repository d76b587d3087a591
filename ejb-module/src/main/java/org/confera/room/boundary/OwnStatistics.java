package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.confera.media.api.MediaException;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.Sfu;
import org.confera.room.entity.Room;
import org.confera.room.entity.RoomClient;

/**
 * How a person's own media gets through, and what their browser knows of it. Whose figures they are follows from who asks:
 * nobody names anybody.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class OwnStatistics {
    private final LiveRooms rooms;
    private final Sfu sfu;

    protected OwnStatistics() {
        this(null, null);
    }

    @Inject
    public OwnStatistics(LiveRooms rooms, Sfu sfu) {
        this.rooms = rooms;
        this.sfu = sfu;
    }

    /**
     * All media of the caller at this moment.
     *
     * @throws RefusedException if this socket does not hold a place in the room
     * @throws MediaException   if the SFU does not answer
     */
    public ParticipantStats read(Caller caller, RoomClient client) throws MediaException {
        String routerId = routerOf(caller, client);
        return sfu.ask(media -> media.stats(routerId, caller.participantId().toString()));
    }

    /**
     * What the caller's browser says bounds its picture.
     *
     * @throws RefusedException if this socket does not hold a place in the room
     * @throws MediaException   if the SFU is out of reach
     */
    public void reportLimitation(Caller caller, RoomClient client, QualityLimitation limitation) throws MediaException {
        String routerId = routerOf(caller, client);
        sfu.ask(media -> {
            media.reportLimitation(routerId, caller.participantId().toString(), limitation);
            return null;
        });
    }

    private String routerOf(Caller caller, RoomClient client) {
        Room room = rooms.find(caller.meetingId()).orElseThrow(() -> new RefusedException(RefusalReason.NOT_JOINED));
        return room.tracks().routerOf(caller.participantId(), client);
    }
}
