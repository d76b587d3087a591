package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.IceServer;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;
import org.confera.room.entity.ParticipantView;
import org.confera.room.entity.ProducerView;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomView;
import org.confera.room.entity.SelfView;
import org.confera.room.entity.VideoCodec;
import org.confera.room.entity.WaitingView;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

    @Test
    void aResponseCarriesTheIdAsItCame() {
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}", Outgoing.response(new BigDecimal(7), new Result.Empty()));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{\"state\":\"waiting\"}}",
                Outgoing.response("x", new Result.Joined("waiting", null)));
    }

    @Test
    void anErrorCarriesItsReasonAndWhenToTryAgain() {
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32004,\"message\":\"m\",\"data\":"
                + "{\"reason\":\"throttled\",\"retryAfterSeconds\":2}}}",
                Outgoing.error(new BigDecimal(1), new RpcError(RpcError.THROTTLED, "m", "throttled", 2)));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"m\",\"data\":{\"reason\":\"bad-request\"}}}",
                Outgoing.error(null, RpcError.badRequest(RpcError.NOT_JSON, "m")));
    }

    @Test
    void nobodySpeaksIsSaid() {
        assertEquals("{\"jsonrpc\":\"2.0\",\"method\":\"activeSpeaker\",\"params\":{\"participantId\":null}}",
                Outgoing.notification(new RoomEvent.ActiveSpeaker(null)));
    }

    @Test
    void aRoomIsWrittenInTheWordsOfTheProtocol() {
        RoomView room = new RoomView(new SelfView(ID, "Ada \"the\" <b>", Role.CO_HOST),
                new RtpCapabilities(List.of(new RtpCodecCapability(MediaKind.AUDIO, "audio/opus", null, 48000, 2,
                        Map.of("useinbandfec", 1), List.of(new RtcpFeedback("nack", "pli")))), List.of()),
                List.of(new IceServer(List.of("turn:t"), "u", "c")), VideoCodec.VP8,
                List.of(new ParticipantView(ID, "Grace", Role.PARTICIPANT, true, ConnectionQuality.PERFECT,
                        List.of(new ProducerView("p", MediaKind.AUDIO, MediaSource.SCREEN_AUDIO, true, 1)))),
                List.of(new WaitingView(ID, "Edsger", Instant.EPOCH)), List.of(new KeptOutView(ID, "Mallory", "Ada")), List.of(ID), SettingsView.initial(), null, null, null, true);
        assertEquals("{\"jsonrpc\":\"2.0\",\"method\":\"admitted\",\"params\":{\"room\":{"
                + "\"self\":{\"participantId\":\"" + ID + "\",\"displayName\":\"Ada \\\"the\\\" <b>\",\"role\":\"co-host\"},"
                + "\"routerRtpCapabilities\":{\"codecs\":[{\"kind\":\"audio\",\"mimeType\":\"audio/opus\",\"clockRate\":48000,"
                + "\"channels\":2,\"parameters\":{\"useinbandfec\":1},\"rtcpFeedback\":[{\"type\":\"nack\",\"parameter\":\"pli\"}]}],"
                + "\"headerExtensions\":[]},\"iceServers\":[{\"urls\":[\"turn:t\"],\"username\":\"u\",\"credential\":\"c\"}],\"preferredVideoCodec\":\"vp8\","
                + "\"participants\":[{\"id\":\"" + ID + "\",\"displayName\":\"Grace\",\"role\":\"participant\",\"connected\":true,"
                + "\"connectionQuality\":{\"score\":10,\"cause\":\"none\"},\"producers\":[{\"id\":\"p\",\"kind\":\"audio\",\"source\":\"screen-audio\",\"paused\":true,\"number\":1}]}],"
                + "\"waiting\":[{\"participantId\":\"" + ID + "\",\"displayName\":\"Edsger\",\"since\":\"1970-01-01T00:00:00Z\"}],"
                + "\"keptOut\":[{\"participantId\":\"" + ID + "\",\"displayName\":\"Mallory\",\"by\":\"Ada\"}],\"hands\":[\"" + ID + "\"],"
                + "\"settings\":{\"lobbyEnabled\":true,\"locked\":false,\"participantsMay\":{\"camera\":true,\"chat\":true,\"hands\":true,"
                + "\"microphone\":true,\"questions\":true,\"reactions\":true,\"screen\":true}},\"mayClaimHost\":true}}}",
                Outgoing.notification(new RoomEvent.Admitted(room)));
    }

    @Test
    void transportOptionsAreWhatMediasoupClientReads() {
        assertEquals("{\"id\":\"t\",\"iceParameters\":{\"usernameFragment\":\"u\",\"password\":\"p\",\"iceLite\":true},"
                + "\"iceCandidates\":[{\"foundation\":\"f\",\"priority\":4294967295,\"ip\":\"::1\",\"protocol\":\"udp\",\"port\":10000,"
                + "\"type\":\"host\"}],\"dtlsParameters\":{\"role\":\"auto\",\"fingerprints\":[{\"algorithm\":\"sha-256\",\"value\":\""
                + "AA" + ":AA".repeat(31) + "\"}]}}",
                JsonText.of(new TransportOptions("t", new IceParameters("u", "p", true),
                        List.of(new IceCandidate("f", 0xFFFF_FFFFL, "::1", "udp", 10000, "host", null)),
                        new DtlsParameters("auto", List.of(new DtlsFingerprint("sha-256", "AA" + ":AA".repeat(31)))))));
    }

    @Test
    void consumerOptionsAreWhatMediasoupClientReads() {
        RtpParameters parameters = new RtpParameters("0", List.of(new RtpCodecParameters("video/VP8", 101, 90000, null, Map.of(),
                List.of())), List.of(), List.of(RtpEncoding.ofSsrc(4294967295L, 2L)), new RtcpParameters("c", true), null);
        assertEquals("{\"id\":\"c\",\"producerId\":\"p\",\"kind\":\"video\",\"rtpParameters\":{\"mid\":\"0\",\"codecs\":[{"
                + "\"mimeType\":\"video/VP8\",\"payloadType\":101,\"clockRate\":90000,\"parameters\":{},\"rtcpFeedback\":[]}],"
                + "\"headerExtensions\":[],\"encodings\":[{\"ssrc\":4294967295,\"rtx\":{\"ssrc\":2}}],"
                + "\"rtcp\":{\"cname\":\"c\",\"reducedSize\":true}},\"type\":\"simulcast\",\"producerPaused\":true}",
                JsonText.of(new ConsumerOptions("c", "p", MediaKind.VIDEO, parameters, "simulcast", true)));
    }
}
