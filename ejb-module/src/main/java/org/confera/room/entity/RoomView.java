package org.confera.room.entity;

import java.util.List;
import org.confera.media.api.IceServer;
import org.confera.media.api.rtp.RtpCapabilities;

/** All that a person needs to know of the room they have just entered; {@code waiting} is empty for participants. */
public record RoomView(SelfView self, RtpCapabilities routerRtpCapabilities, List<IceServer> iceServers,
        VideoCodec preferredVideoCodec, List<ParticipantView> participants, List<WaitingView> waiting) {
}
