import { h } from '../dom';
import { icon, type IconName } from '../icons';

/** A line over the stage that says what is wrong and what still works. It never covers the people. */
export class Banner {
  readonly element = h('div', { class: 'connection-banner', testId: 'connection-banner', attributes: { role: 'status' } });

  constructor() {
    this.hide();
  }

  show(sign: IconName, text: string): void {
    if (this.element.textContent !== text) {
      this.element.replaceChildren(icon(sign), h('span', {}, text));
    }
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
