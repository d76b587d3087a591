import type { types } from 'mediasoup-client';

/**
 * Has the browser carry the last packet of sound along with each (RFC 2198, `audio/red`), so that a loss is mended at
 * once instead of a round trip later. Browsers offer it; mediasoup-client answers with Opus alone, so the answer is
 * completed on its way into the peer connection. A browser that doesn't offer it sends as before.
 */
export class RedundantSound {
  private payloadType: number | null = null;

  /** Makes the peer connection that `create` makes one that accepts redundancy. */
  around<T>(create: () => T): T {
    const original = globalThis.RTCPeerConnection;
    if (!original) {
      return create();
    }
    const found = (payloadType: number): void => void (this.payloadType = payloadType);
    globalThis.RTCPeerConnection = class extends original {
      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        const sdp = acceptRedundancy(description.sdp ?? '', this.localDescription?.sdp ?? '', found);
        return super.setRemoteDescription({ type: description.type, sdp });
      }
    };
    try {
      return create();
    } finally {
      globalThis.RTCPeerConnection = original;
    }
  }

  /** What the SFU is told of a track: with the redundant payload type, if sound is sent so. */
  describe(kind: types.MediaKind, parameters: types.RtpParameters): types.RtpParameters {
    if (kind !== 'audio' || this.payloadType === null) {
      return parameters;
    }
    const red = { mimeType: 'audio/red', payloadType: this.payloadType, clockRate: 48_000, channels: 2, parameters: {}, rtcpFeedback: [] };
    return { ...parameters, codecs: [...parameters.codecs, red] };
  }
}

/** The answer with redundancy first in each section of Opus whose offer had it. */
export function acceptRedundancy(answer: string, offer: string, found: (payloadType: number) => void): string {
  const offered = sections(offer);
  return sections(answer).map(section => {
    const opus = /^a=rtpmap:(\d+) opus\/48000\/2/m.exec(section)?.[1];
    const mid = /^a=mid:\S+/m.exec(section)?.[0];
    const counterpart = offered.find(other => mid !== undefined && other.split(/\r?\n/).includes(mid)) ?? '';
    const red = /^a=rtpmap:(\d+) red\/48000\/2/m.exec(counterpart)?.[1];
    if (!opus || !red || !counterpart.includes(`a=fmtp:${red} ${opus}/${opus}`) || section.includes(`a=rtpmap:${red} `)) {
      return section;
    }
    found(Number(red));
    return section
      .replace(/^(m=audio \d+ \S+) /, `$1 ${red} `)
      .replace(`a=rtpmap:${opus} `, `a=rtpmap:${red} red/48000/2\r\na=fmtp:${red} ${opus}/${opus}\r\na=rtpmap:${opus} `);
  }).join('');
}

function sections(sdp: string): string[] {
  return sdp.split(/^(?=m=)/m);
}
