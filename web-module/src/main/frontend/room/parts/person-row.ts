import { colourOf, initials } from '../avatar';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { qualityWords } from '../quality';
import type { Person } from '../roster';
import { Menu, type PersonAction } from './menu';

/** What a row needs: everything that may be done about its person, some of which is one press away. */
export interface RowActions {
  actionsFor(person: Person): readonly PersonAction[];
}

/** One person in the list: who they are, what they send, and what this viewer may do about them. */
export class PersonRow {
  readonly element = h('li', { class: 'person', testId: 'participant' });
  private readonly avatar: HTMLElement;
  private readonly name = h('span', { class: 'person-name' });
  private readonly notes = h('span', { class: 'person-notes' });
  private readonly signs = h('div', { class: 'person-signs' });
  private readonly more: HTMLButtonElement;
  private readonly menu: Menu;
  private shown = '';

  constructor(private readonly t: Translate, private person: Person, private readonly actions: RowActions) {
    const label = t('tile.menu', { name: person.name });
    this.avatar = avatarOf(person.name);
    this.more = h('button', { class: 'icon-button', testId: 'person-menu', label, attributes: { type: 'button', title: label } }, icon('more'));
    this.menu = new Menu(this.more, label, () => actions.actionsFor(this.person));
    this.element.append(this.avatar, h('div', { class: 'person-words' }, this.name, this.notes), this.signs, this.more);
  }

  update(person: Person): void {
    this.person = person;
    const offered = this.actions.actionsFor(person);
    const shown = JSON.stringify([person.name, person.role, person.muted, person.camera !== null, person.connected, person.presenting,
      qualityWords(person.quality, this.t), person.hand, offered.map(({ testId }) => testId)]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.draw(offered);
    }
  }

  dispose(): void {
    this.menu.close(false);
    this.element.remove();
  }

  private draw(offered: readonly PersonAction[]): void {
    const { person, t } = this;
    const name = person.self ? t('tile.you', { name: person.name }) : person.name;
    this.name.textContent = name;
    this.name.title = name;
    this.notes.textContent = this.noteWords();
    this.notes.title = this.notes.textContent;
    this.notes.hidden = this.notes.textContent === '';
    const find = (testId: string) => offered.find(action => action.testId === testId);
    replaceContents(this.element, this.signs, [
      ...person.hand ? [this.hand(find('lower-hand'))] : [],
      ...person.presenting ? [this.sign('share', t('people.presenting'))] : [],
      this.sign(person.camera === null ? 'camera-off' : 'camera', t(`camera.${person.camera === null ? 'isOff' : 'isOn'}`)),
      this.microphone(find('mute')),
    ]);
    this.more.hidden = offered.length === 0;
  }

  private noteWords(): string {
    const { person, t } = this;
    return [
      person.role === 'participant' ? '' : t(`role.${person.role}`),
      person.presenting ? t('people.presenting') : '',
      person.connected ? qualityWords(person.quality, t) : t('tile.away'),
    ].filter(Boolean).join(' · ');
  }

  private sign(name: 'share' | 'camera' | 'camera-off' | 'microphone' | 'microphone-off', label: string): HTMLElement {
    return h('span', { class: name.endsWith('-off') ? 'sign off' : 'sign', attributes: { role: 'img', 'aria-label': label, title: label } }, icon(name));
  }

  /** A host's press on another's microphone switches it off. */
  private microphone(mute: PersonAction | undefined): HTMLElement {
    const { muted, name } = this.person;
    return mute ? this.button('mute', this.t('people.mute', { name }), mute, icon('microphone'))
      : this.sign(muted ? 'microphone-off' : 'microphone', this.t(`microphone.${muted ? 'isOff' : 'isOn'}`));
  }

  /** A host's press on another's hand takes it down. */
  private hand(lower: PersonAction | undefined): HTMLElement {
    const { hand = 0, name } = this.person;
    const words = this.t('hand.place', { place: hand });
    const signs = [icon('hand'), h('span', { attributes: { 'aria-hidden': 'true' } }, String(hand))];
    if (!lower) {
      return h('span', { class: 'hand-sign', testId: 'hand', attributes: { role: 'img', 'aria-label': words, title: words } }, ...signs);
    }
    const button = this.button('lower-hand', this.t('hand.lowerOf', { name }), lower, ...signs);
    button.classList.add('hand-sign');
    button.setAttribute('aria-label', `${words}. ${this.t('hand.lowerOf', { name })}`);
    return button;
  }

  private button(testId: string, label: string, { run }: PersonAction, ...signs: Node[]): HTMLElement {
    return h('button', { class: 'icon-button', testId, label, attributes: { type: 'button', title: label }, onClick: run }, ...signs);
  }
}

export function avatarOf(name: string): HTMLElement {
  const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(name));
  avatar.style.backgroundColor = colourOf(name);
  return avatar;
}

/** The button that had the keyboard keeps it, or the one that is nearest to it does. */
function replaceContents(row: HTMLElement, signs: HTMLElement, contents: readonly HTMLElement[]): void {
  const focused = signs.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['testid'] : undefined;
  signs.replaceChildren(...contents);
  if (focused !== undefined) {
    (signs.querySelector<HTMLElement>(`[data-testid="${focused}"]`) ?? row.querySelector<HTMLElement>('button:not([hidden])'))?.focus();
  }
}
