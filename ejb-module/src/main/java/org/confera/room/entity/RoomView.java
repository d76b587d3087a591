package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.media.api.IceServer;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.SettingsView;

/**
 * All that a person needs to know of the room they have just entered.
 *
 * @param waiting      empty for participants
 * @param keptOut      those whom hosts have put out or turned away; empty for participants
 * @param hands        those in this room who want to speak, in order
 * @param place        null in the main room
 * @param breakouts    null while the meeting is not split
 * @param spotlightId  whom a host has put in front of everybody here; null for nobody
 * @param mayClaimHost whether the host has been gone for so long that this person may take the role over
 */
public record RoomView(SelfView self, RtpCapabilities routerRtpCapabilities, List<IceServer> iceServers,
        VideoCodec preferredVideoCodec, List<ParticipantView> participants, List<WaitingView> waiting, List<KeptOutView> keptOut,
        List<UUID> hands, SettingsView settings, PlaceView place, BreakoutsView breakouts, UUID spotlightId, boolean mayClaimHost) {
}
