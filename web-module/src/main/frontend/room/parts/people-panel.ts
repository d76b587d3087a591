import { colourOf, initials } from '../avatar';
import { arrange, h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { qualityWords } from '../quality';
import type { Person } from '../roster';
import { panelFrame, type SidePanel } from './side-panels';

/** What a person may do about another one. */
export interface PeopleActions {
  mute(person: Person): void;
  lowerHand(person: Person): void;
  lowerAllHands(): void;
  writeTo(person: Person): void;
}

/** Everybody in the room, those who want to speak first and in order, with what they send, and for hosts what they may do about it. */
export class PeoplePanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly title = h('h2', { attributes: { id: 'people-title', tabindex: '-1' } });
  private readonly list = h('ul', { class: 'people' });
  private readonly lowerAll: HTMLElement;
  private readonly rows = new Map<string, { row: HTMLElement; shown: string }>();

  constructor(private readonly t: Translate, private readonly actions: PeopleActions, close: () => void) {
    this.lowerAll = h('button', {
      class: 'text-button lower-all', testId: 'lower-all-hands', attributes: { type: 'button' }, onClick: () => actions.lowerAllHands(),
    }, icon('hand'), t('hand.lowerAll'));
    this.element = h('aside', { class: 'panel', attributes: { 'aria-labelledby': 'people-title' } },
      panelFrame(t, this.title, close), this.lowerAll, this.list);
  }

  focus(): void {
    this.title.focus();
  }

  update(people: readonly Person[], asHost: boolean): void {
    this.title.textContent = this.t('people.title', { count: people.length });
    const present = new Set(people.map(person => person.id));
    [...this.rows.keys()].filter(id => !present.has(id)).forEach(id => this.rows.delete(id));
    this.lowerAll.hidden = !asHost || !people.some(person => person.hand);
    const place = ({ hand }: Person) => hand || Number.MAX_SAFE_INTEGER;
    arrange(this.list, [...people].sort((a, b) => place(a) - place(b)).map(person => this.rowOf(person, asHost)));
  }

  private rowOf(person: Person, asHost: boolean): HTMLElement {
    const shown = JSON.stringify([person.name, person.role, person.muted, person.camera !== null, person.connected, person.presenting,
      qualityWords(person.quality, this.t), person.hand, asHost]);
    const known = this.rows.get(person.id);
    if (known?.shown === shown) {
      return known.row;
    }
    const row = known?.row ?? h('li', { class: 'person', testId: 'participant' });
    replaceContents(row, this.contents(person, asHost));
    this.rows.set(person.id, { row, shown });
    return row;
  }

  private contents(person: Person, asHost: boolean): HTMLElement[] {
    const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(person.name));
    avatar.style.backgroundColor = colourOf(person.name);
    const name = person.self ? this.t('tile.you', { name: person.name }) : person.name;
    const notes = [
      person.role === 'participant' ? '' : this.t(`role.${person.role}`),
      person.presenting ? this.t('people.presenting') : '',
      person.connected ? qualityWords(person.quality, this.t) : this.t('tile.away'),
    ].filter(Boolean).join(' · ');
    return [avatar,
      h('div', { class: 'person-words' }, h('span', { class: 'person-name', attributes: { title: name } }, name),
        notes ? h('span', { class: 'person-notes' }, notes) : null),
      h('div', { class: 'person-signs' }, person.hand ? this.hand(person, asHost) : null, person.self ? null : this.writeButton(person), this.sign('camera', person.camera === null),
        asHost && !person.self && !person.muted ? this.muteButton(person) : this.sign('microphone', person.muted))];
  }

  private sign(kind: 'camera' | 'microphone', off: boolean): HTMLElement {
    const label = this.t(`${kind}.${off ? 'isOff' : 'isOn'}`);
    return h('span', { class: off ? 'sign off' : 'sign', attributes: { role: 'img', 'aria-label': label, title: label } },
      icon(off ? `${kind}-off` : kind));
  }

  /** A host's press on another's hand takes it down. */
  private hand(person: Person, asHost: boolean): HTMLElement {
    const words = this.t('hand.place', { place: person.hand ?? 0 });
    const signs = [icon('hand'), h('span', { attributes: { 'aria-hidden': 'true' } }, String(person.hand))];
    if (!asHost || person.self) {
      return h('span', { class: 'hand-sign', testId: 'hand', attributes: { role: 'img', 'aria-label': words, title: words } }, ...signs as Node[]);
    }
    const label = this.t('hand.lowerOf', { name: person.name });
    return h('button', {
      class: 'icon-button hand-sign', testId: 'lower-hand', label: `${words}. ${label}`, attributes: { type: 'button', title: label },
      onClick: () => this.actions.lowerHand(person),
    }, ...signs as Node[]);
  }

  private writeButton(person: Person): HTMLElement {
    const label = this.t('chat.writeTo', { name: person.name });
    return h('button', {
      class: 'icon-button', testId: 'write-to', label, attributes: { type: 'button', title: label }, onClick: () => this.actions.writeTo(person),
    }, icon('chat'));
  }

  private muteButton(person: Person): HTMLElement {
    const label = this.t('people.mute', { name: person.name });
    return h('button', {
      class: 'icon-button', testId: 'mute', label, attributes: { type: 'button', title: label },
      onClick: () => this.actions.mute(person),
    }, icon('microphone'));
  }
}

/** The button that had the keyboard keeps it, or the one that is nearest to it does. */
function replaceContents(row: HTMLElement, contents: readonly HTMLElement[]): void {
  const focused = row.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['testid'] : undefined;
  row.replaceChildren(...contents);
  if (focused !== undefined) {
    (row.querySelector<HTMLElement>(`[data-testid="${focused}"]`) ?? row.querySelector('button'))?.focus();
  }
}
