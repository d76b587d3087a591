import { h } from '../dom';
import { RoundButton, type ButtonLook } from './round-button';

/** A round button with a number at its corner: how much is new behind it. */
export class CountedButton {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  private readonly round: RoundButton;
  private readonly count = h('span', { class: 'count news', attributes: { 'aria-hidden': 'true' } });

  constructor(testId: string, look: ButtonLook, onPress: () => void) {
    this.round = new RoundButton(testId, look, onPress);
    this.button = this.round.element;
    this.button.setAttribute('aria-expanded', 'false');
    this.element = h('div', { class: 'counted' }, this.button, this.count);
    this.count.hidden = true;
  }

  /** @param look says the number too, for those who do not see it */
  update(number: number, look: ButtonLook): void {
    this.round.show(look);
    this.count.hidden = number === 0;
    this.count.textContent = number > 99 ? '99+' : String(number);
  }
}
