import { h } from '../dom';
import { elapsed } from '../elapsed';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** In the top bar: the breakout room where one is, and how long it lasts. A press shows the rooms. */
export class PlaceSign {
  readonly element: HTMLButtonElement;
  private readonly name = h('span', { class: 'place-name' });
  private readonly left = h('span', { class: 'place-left' });

  constructor(private readonly t: Translate, open: () => void) {
    this.element = h('button', { class: 'place-sign', testId: 'place-sign', attributes: { type: 'button' }, onClick: open },
      icon('breakouts'), this.name, this.left);
    this.element.hidden = true;
  }

  /**
   * @param room        null in the main room
   * @param secondsLeft null without a timer
   */
  update(room: string | null, secondsLeft: number | null): void {
    this.element.hidden = room === null;
    if (room === null) {
      return;
    }
    if (this.name.textContent !== room) {
      this.name.textContent = room;
      this.name.title = room;
    }
    this.left.textContent = secondsLeft === null ? '' : elapsed(secondsLeft * 1000);
    this.left.hidden = secondsLeft === null;
    this.element.classList.toggle('soon', secondsLeft !== null && secondsLeft <= 60);
    this.element.setAttribute('aria-label', this.t('breakout.sign', { room }));
  }
}
