import type { types } from 'mediasoup-client';
import type { ScreenMode } from './screen-capture';
import type { ChosenCodec } from './video-codec';

const LAYERS = [
  { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 100_000 },
  { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 300_000 },
  { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 900_000 },
];
const SCREEN_BPS = 1_500_000;

/** Frames a second of a shared screen: text needs few, a film needs them all. */
export const SCREEN_FPS: Record<ScreenMode, number> = { detail: 15, motion: 30 };

/**
 * The layers of a camera: simulcast, or one encoding with them inside where the codec is layered. Under 960×540 browsers
 * never start the topmost of three layers, so there are two, the upper in full size.
 */
export function cameraEncodings(settings: { width?: number; height?: number }, chosen: ChosenCodec | null):
    types.RtpEncodingParameters[] {
  const large = (settings.width ?? 1280) >= 960 && (settings.height ?? 720) >= 540;
  const layers = large ? LAYERS : LAYERS.slice(1).map((layer, index) =>
    ({ ...layer, rid: `r${index}` }));
  if (chosen?.layered) {
    return [{ scalabilityMode: `L${layers.length}T3_KEY`, maxBitrate: layers.reduce((sum, layer) => sum + layer.maxBitrate, 0) }];
  }
  return layers.map(layer => ({ ...layer, scalabilityMode: temporalLayers(chosen) }));
}

/** One encoding in full size: a smaller picture of a text is no use to anybody. Before cameras where bandwidth is scarce. */
export function screenEncodings(mode: ScreenMode, chosen: ChosenCodec | null): types.RtpEncodingParameters[] {
  return [{ maxBitrate: SCREEN_BPS, maxFramerate: SCREEN_FPS[mode], scalabilityMode: temporalLayers(chosen), priority: 'high' }];
}

/** H.264 says nowhere in a packet which temporal layer it is of, so there is one. */
function temporalLayers(chosen: ChosenCodec | null): string {
  return chosen?.codec.mimeType.toLowerCase() === 'video/h264' ? 'L1T1' : 'L1T3';
}
