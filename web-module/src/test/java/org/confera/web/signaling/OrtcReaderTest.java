package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.web.signaling.StrictJson.MalformedJsonException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what both browsers were seen to send, and writes it back as they can read it. */
class OrtcReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156-mediasoup-client-3.24.1.json", "firefox-153-mediasoup-client-3.24.1.json"})
    void capabilitiesComeBackAsTheBrowserWroteThem(String file) throws Exception {
        Object sent = entries(file, "device.rtpCapabilities").getFirst();
        RtpCapabilities read = Params.of(sent).read(OrtcReader::rtpCapabilities);
        assertTrue(read.codecs().size() > 3);
        assertEquals(plain(sent), plain(StrictJson.read(JsonText.of(read))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156-mediasoup-client-3.24.1.json", "firefox-153-mediasoup-client-3.24.1.json"})
    void rtpParametersComeBackAsTheBrowserWroteThem(String file) throws Exception {
        List<Object> produced = entries(file, "produce");
        assertTrue(produced.size() >= 3);
        for (Object entry : produced) {
            Object sent = ((Map<?, ?>) entry).get("rtpParameters");
            RtpParameters read = Params.of(sent).read(OrtcReader::rtpParameters);
            assertEquals(plain(sent), plain(StrictJson.read(JsonText.of(read))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156-mediasoup-client-3.24.1.json", "firefox-153-mediasoup-client-3.24.1.json"})
    void simulcastIsRecognisedByRidAlone(String file) throws Exception {
        RtpParameters camera = entries(file, "produce").stream().map(entry -> ((Map<?, ?>) entry).get("rtpParameters"))
                .map(json -> Params.of(json).read(OrtcReader::rtpParameters))
                .filter(parameters -> parameters.encodings().size() == 3).findFirst().orElseThrow();
        assertEquals(List.of("r0", "r1", "r2"), camera.encodings().stream().map(RtpEncoding::rid).toList());
        camera.encodings().forEach(encoding -> assertNull(encoding.ssrc()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156-mediasoup-client-3.24.1.json", "firefox-153-mediasoup-client-3.24.1.json"})
    void theBrowsersCertificateIsRead(String file) throws Exception {
        Object connect = ((Map<?, ?>) entries(file, "send connect").getFirst()).get("dtlsParameters");
        var read = Params.of(connect).read(OrtcReader::dtlsParameters);
        assertEquals("client", read.role());
        assertFalse(read.fingerprints().isEmpty());
        assertEquals(plain(connect), plain(StrictJson.read(JsonText.of(read))));
    }

    private static List<Object> entries(String file, String name) throws IOException, MalformedJsonException {
        try (InputStream in = OrtcReaderTest.class.getResourceAsStream("/fixtures/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) StrictJson.read(text)).stream().map(entry -> (List<?>) entry)
                    .filter(entry -> name.equals(entry.getFirst()) || entry.getFirst().toString().startsWith(name + " ("))
                    .<Object>map(entry -> entry.get(1)).toList();
        }
    }

    /** The same without what nobody reads: parameters of header extensions; numbers compare by value. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, member) -> {
                    if (!(key.equals("parameters") && map.containsKey("uri"))) {
                        copy.put(key, plain(member));
                    }
                });
                yield copy;
            }
            case List<?> list -> list.stream().map(OrtcReaderTest::plain).toList();
            case BigDecimal number -> number.doubleValue();
            case null, default -> value;
        };
    }
}
