import { colourOf, initials } from '../avatar';
import { arrange, h } from '../dom';

/** Somebody in a room's card, as they are called there, and what can be done about them. */
export interface CardPerson { id: string; name: string; shown: string; controls: readonly HTMLElement[] }

/** A room with its people: its head, whatever stands in it, and a line for each person. */
export class BreakoutCard {
  readonly element: HTMLElement;
  private readonly count = h('span', { class: 'breakout-count' });
  private readonly list = h('ul', { class: 'room-people' });
  private readonly lines = new Map<string, { name: string; element: HTMLElement }>();

  /** @param head its name, and what is done about the room as a whole */
  constructor(name: HTMLElement, head: readonly HTMLElement[], private readonly countWords: (count: number) => string) {
    this.element = h('section', { class: 'room-card', testId: 'breakout-room' },
      h('div', { class: 'room-head' }, h('div', { class: 'room-words' }, name, this.count), ...head), this.list);
  }

  /** @param name for assistive technology and for tests */
  update(name: string, people: readonly CardPerson[], here = false): void {
    this.element.dataset['room'] = name;
    this.element.setAttribute('aria-label', name);
    this.element.classList.toggle('is-here', here);
    this.count.textContent = this.countWords(people.length);
    const present = new Set(people.map(({ id }) => id));
    [...this.lines.keys()].filter(id => !present.has(id)).forEach(id => this.lines.delete(id));
    arrange(this.list, people.map(person => this.lineOf(person)));
  }

  private lineOf({ id, name, shown, controls }: CardPerson): HTMLElement {
    const known = this.lines.get(id);
    if (known?.name === name) {
      arrange(known.element.lastElementChild as HTMLElement, controls);
      return known.element;
    }
    const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(name));
    avatar.style.backgroundColor = colourOf(name);
    const element = h('li', { class: 'room-person', testId: 'breakout-person' }, avatar,
      h('span', { class: 'person-name', attributes: { title: shown } }, shown), h('div', { class: 'room-person-controls' }, ...controls));
    this.lines.set(id, { name, element });
    return element;
  }
}
