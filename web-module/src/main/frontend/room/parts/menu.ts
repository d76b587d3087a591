import { h } from '../dom';
import { icon, type IconName } from '../icons';
import { menuStep } from '../menu-keys';

/** One line of a menu. */
export interface MenuEntry {
  label: string;
  icon: IconName;
  testId: string;
  danger?: boolean;
  /** One of several of which one is chosen; true for that one. */
  checked?: boolean;
  /** The key that does the same, as shown at the end of the line. */
  shortcut?: string;
  /** Begins a group: a line is drawn before it. */
  apart?: boolean;
  run(): void;
}

/** Something that may be done to a person: in the menu of their tile and in their row alike. */
export type PersonAction = MenuEntry;

const GAP = 6;
const EDGE = 8;
let open: Menu | null = null;

/**
 * A button and what it unfolds: a list of things to do, worked by arrow keys, letters, Enter and Escape. The list lies over
 * everything, so that no tile cuts it off. One menu is open at a time.
 */
export class Menu {
  private popup: HTMLElement | null = null;
  /** Part of the page for who goes through it from landmark to landmark. */
  private readonly layer: HTMLElement;
  private entries: readonly MenuEntry[] = [];

  /**
   * @param button unfolds it, and gets the keyboard back
   * @param offer  what there is to do, asked each time that it opens
   */
  constructor(private readonly button: HTMLButtonElement, private readonly label: string,
    private readonly offer: () => readonly MenuEntry[]) {
    this.layer = h('section', { label });
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.toggle());
    button.addEventListener('keydown', event => this.onButtonKey(event));
  }

  get isOpen(): boolean {
    return this.popup !== null;
  }

  toggle(): void {
    if (this.isOpen) {
      this.close(true);
    } else {
      this.unfold(0);
    }
  }

  /** @param focusButton false if the keyboard is already elsewhere */
  close(focusButton: boolean): void {
    if (this.popup === null) {
      return;
    }
    this.popup.remove();
    this.layer.remove();
    this.popup = null;
    open = null;
    this.button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', this.onPress, true);
    window.removeEventListener('resize', this.onResize);
    if (focusButton) {
      this.button.focus();
    }
  }

  /** @param at the entry that gets the keyboard; -1: the last */
  private unfold(at: number): void {
    open?.close(false);
    this.entries = this.offer();
    if (this.entries.length === 0) {
      return;
    }
    this.popup = h('div', { class: 'menu', label: this.label, attributes: { role: 'menu', tabindex: '-1' } },
      ...this.entries.flatMap((entry, index) => this.line(entry, index)));
    this.popup.addEventListener('keydown', event => this.onKey(event));
    open = this;
    this.button.setAttribute('aria-expanded', 'true');
    this.layer.append(this.popup);
    this.host().append(this.layer);
    this.place(this.popup);
    this.items().at(at)?.focus({ preventScroll: true });
    document.addEventListener('pointerdown', this.onPress, true);
    window.addEventListener('resize', this.onResize);
  }

  private line(entry: MenuEntry, index: number): HTMLElement[] {
    const { label, testId, danger, checked, shortcut, apart } = entry;
    const item = h('button', {
      class: danger ? 'menu-item danger' : 'menu-item', testId,
      attributes: {
        type: 'button', tabindex: '-1', role: checked === undefined ? 'menuitem' : 'menuitemradio',
        ...checked === undefined ? {} : { 'aria-checked': String(checked) },
        ...shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut },
      },
      onClick: () => this.choose(entry),
    }, icon(entry.icon), h('span', { class: 'menu-label' }, label), checked ? icon('check') : null,
    shortcut ? h('kbd', { attributes: { 'aria-hidden': 'true' } }, shortcut) : null);
    return apart && index > 0 ? [h('div', { class: 'menu-line', attributes: { role: 'separator' } }), item] : [item];
  }

  /** Where it is seen: what is full screen shows nothing that lies beside it, and a dialog lies over all else. */
  private host(): HTMLElement {
    return this.button.closest<HTMLElement>('dialog') ?? this.button.closest<HTMLElement>('.room')
      ?? document.body;
  }

  /** Above or below its button, whichever has room, and within the window. */
  private place(popup: HTMLElement): void {
    const { left, right, top, bottom } = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popup;
    const below = bottom + GAP + height <= innerHeight - EDGE;
    const y = below ? bottom + GAP : top - GAP - height;
    const x = left + width <= innerWidth - EDGE ? left : right - width;
    popup.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - EDGE - width))}px`;
    popup.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - EDGE - height))}px`;
  }

  private choose(entry: MenuEntry): void {
    this.close(true);
    entry.run();
  }

  private onButtonKey(event: KeyboardEvent): void {
    if (!this.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.unfold(event.key === 'ArrowDown' ? 0 : -1);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const items = this.items();
    const step = menuStep(event.key, items.indexOf(document.activeElement as HTMLElement), this.entries.map(({ label }) => label));
    event.stopPropagation(); // a letter is the menu's here, not a shortcut of the room
    if (step === 'close') {
      event.preventDefault();
      this.close(true);
    } else if (step !== null) {
      event.preventDefault();
      items[step]!.focus();
    }
  }

  private items(): HTMLElement[] {
    return [...this.popup?.querySelectorAll<HTMLElement>('.menu-item') ?? []];
  }

  private readonly onPress = (event: Event) => {
    if (event.target instanceof Node && !this.popup?.contains(event.target) && !this.button.contains(event.target)) {
      this.close(this.popup?.contains(document.activeElement) ?? false);
    }
  };

  private readonly onResize = () => this.popup && this.place(this.popup);
}
