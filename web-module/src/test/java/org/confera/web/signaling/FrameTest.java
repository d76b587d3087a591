package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @Test
    void aRequestBecomesItsRecord() {
        Frame.Call call = assertInstanceOf(Frame.Call.class,
                Frame.read("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"setPreferredLayers\",\"params\":"
                        + "{\"consumerId\":\"c\",\"spatialLayer\":2,\"temporalLayer\":-1}}"));
        assertEquals(new BigDecimal(7), call.id());
        assertEquals(new Request.SetPreferredLayers("c", 2, -1), call.request());
    }

    @Test
    void aStringIsAnIdTooAndParamsMayBeLeftOut() {
        Frame.Call call = assertInstanceOf(Frame.Call.class, Frame.read("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"join\"}"));
        assertEquals("x", call.id());
        assertEquals(new Request.Join(), call.request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "1", "null", "{}", "{\"jsonrpc\":\"2.0\",\"method\":\"join\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"join\"}", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"join\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":\"\",\"method\":\"join\"}", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"join\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}"})
    void whatIsNoRequestIsSaidSo(String text) {
        assertEquals(RpcError.NOT_A_REQUEST, broken(text).error().code());
    }

    @Test
    void whatIsNoJsonIsSaidSo() {
        assertEquals(RpcError.NOT_JSON, broken("hello").error().code());
        assertNull(broken("hello").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Join", "JOIN", "join ", "", "toString", "constructor"})
    void anUnknownMethodIsSaidSo(String method) {
        assertEquals(RpcError.NO_SUCH_METHOD,
                broken("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}").error().code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "join                  | null                                   | params is null",
        "join                  | []                                     | params must be an object",
        "authenticate          | {}                                     | token is missing",
        "authenticate          | {'token':null}                         | token is missing or null",
        "authenticate          | {'token':''}                           | token has 0 characters, but must have 1-8192",
        "authenticate          | {'token':1}                            | token is a number, but must be a string",
        "admit                 | {'participantId':'x'}                  | participantId must be an id",
        "admit                 | {'participantId':['x']}                | participantId is an array",
        "admit                 | {'participantId':'1-1-1-1-1'}          | participantId must be an id",
        "createWebRtcTransport | {'direction':'both'}                   | direction: direction is 'both', but must be 'send' or 'receive'",
        "setPreferredLayers    | {'consumerId':'c','spatialLayer':8,'temporalLayer':0}   | spatialLayer is 8, but must be a whole number in 0-7",
        "setPreferredLayers    | {'consumerId':'c','spatialLayer':0.5,'temporalLayer':0} | spatialLayer is 0.5",
        "setPreferredLayers    | {'consumerId':'c','spatialLayer':1e999,'temporalLayer':0} | must be a whole number in 0-7",
        "setPreferredLayers    | {'consumerId':'c','spatialLayer':true,'temporalLayer':0} | spatialLayer is true or false",
        "connectWebRtcTransport | {'transportId':'t','dtlsParameters':{'fingerprints':[]}} | dtlsParameters: dtlsParameters needs 1-8 fingerprints",
        "connectWebRtcTransport | {'transportId':'t','dtlsParameters':{'fingerprints':[{'algorithm':'md5','value':'x'}]}} | dtlsParameters.fingerprints[0]: Fingerprint algorithm is 'md5'",
        "produce               | {'transportId':'t','kind':'text','source':'camera','rtpParameters':{},'paused':true} | kind is 'text'",
        "produce               | {'transportId':'t','kind':'video','source':'window','rtpParameters':{},'paused':true} | source is 'window'",
        "produce               | {'transportId':'t','kind':'video','source':'camera','rtpParameters':{},'paused':'no'} | paused is a string, but must be true or false",
        "produce               | {'transportId':'t','kind':'video','source':'camera','rtpParameters':{'codecs':{}},'paused':true} | rtpParameters.codecs is an object, but must be an array",
        "produce               | {'transportId':'t','kind':'video','source':'camera','rtpParameters':{'encodings':[1]},'paused':true} | rtpParameters.encodings[0] must be an object",
        "produce               | {'transportId':'t','kind':'video','source':'camera','rtpParameters':{'encodings':[{'ssrc':4294967296}]},'paused':true} | rtpParameters.encodings[0].ssrc is 4294967296",
        "produce               | {'transportId':'t','kind':'audio','source':'camera','rtpParameters':{},'paused':true} | kind is 'audio', but source 'camera' must be of kind 'video'",
    })
    void wrongParamsAreRefusedWithWhatWasGivenAndWhatIsAllowed(String method, String params, String sentence) {
        RpcError error = broken("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":"
                + params.replace('\'', '"') + "}").error();
        assertEquals(RpcError.WRONG_PARAMS, error.code());
        assertTrue(error.message().startsWith(method + ": "), error.message());
        assertTrue(error.message().contains(sentence), error.message());
    }

    @Test
    void longArraysAreRefused() {
        String codecs = "{}" + ",{}".repeat(100);
        RpcError error = broken("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"consume\",\"params\":{\"transportId\":\"t\","
                + "\"producerId\":\"p\",\"rtpCapabilities\":{\"codecs\":[" + codecs + "]}}}").error();
        assertTrue(error.message().contains("codecs has 101 elements, but at most 100"), error.message());
    }

    private static Frame.Broken broken(String text) {
        return assertInstanceOf(Frame.Broken.class, Frame.read(text));
    }
}
