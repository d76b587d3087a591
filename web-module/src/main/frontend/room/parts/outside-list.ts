import type { KeptOut, Waiting } from '../../signaling/protocol';
import { arrange, h } from '../dom';
import type { Translate } from '../messages';
import { avatarOf } from './person-row';

/** What hosts may do about people outside. */
export interface OutsideActions {
  admit(participantId: string): void;
  reject(participantId: string): void;
  admitAll(): void;
  readmit(person: KeptOut): void;
}

/** For hosts, in the list of people: who waits in the lobby, and whom hosts have put out or turned away. */
export class OutsideList {
  readonly element: HTMLElement;
  private readonly waitingTitle = h('h3', { class: 'people-group' });
  private readonly waitingHead = h('div', { class: 'people-head' });
  private readonly waiting = h('ul', { class: 'people-rows' });
  private readonly waitingPart: HTMLElement;
  private readonly outTitle = h('h3', { class: 'people-group' });
  private readonly out = h('ul', { class: 'people-rows' });
  private readonly outPart: HTMLElement;
  private readonly all: HTMLElement;
  private readonly rows = new Map<string, HTMLElement>();

  constructor(private readonly t: Translate, private readonly actions: OutsideActions) {
    this.all = h('button', {
      class: 'text-button', testId: 'admit-all', attributes: { type: 'button' }, onClick: () => actions.admitAll(),
    }, t('knocks.admitAll'));
    this.waitingPart = h('section', {}, this.waitingHead, this.waiting);
    this.outPart = h('section', {}, h('div', { class: 'people-head' }, this.outTitle), this.out);
    this.element = h('div', { class: 'people-outside' }, this.waitingPart, this.outPart);
  }

  update(waiting: readonly Waiting[], out: readonly KeptOut[]): void {
    this.waitingTitle.textContent = this.t('people.waiting', { count: waiting.length });
    this.outTitle.textContent = this.t('people.putOut', { count: out.length });
    this.waitingPart.hidden = waiting.length === 0;
    this.outPart.hidden = out.length === 0;
    arrange(this.waitingHead, waiting.length < 2 ? [this.waitingTitle] : [this.waitingTitle, this.all]);
    this.forget(new Set([...waiting.map(({ participantId }) => `waiting ${participantId}`), ...out.map(person => this.outKey(person))]));
    arrange(this.waiting, waiting.map(person => this.row(`waiting ${person.participantId}`, () => this.waitingRow(person))));
    arrange(this.out, out.map(person => this.row(this.outKey(person), () => this.outRow(person))));
  }

  private waitingRow({ participantId, displayName: name }: Waiting): HTMLElement {
    return h('li', { class: 'person', testId: 'waiting' }, avatarOf(name), this.words(name),
      this.button('reject', 'knocks.reject', this.t('knocks.rejectPerson', { name }), () => this.actions.reject(participantId)),
      this.button('admit', 'knocks.admit', this.t('knocks.admitPerson', { name }), () => this.actions.admit(participantId)));
  }

  private outRow(person: KeptOut): HTMLElement {
    const { displayName: name, by } = person;
    return h('li', { class: 'person', testId: 'put-out' }, avatarOf(name), this.words(name, by === '' ? '' : this.t('people.putOutBy', { by })),
      this.button('readmit', 'people.readmit', this.t('people.readmitPerson', { name }), () => this.actions.readmit(person)));
  }

  private outKey({ participantId, by }: KeptOut): string {
    return `out ${participantId} ${by}`;
  }

  private words(name: string, note = ''): HTMLElement {
    return h('div', { class: 'person-words' }, h('span', { class: 'person-name', attributes: { title: name } }, name),
      ...(note === '' ? [] : [h('span', { class: 'person-notes' }, note)]));
  }

  private button(testId: string, text: string, label: string, onClick: () => void): HTMLElement {
    return h('button', { class: 'text-button', testId, label, attributes: { type: 'button' }, onClick }, this.t(text));
  }

  private row(key: string, make: () => HTMLElement): HTMLElement {
    const row = this.rows.get(key) ?? make();
    this.rows.set(key, row);
    return row;
  }

  private forget(present: ReadonlySet<string>): void {
    [...this.rows.keys()].filter(key => !present.has(key)).forEach(key => this.rows.delete(key));
  }
}
