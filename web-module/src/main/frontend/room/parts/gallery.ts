import { arrange, h } from '../dom';
import { fitGallery, pageSize, type Space } from '../gallery-geometry';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { SpeakerOrder } from '../speaker-order';
import { Rover } from './rover';
import type { Tiles } from './tiles';

/** What the pager takes of the stage, in pixels. */
const PAGER_HEIGHT = 52;

/**
 * A tile for each person, in stable order; more than fit well are turned over by pages, of which the first has those who
 * have spoken lately. Tiles of other pages are not touched.
 */
export class Gallery {
  readonly element: HTMLElement;
  private readonly grid = h('div', { class: 'gallery-grid' });
  private readonly pager: HTMLElement;
  private readonly position = h('span', { class: 'pager-position', attributes: { 'aria-live': 'polite' } });
  private readonly observer = new ResizeObserver(() => this.layOut());
  private readonly order = new SpeakerOrder();
  private readonly rover = new Rover(this.grid);
  private people: readonly Person[] = [];
  private recent: readonly string[] = [];
  private apart: ReadonlySet<string> = new Set();
  private page = 0;

  /** @param shows told who is on the page, with each layout */
  constructor(private readonly t: Translate, private readonly tiles: Tiles, private readonly shows: (ids: string[]) => void) {
    this.pager = h('div', { class: 'pager' }, this.turner('left', -1), this.position, this.turner('right', 1));
    this.element = h('div', { class: 'gallery' }, this.grid, this.pager);
    this.observer.observe(this.element);
  }

  /**
   * @param recent who has spoken, the latest first
   * @param apart  who is shown elsewhere, or not at all; their place among the others is kept
   */
  update(people: readonly Person[], recent: readonly string[], apart: ReadonlySet<string>): void {
    this.people = people;
    this.recent = recent;
    this.apart = apart;
    this.layOut();
  }

  /** Turns over, as far as there are pages. */
  turn(by: number): void {
    this.page = Math.max(0, this.page + by);
    this.layOut();
  }

  dispose(): void {
    this.observer.disconnect();
  }

  private layOut(): void {
    const whole = this.space();
    const count = this.people.filter(({ id }) => !this.apart.has(id)).length;
    const gap = whole.width < 600 ? 8 : 12;
    const space = count > pageSize(whole, gap) ? { ...whole, height: whole.height - PAGER_HEIGHT } : whole;
    const perPage = pageSize(space, gap);
    const pages = Math.max(1, Math.ceil(count / perPage));
    this.page = Math.min(this.page, pages - 1);
    this.showPager(pages);
    const shown = this.inOrder(perPage).slice(this.page * perPage, (this.page + 1) * perPage);
    this.place(shown, space, gap, Math.min(perPage, count));
  }

  private showPager(pages: number): void {
    const position = this.t('room.page', { page: this.page + 1, pages });
    this.pager.hidden = pages === 1;
    if (this.position.textContent !== position) {
      this.position.textContent = position;
    }
  }

  private inOrder(perPage: number): Person[] {
    const byId = new Map(this.people.map(person => [person.id, person]));
    return this.order.arrange([...byId.keys()], this.recent, perPage + this.apart.size)
      .filter(id => !this.apart.has(id)).map(id => byId.get(id)!);
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
    const tiles = shown.map(person => this.tiles.show(person));
    arrange(this.grid, tiles.map(tile => tile.element));
    this.rover.update(tiles.map(tile => tile.menuButton));
    tiles.forEach(tile => tile.resume());
    this.shows(shown.map(person => person.id));
  }

  private space(): Space {
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(this.element);
    return {
      width: this.element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      height: this.element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
    };
  }

  private turner(direction: 'left' | 'right', by: number): HTMLElement {
    const label = this.t(direction === 'left' ? 'room.previousPage' : 'room.nextPage');
    const tooltip = `${label} (${this.t(direction === 'left' ? 'key.PageUp' : 'key.PageDown')})`;
    return h('button', {
      class: 'icon-button', testId: direction === 'left' ? 'previous-page' : 'next-page', label,
      attributes: { type: 'button', title: tooltip }, onClick: () => this.turn(by),
    }, icon(direction));
  }
}
