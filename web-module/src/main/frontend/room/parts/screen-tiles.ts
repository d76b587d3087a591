import type { Translate } from '../messages';
import type { SharedScreen } from '../roster';
import { ScreenTile } from './screen-tile';

/** The tiles of the shared screens, large or small. */
export class ScreenTiles {
  private readonly tiles = new Map<string, ScreenTile>();

  /**
   * @param bring     puts one on the stage
   * @param fullOrNot told when one fills the whole screen, or no longer
   */
  constructor(private readonly t: Translate, private readonly bring: (id: string) => void, private readonly fullOrNot: () => void) {}

  /** Which of them fills the whole screen. */
  get fullScreen(): string | null {
    return [...this.tiles].find(([, tile]) => tile.isFullScreen)?.[0] ?? null;
  }

  /** These are shared now; `stage` is the one that is large. */
  update(screens: readonly SharedScreen[], stage: string | null): void {
    const present = new Set(screens.map(({ id }) => id));
    [...this.tiles].filter(([id]) => !present.has(id)).forEach(([id, tile]) => {
      tile.dispose();
      this.tiles.delete(id);
    });
    screens.forEach(screen => this.of(screen.id).update(screen, screen.id === stage));
  }

  of(id: string): ScreenTile {
    const tile = this.tiles.get(id) ?? new ScreenTile(this.t, () => this.bring(id), this.fullOrNot);
    this.tiles.set(id, tile);
    return tile;
  }

  resume(): void {
    this.tiles.forEach(tile => tile.resume());
  }

  dispose(): void {
    this.tiles.forEach(tile => tile.dispose());
  }
}
