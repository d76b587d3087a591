/** In device pixels: what really gets lit. */
export interface PixelSize { width: number; height: number }

/** The lowest layer of a camera, as {@link cameraEncodings} makes it; each further one is twice as wide and high. */
const LOWEST: PixelSize = { width: 320, height: 180 };
/** A picture may be stretched by so much before the next layer is asked for … */
const UP = 1.25;
/** … and a layer is given back once the next lower one would be stretched by less than this. */
const DOWN = 1.1;

/**
 * The spatial layer that a tile of this size calls for. Between the two thresholds it stays what it is, so that a window
 * being dragged doesn't make pictures switch to and fro.
 *
 * @param layers  how many the sender has
 * @param current what is asked for now; null at first
 */
export function layerFor(tile: PixelSize, layers: number, current: number | null): number {
  const stretch = Math.max(tile.width / LOWEST.width, tile.height / LOWEST.height);
  const needed = (tolerance: number) => {
    const layer = Math.ceil(Math.log2(Math.max(stretch, 1e-6) / tolerance) - 1e-9);
    return Math.min(layers - 1, Math.max(0, layer));
  };
  const least = needed(UP);
  return current === null ? least : Math.min(Math.max(current, least), Math.max(least, needed(DOWN)));
}
