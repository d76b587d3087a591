import { h } from '../dom';
import { icon } from '../icons';
import { cleaned, codePoints } from '../talk/writing';

/** From here on the writer is told how much is left. */
const TELLS_FROM = 0.9;

/** Where something is written: grows with its lines, Enter sends, Shift+Enter breaks the line. */
export class Composer {
  readonly element: HTMLFormElement;
  /** Stands in the place of the field while nothing may be written. */
  readonly refusal = h('p', { class: 'writing-off', attributes: { tabindex: '-1' } });
  private readonly field: HTMLTextAreaElement;
  private readonly left = h('span', { class: 'composer-left', attributes: { 'aria-live': 'polite' } });
  private readonly button: HTMLButtonElement;

  /** @param send given what was written; the field is emptied if it answers true */
  constructor(
    ids: { input: string; send: string },
    private readonly words: { placeholder: string; send: string; left: (count: number) => string },
    private readonly longest: number,
    private readonly send: (text: string) => boolean,
  ) {
    this.field = h('textarea', {
      testId: ids.input, label: words.placeholder, attributes: { rows: '1', placeholder: words.placeholder, enterkeyhint: 'send' },
    });
    this.button = h('button', { class: 'icon-button send', testId: ids.send, label: words.send, attributes: { type: 'submit' } },
      icon('send'));
    this.element = h('form', { class: 'composer' }, this.field, this.button, this.left);
    this.field.addEventListener('input', () => this.update());
    this.field.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      this.submit();
    });
    this.refusal.hidden = true;
    this.update();
  }

  focus(): void {
    (this.element.hidden ? this.refusal : this.field).focus();
  }

  /** @param why nothing may be written now; null if it may. What was begun is kept. */
  forbid(why: string | null): void {
    if (this.refusal.textContent === (why ?? '')) {
      return;
    }
    const focused = this.element.contains(document.activeElement) || document.activeElement === this.refusal;
    this.refusal.textContent = why ?? '';
    this.refusal.hidden = why === null;
    this.element.hidden = why !== null;
    if (focused) {
      this.focus();
    }
  }

  describe(placeholder: string): void {
    this.field.placeholder = placeholder;
    this.field.setAttribute('aria-label', placeholder);
  }

  clear(): void {
    this.field.value = '';
    this.update();
  }

  private submit(): void {
    const text = cleaned(this.field.value);
    if (text !== '' && codePoints(text) <= this.longest && this.send(text)) {
      this.clear();
    }
    this.field.focus();
  }

  private update(): void {
    const length = codePoints(cleaned(this.field.value));
    this.button.disabled = length === 0 || length > this.longest;
    this.left.textContent = length > this.longest * TELLS_FROM ? this.words.left(this.longest - length) : '';
    this.left.classList.toggle('over', length > this.longest);
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
