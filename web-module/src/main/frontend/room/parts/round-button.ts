import { h } from '../dom';
import { icon, type IconName } from '../icons';

export interface ButtonLook {
  icon: IconName;
  label: string;
  /** The key that does the same, as shown in the tooltip. */
  shortcut?: string;
}

/** A round button with a picture, whose label and tooltip tell what a press will do. */
export class RoundButton {
  readonly element: HTMLButtonElement;
  private shown = '';

  constructor(testId: string, look: ButtonLook, onPress: () => void) {
    this.element = h('button', { class: 'round-button', testId, attributes: { type: 'button' }, onClick: onPress });
    this.show(look);
  }

  show({ icon: name, label, shortcut }: ButtonLook): void {
    const key = `${name}|${label}`;
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    this.element.setAttribute('aria-label', label);
    this.element.dataset['tooltip'] = shortcut ? `${label} (${shortcut})` : label;
    this.element.replaceChildren(icon(name));
  }
}
