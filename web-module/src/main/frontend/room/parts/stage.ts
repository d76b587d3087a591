import { arrange, h } from '../dom';
import type { Translate } from '../messages';
import type { Person, SharedScreen } from '../roster';
import type { Speaking } from '../speaking';
import { StageChoice } from '../stage-choice';
import { Gallery, type GalleryWatch } from './gallery';
import { ScreenTile } from './screen-tile';

/**
 * What the room shows: people alone, or a shared screen large with the people beside it (below it where the window is
 * upright), further shares small above the people.
 */
export class Stage {
  readonly element: HTMLElement;
  private readonly large = h('div', { class: 'stage-screen' });
  private readonly others = h('div', { class: 'other-screens' });
  private readonly gallery: Gallery;
  private readonly tiles = new Map<string, ScreenTile>();
  private readonly choice = new StageChoice();
  private screens: readonly SharedScreen[] = [];

  constructor(private readonly t: Translate, speaking: Speaking, watch: GalleryWatch) {
    this.gallery = new Gallery(t, speaking, watch);
    this.element = h('main', { class: 'stage', label: t('room.stage') },
      h('div', { class: 'stage-body' }, this.large,
        h('div', { class: 'stage-side' }, this.others, this.gallery.element)));
  }

  /**
   * @param recent  who has spoken, the latest first
   * @param screens what the others share, in the order of its start
   */
  update(people: readonly Person[], recent: readonly string[], screens: readonly SharedScreen[]): void {
    this.screens = screens;
    this.placeScreens();
    this.gallery.update(people, recent);
  }

  dispose(): void {
    this.gallery.dispose();
    this.tiles.forEach(tile => tile.dispose());
  }

  private placeScreens(): void {
    const present = new Set(this.screens.map(({ id }) => id));
    [...this.tiles].filter(([id]) => !present.has(id)).forEach(([id, tile]) => {
      tile.dispose();
      this.tiles.delete(id);
    });
    const { stage, others } = this.choice.of(this.screens.map(({ id }) => id));
    this.screens.forEach(screen => this.tileOf(screen.id).update(screen, screen.id === stage));
    arrange(this.large, stage === null ? [] : [this.tileOf(stage).element]);
    arrange(this.others, others.map(id => this.tileOf(id).element));
    this.large.hidden = stage === null;
    this.others.hidden = others.length === 0;
    this.element.classList.toggle('sharing', stage !== null);
    this.tiles.forEach(tile => tile.resume());
  }

  private tileOf(id: string): ScreenTile {
    const tile = this.tiles.get(id) ?? new ScreenTile(this.t, () => this.bring(id));
    this.tiles.set(id, tile);
    return tile;
  }

  private bring(id: string): void {
    this.choice.choose(id);
    this.placeScreens();
    this.tiles.get(id)?.focus();
  }
}
