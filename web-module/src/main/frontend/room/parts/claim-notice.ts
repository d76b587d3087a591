import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** The host has been gone for long: this person may take over, and is asked whether they want to. */
export class ClaimNotice {
  readonly element: HTMLElement;

  constructor(t: Translate, claim: () => void) {
    this.element = h('section', { class: 'claim', testId: 'host-gone', label: t('claim.title'), attributes: { 'aria-live': 'polite' } },
      icon('host'), h('p', {}, t('claim.words')),
      h('button', { class: 'button', testId: 'claim-host', attributes: { type: 'button' }, onClick: claim }, t('claim.takeOver')));
    this.element.hidden = true;
  }

  update(mayClaim: boolean): void {
    this.element.hidden = !mayClaim;
  }
}
