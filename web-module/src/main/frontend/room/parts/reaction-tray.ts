import { h } from '../dom';
import type { Translate } from '../messages';
import { REACTIONS, type Reaction } from '../talk/gestures';
import { RoundButton } from './round-button';

/** The button that opens the tray of reactions, and the tray. It stays open for another one until it is left. */
export class ReactionTray {
  readonly element: HTMLElement;
  private readonly opener: RoundButton;
  private readonly button: HTMLButtonElement;
  private why: string | null = null;
  private readonly tray: HTMLElement;

  /** @param tell says why nobody may react now */
  constructor(private readonly t: Translate, react: (reaction: Reaction) => void, private readonly tell: (why: string) => void) {
    this.opener = new RoundButton('open-reactions', this.look(), () => this.toggle());
    this.button = this.opener.element;
    this.button.setAttribute('aria-haspopup', 'true');
    this.tray = h('div', { class: 'reaction-tray', label: t('reaction.tray'), attributes: { role: 'group' } },
      ...(Object.keys(REACTIONS) as Reaction[]).map(reaction => {
        const label = t(`reaction.${REACTIONS[reaction]}`);
        return h('button', {
          class: 'reaction-button', testId: 'reaction', label, attributes: { type: 'button', title: label }, onClick: () => react(reaction),
        }, reaction);
      }));
    this.element = h('div', { class: 'reactions' }, this.button, this.tray);
    this.element.addEventListener('keydown', event => this.onKey(event));
    this.element.addEventListener('focusout', event => {
      if (event.relatedTarget instanceof Node && !this.element.contains(event.relatedTarget)) {
        this.show(false);
      }
    });
    this.show(false);
  }

  /** True while the tray is open. */
  get isOpen(): boolean {
    return !this.tray.hidden;
  }

  /** @param why nobody may react now; null if one may */
  forbid(why: string | null): void {
    this.why = why;
    this.opener.show(this.look());
    if (why !== null && this.isOpen) {
      this.toggle();
    }
  }

  toggle(): void {
    if (this.why !== null && !this.isOpen) {
      this.tell(this.why);
      return;
    }
    this.show(!this.isOpen);
    if (this.isOpen) {
      this.tray.querySelector('button')?.focus();
    } else {
      this.button.focus();
    }
  }

  /** A press anywhere else closes the tray. */
  pressed(target: EventTarget | null): void {
    if (this.isOpen && target instanceof Node && !this.element.contains(target)) {
      this.show(false);
    }
  }

  private look() {
    return { icon: 'smile', label: this.t('reaction.open'), shortcut: 'R', off: this.why } as const;
  }

  private show(open: boolean): void {
    this.tray.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
  }

  private onKey(event: KeyboardEvent): void {
    const buttons = [...this.tray.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      this.toggle();
    } else if (step && at >= 0) {
      buttons[(at + step + buttons.length) % buttons.length]!.focus();
    }
  }
}
