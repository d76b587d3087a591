import type { PixelSize } from '../../media/layer-choice';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import type { Speaking } from '../speaking';
import { Tile, type TileActions, type TileMark } from './tile';

/** Denser screens show no more of a face: twice the pixels are enough. */
const DENSEST = 2;

/** What the tiles need to know besides the people. */
export interface TileSurroundings extends TileActions {
  markOf(id: string): TileMark | null;
  /** A tile has this size now, in device pixels. */
  sized(id: string, size: PixelSize): void;
}

/** The tiles of all people, wherever each is. Who has never been in sight has none, and who is out of sight costs nothing. */
export class Tiles {
  private readonly tiles = new Map<string, Tile>();
  private readonly sizes = new ResizeObserver(entries => entries.forEach(entry => this.onSize(entry)));

  constructor(private readonly t: Translate, private readonly speaking: Speaking, private readonly around: TileSurroundings) {}

  /** Only these people are still in the room. */
  keep(people: readonly Person[]): void {
    const present = new Set(people.map(person => person.id));
    for (const [id, tile] of this.tiles) {
      if (!present.has(id)) {
        this.sizes.unobserve(tile.element);
        tile.dispose();
        this.tiles.delete(id);
      }
    }
  }

  /** The tile of somebody who comes into sight, as they are now. */
  show(person: Person): Tile {
    const tile = this.tiles.get(person.id) ?? this.create(person.id);
    tile.update(person, this.speaking.has(person.id), this.around.markOf(person.id));
    return tile;
  }

  dispose(): void {
    this.sizes.disconnect();
    this.tiles.forEach(tile => tile.dispose());
  }

  private create(id: string): Tile {
    const tile = new Tile(this.t, this.around);
    this.tiles.set(id, tile);
    this.sizes.observe(tile.element);
    return tile;
  }

  /** A tile out of sight has no size, and its picture does not come at all. */
  private onSize({ target, contentRect: { width, height } }: ResizeObserverEntry): void {
    const density = Math.min(devicePixelRatio, DENSEST);
    if (width > 0 && height > 0) {
      this.around.sized((target as HTMLElement).dataset['id']!, { width: width * density, height: height * density });
    }
  }
}
