import type { Space } from './gallery-geometry';

export const CORNERS = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;
/** Where on the stage one's own picture floats. */
export type Corner = typeof CORNERS[number];

/** The corner that an arrow key leads to; null: not an arrow. At the edge it stays. */
export function cornerByKey(corner: Corner, key: string): Corner | null {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  switch (key) {
    case 'ArrowUp':
      return `top-${horizontal}`;
    case 'ArrowDown':
      return `bottom-${horizontal}`;
    case 'ArrowLeft':
      return `${vertical}-left`;
    case 'ArrowRight':
      return `${vertical}-right`;
    default:
      return null;
  }
}

/** Round the stage, for who can neither drag nor press arrows. */
export function nextCorner(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length]!;
}

/** The corner nearest to where something was dropped. */
export function nearestCorner(x: number, y: number, { width, height }: Space): Corner {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`;
}
