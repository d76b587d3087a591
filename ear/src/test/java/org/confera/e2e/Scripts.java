package org.confera.e2e;

/** What tests run inside a page: synthetic devices and looking at what arrives. No hook in the product is needed. */
final class Scripts {
    private Scripts() {
    }

    /** Replaces the microphone by an oscillator, so that a tone tells who is heard; the camera stays the browser's. */
    static String toneInsteadOfMicrophone(int hz) {
        return """
                (() => {
                  const original = navigator.mediaDevices?.getUserMedia?.bind(navigator.mediaDevices);
                  if (!original) return;
                  navigator.mediaDevices.getUserMedia = async constraints => {
                    const stream = await original(constraints);
                    const microphone = stream.getAudioTracks()[0];
                    if (!microphone) return stream;
                    const context = new AudioContext();
                    const tone = new OscillatorNode(context, {frequency: %d});
                    const volume = new GainNode(context, {gain: 0.3});
                    const out = context.createMediaStreamDestination();
                    tone.connect(volume).connect(out);
                    tone.start();
                    const track = out.stream.getAudioTracks()[0];
                    const stop = track.stop.bind(track);
                    track.stop = () => { stop(); microphone.stop(); context.close(); };
                    track.getSettings = () => microphone.getSettings();
                    return new MediaStream([track, ...stream.getVideoTracks()]);
                  };
                })()
                """.formatted(hz);
    }

    /**
     * Keeps every camera track that a page ever asked for within reach of {@link #CAMERAS}; must run first, so that it sees
     * the browser's own tracks.
     */
    static final String REMEMBER_CAMERAS = """
            (() => {
              window.__cameras = [];
              const original = navigator.mediaDevices?.getUserMedia?.bind(navigator.mediaDevices);
              if (!original) return;
              navigator.mediaDevices.getUserMedia = async constraints => {
                const stream = await original(constraints);
                window.__cameras.push(...stream.getVideoTracks());
                return stream;
              };
              const clone = MediaStreamTrack.prototype.clone;
              MediaStreamTrack.prototype.clone = function () {
                const copy = clone.call(this);
                if (window.__cameras.includes(this)) window.__cameras.push(copy);
                return copy;
              };
            })()
            """;

    /** The state of each camera track so far: the device stays lit while one is "live". */
    static final String CAMERAS = "() => window.__cameras.map(track => track.readyState)";

    /** Notes the longest time without a packet in {@code __gaps.longest}, in milliseconds, until told to stop. */
    static final String WATCH_FOR_GAPS = """
            () => {
              const gaps = window.__gaps = {longest: 0, packets: -1, since: performance.now()};
              gaps.timer = setInterval(async () => {
                let packets = 0;
                for (const connection of window.__connections) {
                  (await connection.getStats()).forEach(report => {
                    if (report.type === 'inbound-rtp') packets += report.packetsReceived;
                  });
                }
                const now = performance.now();
                if (packets > gaps.packets) {
                  gaps.packets = packets;
                  gaps.since = now;
                } else {
                  gaps.longest = Math.max(gaps.longest, now - gaps.since);
                }
              }, 30);
            }
            """;

    /** Makes every camera one of 640×360. */
    static final String SMALL_CAMERA = """
            (() => {
              const original = navigator.mediaDevices?.getUserMedia?.bind(navigator.mediaDevices);
              if (!original) return;
              navigator.mediaDevices.getUserMedia = constraints => original(constraints.video
                ? {...constraints, video: {...constraints.video, width: 640, height: 360}} : constraints);
            })()
            """;

    /** Frames decoded so far by the video in somebody's tile; 0 without a playing video. */
    static final String FRAMES_OF_TILE = """
            async name => {
              const tile = [...document.querySelectorAll('[data-testid=tile]')].find(t => t.dataset.participant === name);
              const video = tile?.querySelector('video');
              if (!video?.videoWidth) return 0;
              const shown = video.getVideoPlaybackQuality().totalVideoFrames;
              if (shown > 0) return shown;
              // Firefox counts no playback quality for streams: what its receiver decoded.
              const track = video.srcObject?.getVideoTracks()[0];
              let decoded = 0;
              for (const receiver of (window.__connections ?? []).flatMap(c => c.getReceivers())) {
                if (receiver.track?.id !== track?.id) continue;
                (await receiver.getStats()).forEach(report => { decoded = Math.max(decoded, report.framesDecoded ?? 0); });
              }
              return decoded;
            }
            """;

    /** Keeps a page's peer connections within reach of {@link #SOUND_ENERGY}. */
    static final String REMEMBER_CONNECTIONS = """
            (() => {
              const Original = window.RTCPeerConnection;
              window.__connections = [];
              window.RTCPeerConnection = class extends Original {
                constructor(...parameters) { super(...parameters); window.__connections.push(this); }
              };
            })()
            """;

    /** What would differ if a page joined anew: its connections so far, what they send, and the picture of somebody. */
    static final String MEDIA_AT_HAND = """
            name => {
              const tile = [...document.querySelectorAll('[data-testid=tile]')].find(t => t.dataset.participant === name);
              return [window.__connections.length,
                ...window.__connections.flatMap(c => c.getSenders()).map(sender => sender.track?.id ?? 'nothing'),
                tile.querySelector('video').srcObject.getVideoTracks()[0].id];
            }
            """;

    /** What a browser tells a page that another tab is put in front of, and one that is seen again. */
    static final String LEAVE_THE_TAB = "() => " + visibility("hidden", "blur");
    static final String COME_BACK_TO_THE_TAB = "() => " + visibility("visible", "focus");

    private static String visibility(String state, String event) {
        return """
                {
                  Object.defineProperty(document, 'visibilityState', {configurable: true, value: '%s'});
                  Object.defineProperty(document, 'hidden', {configurable: true, value: %s});
                  document.dispatchEvent(new Event('visibilitychange'));
                  window.dispatchEvent(new Event('%s'));
                }
                """.formatted(state, "hidden".equals(state), event);
    }

    /** Energy of all sound decoded so far (webrtc-stats: totalAudioEnergy); it grows only while something is heard. */
    static final String SOUND_ENERGY = """
            async () => {
              let energy = 0;
              for (const connection of window.__connections ?? []) {
                (await connection.getStats()).forEach(report => {
                  if (report.type === 'inbound-rtp' && report.kind === 'audio') energy += report.totalAudioEnergy ?? 0;
                });
              }
              return energy;
            }
            """;

    /**
     * The frequency in hertz of the loudest tone among all remote sound that the page plays, over half a second; 0 for
     * silence. Elements that are muted or don't play are not heard.
     */
    static final String LOUDEST_REMOTE_TONE = """
            async () => {
              const context = window.__ears ??= new AudioContext();
              await context.resume();
              const heard = [...document.querySelectorAll('audio, video')]
                .filter(e => !e.muted && !e.paused && e.srcObject?.getAudioTracks().some(t => t.readyState === 'live'));
              let best = {level: -75, hz: 0};
              const probes = heard.map(e => {
                const source = context.createMediaStreamSource(new MediaStream(e.srcObject.getAudioTracks()));
                const analyser = new AnalyserNode(context, {fftSize: 8192, smoothingTimeConstant: 0});
                source.connect(analyser);
                return {source, analyser};
              });
              await new Promise(done => setTimeout(done, 500));
              for (const {source, analyser} of probes) {
                const bins = new Float32Array(analyser.frequencyBinCount);
                analyser.getFloatFrequencyData(bins);
                bins.forEach((level, i) => {
                  const hz = i * context.sampleRate / analyser.fftSize;
                  if (hz > 100 && level > best.level) best = {level, hz};
                });
                source.disconnect();
              }
              return best.hz;
            }
            """;

    /**
     * The way that the media of each connection takes: protocol of the pair that ICE selected, whether a relay is on
     * it and how that is reached, and the address of the other end, as in "tcp direct to 192.0.2.2" or "udp relay by tcp to
     * 192.0.2.2".
     */
    static final String WAYS_OF_MEDIA = """
            async () => {
              const ways = [];
              for (const connection of window.__connections ?? []) {
                if (connection.connectionState === 'closed') continue;
                const stats = await connection.getStats();
                for (const transport of [...stats.values()].filter(report => report.type === 'transport')) {
                  const pair = stats.get(transport.selectedCandidatePairId);
                  const local = stats.get(pair?.localCandidateId), remote = stats.get(pair?.remoteCandidateId);
                  const relay = local?.candidateType === 'relay';
                  ways.push(!pair ? 'none' : `${local.protocol} ${relay ? `relay by ${local.relayProtocol}` : 'direct'}`
                    + ` to ${remote.address}`);
                }
              }
              return ways;
            }
            """;

    /**
     * Hides the server's candidates from a page but for those that a regular expression of JavaScript finds something in,
     * written as {@code candidate:foundation component protocol priority address port …} (RFC 8839 section 5.1).
     */
    static String onlyCandidates(String wanted) {
        return """
                (() => {
                  const wanted = /%s/i;
                  const set = RTCPeerConnection.prototype.setRemoteDescription;
                  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
                    const lines = description.sdp.split('\\r\\n').filter(line => !line.startsWith('a=candidate:') || wanted.test(line));
                    return set.call(this, {type: description.type, sdp: lines.join('\\r\\n')});
                  };
                })()
                """.formatted(wanted);
    }

    /** Leaves the browser one video codec, and lets the page believe that the administrator prefers it. */
    static String onlyVideoCodec(String codec) {
        return """
                (() => {
                  const add = RTCPeerConnection.prototype.addTransceiver;
                  RTCPeerConnection.prototype.addTransceiver = function (track, init) {
                    const transceiver = add.call(this, track, init);
                    if (track === 'video' || track.kind === 'video') {
                      const kept = ['video/%1$s', 'video/rtx'].map(type => type.toLowerCase());
                      transceiver.setCodecPreferences(RTCRtpReceiver.getCapabilities('video').codecs
                        .filter(codec => kept.includes(codec.mimeType.toLowerCase())));
                    }
                    return transceiver;
                  };
                  const parse = JSON.parse;
                  JSON.parse = (text, reviver) => parse(typeof text === 'string'
                    ? text.replace('"preferredVideoCodec":"vp8"', '"preferredVideoCodec":"%2$s"') : text, reviver);
                })()
                """.formatted(codec, codec.toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether this browser can encode a video codec. */
    static final String CAN_SEND = """
            codec => RTCRtpSender.getCapabilities('video').codecs.some(known => known.mimeType === 'video/' + codec)
            """;

    /** Codec, height in pixels, frames and freezes of the one picture that the page receives. */
    static final String RECEIVED_PICTURE = """
            async () => {
              const picture = {codec: '', height: 0};
              for (const connection of window.__connections ?? []) {
                const stats = await connection.getStats();
                stats.forEach(report => {
                  if (report.type !== 'inbound-rtp' || report.kind !== 'video') return;
                  Object.assign(picture, {codec: stats.get(report.codecId)?.mimeType ?? '', height: report.frameHeight ?? 0,
                    frames: report.framesDecoded ?? 0, freezes: report.freezeCount ?? 0,
                    keyFrames: report.keyFramesDecoded ?? 0, plis: report.pliCount ?? 0, decoder: report.decoderImplementation ?? ''});
                });
              }
              return picture;
            }
            """;
}
