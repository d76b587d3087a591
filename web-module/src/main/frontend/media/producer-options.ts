import type { types } from 'mediasoup-client';
import type { Source } from '../signaling/protocol';
import { cameraEncodings, screenEncodings } from './encodings';
import type { ChosenCodec } from './video-codec';

/** How each source is sent; what counts for a screen stands in its track's content hint. */
export function producerOptions(source: Source, track: MediaStreamTrack, codec: ChosenCodec | null): types.ProducerOptions {
  const common = { track, stopTracks: false, appData: { source } };
  switch (source) {
    case 'microphone':
      return { ...common, codecOptions: { opusFec: true, opusDtx: true, opusStereo: false } };
    case 'screen-audio':
      // Music and films: in stereo, and never taken for silence.
      return { ...common, codecOptions: { opusFec: true, opusDtx: false, opusStereo: true, opusMaxAverageBitrate: 128_000 } };
    case 'camera':
      return {
        ...common, ...named(codec), encodings: cameraEncodings(track.getSettings(), codec),
        codecOptions: { videoGoogleStartBitrate: 600 },
      };
    case 'screen':
      // No start bitrate: it would be taken for the whole connection, and disturb a camera that is being sent.
      return { ...common, ...named(codec), encodings: screenEncodings(track.contentHint === 'motion' ? 'motion' : 'detail', codec) };
  }
}

function named(codec: ChosenCodec | null): { codec?: types.RtpCodecCapability } {
  return codec ? { codec: codec.codec } : {};
}
