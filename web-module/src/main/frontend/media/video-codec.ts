import type { types } from 'mediasoup-client';
import type { VideoCodec } from '../signaling/protocol';

/** The codec that video is sent with. `layered`: one encoding carries all spatial layers (SVC) instead of simulcast. */
export interface ChosenCodec { codec: types.RtpCodecCapability; layered: boolean }

const LAYERED: readonly VideoCodec[] = ['vp9', 'av1'];

/**
 * What the administrator prefers, if browser and router both have it; else VP8, which every browser sends in layers.
 * VP9 and AV1 are sent as SVC, so a browser that can't layer them (Firefox) sends VP8 too.
 */
export async function chooseVideoCodec(
  sendable: types.RtpCapabilities,
  preferred: VideoCodec,
  canLayer: (mimeType: string) => Promise<boolean> = browserLayers,
): Promise<ChosenCodec | null> {
  const codec = find(sendable, preferred);
  const layered = LAYERED.includes(preferred);
  if (codec && (!layered || await canLayer(codec.mimeType))) {
    return { codec, layered };
  }
  const vp8 = find(sendable, 'vp8');
  return vp8 ? { codec: vp8, layered: false } : null;
}

function find(sendable: types.RtpCapabilities, name: VideoCodec): types.RtpCodecCapability | undefined {
  return sendable.codecs?.find(({ mimeType }) => mimeType.toLowerCase() === `video/${name}`);
}

/**
 * Whether this browser encodes three spatial layers into one stream of the codec. One that does not even read the
 * question about layers answers for the codec alone, which is no answer.
 */
async function browserLayers(mimeType: string): Promise<boolean> {
  let asked = false;
  const video = {
    contentType: mimeType, width: 1280, height: 720, bitrate: 1_300_000, framerate: 30,
    get scalabilityMode() {
      asked = true;
      return 'L3T3_KEY';
    },
  };
  try {
    const { supported } = await navigator.mediaCapabilities.encodingInfo({ type: 'webrtc', video } as MediaEncodingConfiguration);
    return supported && asked;
  } catch {
    return false;
  }
}
