import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** Something to read or do beside the stage. */
export interface SidePanel {
  readonly element: HTMLElement;
  /** Puts the keyboard where it is wanted first. */
  focus(): void;
  /** Told when it comes into sight or goes. */
  seen?(open: boolean): void;
}

/** The panels at the side of the stage, one at a time; on a phone each is a sheet over it. */
export class SidePanels<Name extends string> {
  private shown: Name | null = null;

  /**
   * @param openers what opens each, and gets the keyboard back when it closes
   * @param changed called after another panel, or none, is open
   */
  constructor(
    private readonly panels: Readonly<Record<Name, SidePanel>>,
    private readonly openers: Readonly<Record<Name, HTMLElement>>,
    private readonly changed: () => void,
  ) {
    for (const name of this.names()) {
      const { element } = panels[name];
      element.hidden = true;
      this.tellOpener(name, false);
      element.addEventListener('keydown', event => {
        const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
        if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) {
          this.toggle(name);
        }
      });
    }
  }

  get open(): Name | null {
    return this.shown;
  }

  toggle(name: Name): void {
    const before = this.shown;
    this.shown = before === name ? null : name;
    for (const each of this.names()) {
      this.panels[each].element.hidden = each !== this.shown;
      this.tellOpener(each, each === this.shown);
    }
    if (before) {
      this.panels[before].seen?.(false);
    }
    if (this.shown) {
      this.panels[this.shown].seen?.(true);
    }
    this.changed();
    if (this.shown) {
      this.panels[this.shown].focus();
    } else {
      this.openers[name].focus();
    }
  }

  /** A button whose menu leads to the panel tells of its menu alone. */
  private tellOpener(name: Name, open: boolean): void {
    if (this.openers[name].getAttribute('aria-haspopup') !== 'menu') {
      this.openers[name].setAttribute('aria-expanded', String(open));
    }
  }

  private names(): Name[] {
    return Object.keys(this.panels) as Name[];
  }
}

/** The frame of a panel: its title, what belongs beside it, and the way out. */
export function panelFrame(t: Translate, title: HTMLElement, close: () => void, ...beside: HTMLElement[]): HTMLElement {
  return h('header', { class: 'panel-head' }, title,
    h('div', { class: 'panel-head-end' }, ...beside,
      h('button', { class: 'icon-button', label: t('panel.close'), attributes: { type: 'button' }, onClick: close },
        icon('close'))));
}
