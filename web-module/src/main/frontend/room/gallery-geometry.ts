export interface Space { width: number; height: number }
export interface Grid { columns: number; rows: number; tileWidth: number; tileHeight: number }

const WIDE = 16 / 9;
/** A strip beside a shared screen, narrower than any phone, keeps its tiles low. */
const STRIP = 280;

/**
 * The rows × columns that make 16:9 tiles largest. On a narrow (portrait) stage the tiles then grow into what is left
 * of the height, up to 4:5, as a phone has more height than pictures.
 */
export function fitGallery(count: number, space: Space, gap: number): Grid {
  let best: Grid = { columns: 1, rows: Math.max(1, count), tileWidth: 0, tileHeight: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const wide = { columns, rows, ...tileIn(space, columns, rows, gap) };
    const candidate = space.width < space.height && space.width > STRIP ? stretch(wide, space, gap) : wide;
    if (area(candidate) > area(best)) {
      best = candidate;
    }
  }
  return best;
}

/** How many tiles a page holds without making any narrower than what a face needs. */
export function pageSize(space: Space, gap: number): number {
  const smallest = space.width < 600 ? 150 : 190;
  let size = 1;
  while (size < 49 && fitGallery(size + 1, space, gap).tileWidth >= smallest) {
    size++;
  }
  return size;
}

function area({ tileWidth, tileHeight }: Grid): number {
  return tileWidth * tileHeight;
}

function tileIn(space: Space, columns: number, rows: number, gap: number) {
  const width = Math.max(0, (space.width - gap * (columns - 1)) / columns);
  const height = Math.max(0, (space.height - gap * (rows - 1)) / rows);
  const tileWidth = Math.floor(Math.min(width, height * WIDE));
  return { tileWidth, tileHeight: Math.floor(tileWidth / WIDE) };
}

function stretch(grid: Grid, space: Space, gap: number): Grid {
  const available = Math.floor((space.height - gap * (grid.rows - 1)) / grid.rows);
  return { ...grid, tileHeight: Math.max(grid.tileHeight, Math.min(available, Math.floor(grid.tileWidth * 5 / 4))) };
}
