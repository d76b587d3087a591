package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.IceServer;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.Sfu;
import org.confera.room.entity.MediaCommands;
import org.confera.room.entity.Producer;
import org.confera.room.entity.Room;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.Tracks;

/**
 * A person's own media: transports, producers, consumers. Whose an id is, is checked before the SFU is asked, and once
 * more after it answered, since the person may be gone by then; what came too late is closed again.
 *
 * <p>Every method throws {@link RefusedException} NOT_JOINED for somebody outside the room, NOT_FOUND for an id that is
 * not theirs, and {@link MediaException} if the SFU can't or won't.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class RoomMedia {
    private final LiveRooms rooms;
    private final Sfu sfu;

    protected RoomMedia() {
        this(null, null);
    }

    @Inject
    public RoomMedia(LiveRooms rooms, Sfu sfu) {
        this.rooms = rooms;
        this.sfu = sfu;
    }

    /** A new way for media; the person's older one of the same direction ends. */
    public TransportOptions createWebRtcTransport(Caller caller, RoomClient client, TransportDirection direction)
            throws MediaException {
        Tracks tracks = tracks(caller);
        String routerId = tracks.routerOf(caller.participantId(), client);
        return sfu.ask(media -> {
            TransportOptions options = create(media, routerId, caller, direction);
            tracks.addTransport(caller.participantId(), client, routerId, options.id(), direction, sfu.commands(media));
            return options;
        });
    }

    /** A router lives as long as its room; if the SFU was restarted meanwhile, it is opened anew. */
    private static TransportOptions create(MediaConnection media, String routerId, Caller caller,
            TransportDirection direction) throws MediaException {
        String participantId = caller.participantId().toString();
        try {
            return media.createWebRtcTransport(routerId, participantId, direction);
        } catch (MediaException e) {
            if (e.reason() != MediaException.Reason.NOT_FOUND) {
                throw e;
            }
            media.openRouter(routerId);
            return media.createWebRtcTransport(routerId, participantId, direction);
        }
    }

    public void connectWebRtcTransport(Caller caller, RoomClient client, String transportId, DtlsParameters parameters)
            throws MediaException {
        tracks(caller).checkTransport(caller.participantId(), client, transportId);
        sfu.ask(media -> {
            media.connectWebRtcTransport(transportId, parameters);
            return null;
        });
    }

    /** TURN servers with fresh credentials, for a call that outlives the first ones. */
    public List<IceServer> iceServers(Caller caller, RoomClient client) throws MediaException {
        tracks(caller).checkInside(caller.participantId(), client);
        return sfu.ask(media -> media.iceServers(caller.participantId().toString()));
    }

    public IceParameters restartIce(Caller caller, RoomClient client, String transportId) throws MediaException {
        tracks(caller).checkTransport(caller.participantId(), client, transportId);
        return sfu.ask(media -> media.restartIce(transportId));
    }

    /** Starts a track; sound of a person whom a host holds silent starts paused, whatever the client says. */
    public String produce(Caller caller, RoomClient client, String transportId, MediaKind kind, MediaSource source,
            RtpParameters parameters, boolean paused) throws MediaException {
        Tracks tracks = tracks(caller);
        tracks.checkTransport(caller.participantId(), client, transportId, TransportDirection.SEND);
        tracks.checkFree(caller.participantId(), client, source);
        boolean silent = paused || room(caller).restraint().isHeld(caller.participantId(), kind);
        return sfu.ask(media -> {
            String id = media.produce(transportId, kind, source, parameters, silent);
            tracks.addProducer(caller.participantId(), client, new Producer(id, transportId, kind, source, silent),
                    sfu.commands(media));
            return id;
        });
    }

    public void closeProducer(Caller caller, RoomClient client, String producerId) {
        tell(caller, (tracks, media) -> tracks.closeProducer(caller.participantId(), client, producerId, media));
    }

    public void pauseProducer(Caller caller, RoomClient client, String producerId) {
        tell(caller, (tracks, media) -> tracks.pauseProducer(caller.participantId(), client, producerId, media));
    }

    public void resumeProducer(Caller caller, RoomClient client, String producerId) {
        tell(caller, (tracks, media) -> tracks.resumeProducer(caller.participantId(), client, producerId, media));
    }

    /** Starts receiving somebody else's track of the same room; paused until resumed. */
    public ConsumerOptions consume(Caller caller, RoomClient client, String transportId, String producerId,
            RtpCapabilities capabilities) throws MediaException {
        Tracks tracks = tracks(caller);
        tracks.checkConsumable(caller.participantId(), client, transportId, producerId);
        return sfu.ask(media -> {
            ConsumerOptions options = media.consume(transportId, producerId, capabilities);
            tracks.addConsumer(caller.participantId(), client, transportId, options.id(), producerId,
                    sfu.commands(media));
            return options;
        });
    }

    public void resumeConsumer(Caller caller, RoomClient client, String consumerId) throws MediaException {
        own(caller, client, consumerId, media -> media.resumeConsumer(consumerId));
    }

    public void pauseConsumer(Caller caller, RoomClient client, String consumerId) throws MediaException {
        own(caller, client, consumerId, media -> media.pauseConsumer(consumerId));
    }

    public void setPreferredLayers(Caller caller, RoomClient client, String consumerId, int spatial, int temporal)
            throws MediaException {
        own(caller, client, consumerId, media -> media.setPreferredLayers(consumerId, spatial, temporal));
    }

    public void closeConsumer(Caller caller, RoomClient client, String consumerId) {
        tell(caller, (tracks, media) -> tracks.closeConsumer(caller.participantId(), client, consumerId, media));
    }

    private void own(Caller caller, RoomClient client, String consumerId,
            Consumer<MediaConnection> command) throws MediaException {
        tracks(caller).checkConsumer(caller.participantId(), client, consumerId);
        sfu.ask(media -> {
            command.accept(media);
            return null;
        });
    }

    private void tell(Caller caller, BiConsumer<Tracks, MediaCommands> change) {
        Tracks tracks = tracks(caller);
        sfu.tell(media -> {
            change.accept(tracks, media);
            return null;
        });
    }

    private Tracks tracks(Caller caller) {
        return room(caller).tracks();
    }

    private Room room(Caller caller) {
        return rooms.find(caller.meetingId()).orElseThrow(() -> new RefusedException(RefusalReason.NOT_JOINED));
    }
}
