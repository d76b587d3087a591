import { h } from '../dom';
import { icon, type IconName } from '../icons';

export interface ButtonLook {
  icon: IconName;
  label: string;
  /** The key that does the same, as shown in the tooltip. */
  shortcut?: string;
  /** Why a press does nothing now. */
  off?: string | null;
}

/** A round button with a picture, whose label and tooltip tell what a press will do. */
export class RoundButton {
  readonly element: HTMLButtonElement;
  private shown = '';

  constructor(testId: string, look: ButtonLook, onPress: () => void) {
    this.element = h('button', { class: 'round-button', testId, attributes: { type: 'button' }, onClick: onPress });
    this.show(look);
  }

  show({ icon: name, label, shortcut, off = null }: ButtonLook): void {
    const key = `${name}|${label}|${off}`;
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    this.element.setAttribute('aria-label', off === null ? label : `${label}. ${off}`);
    this.element.dataset['tooltip'] = off ?? (shortcut ? `${label} (${shortcut})` : label);
    if (off === null) {
      this.element.removeAttribute('aria-disabled');
    } else {
      this.element.setAttribute('aria-disabled', 'true');
    }
    this.element.replaceChildren(icon(name));
  }
}
