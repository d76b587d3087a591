package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.media.api.IceServer;
import org.confera.media.api.rtp.RtpCapabilities;

/**
 * All that a person needs to know of the room they have just entered; {@code waiting} is empty for participants, and
 * {@code hands} are those who want to speak, in order.
 */
public record RoomView(SelfView self, RtpCapabilities routerRtpCapabilities, List<IceServer> iceServers,
        VideoCodec preferredVideoCodec, List<ParticipantView> participants, List<WaitingView> waiting, List<UUID> hands) {
}
