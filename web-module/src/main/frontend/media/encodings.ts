import type { types } from 'mediasoup-client';

const LAYERS = [
  { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 100_000 },
  { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 300_000 },
  { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 900_000 },
];

/**
 * The simulcast layers of a camera. Under 960×540 browsers never start the topmost of three layers, so there are two,
 * the upper in full size.
 */
export function cameraEncodings(settings: { width?: number; height?: number }): types.RtpEncodingParameters[] {
  const large = (settings.width ?? 1280) >= 960 && (settings.height ?? 720) >= 540;
  const layers = large ? LAYERS : LAYERS.slice(1).map((layer, index) =>
    ({ ...layer, rid: `r${index}` }));
  return layers.map(layer => ({ ...layer, scalabilityMode: 'L1T3' }));
}
