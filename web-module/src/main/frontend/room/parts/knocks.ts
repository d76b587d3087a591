import type { Waiting } from '../../signaling/protocol';
import { colourOf, initials } from '../avatar';
import { h } from '../dom';
import type { Translate } from '../messages';

export interface KnockActions {
  admit(participantId: string): void;
  reject(participantId: string): void;
  admitAll(): void;
}

const SHOWN = 4;

/** Who knocks, top right, with the answer in the notice itself. Only hosts ever have somebody in this list; {@link KnockNews} reads it out. */
export class Knocks {
  readonly element: HTMLElement;
  private readonly list = h('div', { class: 'knock-list' });
  private readonly head = h('div', { class: 'knock-head' });
  private shown = '';

  constructor(private readonly t: Translate, private readonly actions: KnockActions) {
    this.element = h('section', { class: 'knocks', label: t('knocks.title'), },
      this.head, this.list);
    this.element.hidden = true;
  }

  update(waiting: readonly Waiting[]): void {
    const key = waiting.map(person => person.participantId).join();
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    this.element.hidden = waiting.length === 0;
    this.head.hidden = waiting.length < 2;
    this.head.replaceChildren(h('span', {}, this.t('knocks.count', { count: waiting.length })),
      this.button('admit-all', this.t('knocks.admitAll'), 'text-button', () => this.actions.admitAll()));
    this.list.replaceChildren(...waiting.slice(0, SHOWN).map(person => this.notice(person)),
      ...(waiting.length > SHOWN ? [h('p', { class: 'knock-more' },
        this.t('knocks.more', { count: waiting.length - SHOWN }))] : []));
  }

  private notice({ participantId, displayName }: Waiting): HTMLElement {
    const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(displayName));
    avatar.style.backgroundColor = colourOf(displayName);
    return h('div', { class: 'knock', testId: 'waiting' }, avatar,
      h('p', { class: 'knock-words' }, h('strong', {}, displayName), ' ', this.t('knocks.wantsIn')),
      h('div', { class: 'knock-buttons' },
        this.button('reject', this.t('knocks.reject'), 'button quiet', () => this.actions.reject(participantId),
          this.t('knocks.rejectPerson', { name: displayName })),
        this.button('admit', this.t('knocks.admit'), 'button', () => this.actions.admit(participantId),
          this.t('knocks.admitPerson', { name: displayName }))));
  }

  private button(testId: string, text: string, style: string, onClick: () => void, label = text): HTMLElement {
    return h('button', { class: style, testId, label, attributes: { type: 'button' }, onClick }, text);
  }
}
