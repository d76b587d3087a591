package org.confera.room.entity;

import java.util.List;
import org.confera.media.api.IceServer;
import org.confera.media.api.rtp.RtpCapabilities;

/**
 * What somebody who comes in is told about media.
 *
 * @param capabilities what the room's router can forward
 * @param iceServers   TURN servers with credentials of this person's own
 * @param videoCodec   what the administrator prefers, where browser and router both have it
 */
public record MediaOffer(RtpCapabilities capabilities, List<IceServer> iceServers, VideoCodec videoCodec) {
}
