import type { PixelSize } from '../../media/layer-choice';
import { arrange, h } from '../dom';
import { fitGallery, pageSize, type Space } from '../gallery-geometry';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { SpeakerOrder } from '../speaker-order';
import type { Speaking } from '../speaking';
import { Tile } from './tile';

/** What the pager takes of the stage, in pixels. */
const PAGER_HEIGHT = 52;
/** Denser screens show no more of a face: twice the pixels are enough. */
const DENSEST = 2;

/** Told what the gallery shows, so that nothing else is paid for. */
export interface GalleryWatch {
  /** These people's tiles are on the page now. */
  shows(ids: ReadonlySet<string>): void;
  /** A tile has this size now, in device pixels. */
  sized(id: string, size: PixelSize): void;
}

/**
 * A tile for each person, in stable order; more than fit well are turned over by pages, of which the first has those who
 * have spoken lately.
 */
export class Gallery {
  readonly element: HTMLElement;
  private readonly grid = h('div', { class: 'gallery-grid' });
  private readonly pager: HTMLElement;
  private readonly position = h('span', { class: 'pager-position', attributes: { 'aria-live': 'polite' } });
  private readonly tiles = new Map<string, Tile>();
  private readonly observer = new ResizeObserver(() => this.layOut());
  private readonly tileSizes = new ResizeObserver(entries => entries.forEach(entry => this.onTileSize(entry)));
  private readonly order = new SpeakerOrder();
  private people: readonly Person[] = [];
  private recent: readonly string[] = [];
  private page = 0;
  private lastShown = '';

  constructor(
    private readonly t: Translate,
    private readonly speaking: Speaking,
    private readonly watch: GalleryWatch,
  ) {
    this.pager = h('div', { class: 'pager' }, this.turner('left', -1), this.position, this.turner('right', 1));
    this.element = h('div', { class: 'gallery' }, this.grid, this.pager);
    this.observer.observe(this.element);
  }

  /** @param recent who has spoken, the latest first */
  update(people: readonly Person[], recent: readonly string[]): void {
    this.people = people;
    this.recent = recent;
    const present = new Set(people.map(person => person.id));
    for (const [id, tile] of this.tiles) {
      if (!present.has(id)) {
        this.tileSizes.unobserve(tile.element);
        tile.dispose();
        this.tiles.delete(id);
      }
    }
    for (const person of people) {
      this.tileOf(person).update(person, this.speaking.has(person.id));
    }
    this.layOut();
  }

  dispose(): void {
    this.observer.disconnect();
    this.tileSizes.disconnect();
    this.tiles.forEach(tile => tile.dispose());
  }

  private tileOf(person: Person): Tile {
    const known = this.tiles.get(person.id);
    if (known) {
      return known;
    }
    const tile = new Tile(this.t);
    this.tiles.set(person.id, tile);
    this.tileSizes.observe(tile.element);
    return tile;
  }

  /** A tile off the page has no size, and its picture does not come at all. */
  private onTileSize({ target, contentRect: { width, height } }: ResizeObserverEntry): void {
    const density = Math.min(devicePixelRatio, DENSEST);
    if (width > 0 && height > 0) {
      this.watch.sized((target as HTMLElement).dataset['id']!, { width: width * density, height: height * density });
    }
  }

  private layOut(): void {
    const whole = this.space();
    const gap = whole.width < 600 ? 8 : 12;
    const crowded = this.people.length > pageSize(whole, gap);
    const space = crowded ? { ...whole, height: whole.height - PAGER_HEIGHT } : whole;
    const perPage = pageSize(space, gap);
    const pages = Math.max(1, Math.ceil(this.people.length / perPage));
    this.page = Math.min(this.page, pages - 1);
    this.pager.hidden = pages === 1;
    this.position.textContent = this.t('room.page', { page: this.page + 1, pages });
    const shown = this.inOrder(perPage).slice(this.page * perPage, (this.page + 1) * perPage);
    this.place(shown, space, gap, Math.min(perPage, this.people.length));
  }

  private inOrder(perPage: number): Person[] {
    const byId = new Map(this.people.map(person => [person.id, person]));
    return this.order.arrange([...byId.keys()], this.recent, perPage).map(id => byId.get(id)!);
  }

  /** @param count the tiles of a full page, so that the last page's tiles are as large as the others' */
  private place(shown: readonly Person[], space: Space, gap: number, count: number): void {
    const { columns, tileWidth, tileHeight } = fitGallery(count, space, gap);
    const { style } = this.grid;
    style.setProperty('--tile-width', `${tileWidth}px`);
    style.setProperty('--tile-height', `${tileHeight}px`);
    style.setProperty('--gap', `${gap}px`);
    style.width = `${columns * tileWidth + (columns - 1) * gap + 1}px`;
    this.element.classList.toggle('small-tiles', tileWidth < 260);
    const tiles = shown.map(person => this.tileOf(person));
    arrange(this.grid, tiles.map(tile => tile.element));
    tiles.forEach(tile => tile.resume());
    this.tell(shown.map(person => person.id));
  }

  private tell(ids: string[]): void {
    const key = ids.join();
    if (key !== this.lastShown) {
      this.lastShown = key;
      this.watch.shows(new Set(ids));
    }
  }

  private space(): Space {
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(this.element);
    return {
      width: this.element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      height: this.element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
    };
  }

  private turner(direction: 'left' | 'right', by: number): HTMLElement {
    return h('button', {
      class: 'icon-button', label: this.t(direction === 'left' ? 'room.previousPage' : 'room.nextPage'),
      attributes: { type: 'button' },
      onClick: () => {
        this.page = Math.max(0, this.page + by);
        this.layOut();
      },
    }, icon(direction));
  }
}
