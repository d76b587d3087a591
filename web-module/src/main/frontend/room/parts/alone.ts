import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** For who is the first: the one next step is to ask somebody in. */
export class Alone {
  readonly element: HTMLElement;

  constructor(t: Translate, copyLink: () => void) {
    this.element = h('section', { class: 'alone', label: t('room.alone') }, h('p', {}, t('room.alone')),
      h('button', { class: 'text-button', attributes: { type: 'button' }, onClick: copyLink }, icon('copy'),
        t('room.copyLinkShort')));
    this.element.hidden = true;
  }

  update(alone: boolean): void {
    this.element.hidden = !alone;
  }
}
