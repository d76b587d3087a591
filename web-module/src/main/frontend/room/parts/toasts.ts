import { h } from '../dom';

const SHOWN_MS = 5_000;
const WAITING_AT_MOST = 4;

/** Notices at the bottom left, one at a time, read out politely. */
export class Toasts {
  readonly element = h('div', { class: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
  /** What is only read out. */
  readonly voice = h('div', { class: 'voice', attributes: { 'aria-live': 'polite' } });
  private readonly queue: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Reads a notice out to who listens, without showing it. Several of one moment are read one after the other. */
  say(text: string): void {
    const words = h('p', {}, text);
    this.voice.append(words);
    setTimeout(() => words.remove(), SHOWN_MS);
  }

  show(text: string): void {
    if (this.queue.includes(text) || this.element.textContent === text) {
      return;
    }
    this.queue.push(text);
    this.queue.splice(0, this.queue.length - WAITING_AT_MOST);
    if (this.timer === undefined) {
      this.next();
    }
  }

  private next(): void {
    const text = this.queue.shift();
    this.element.replaceChildren(...(text === undefined ? [] : [h('p', { class: 'toast', testId: 'toast' }, text)]));
    // A crowd of notices passes faster than a single one.
    this.timer = text === undefined ? undefined
      : setTimeout(() => this.next(), this.queue.length > 1 ? SHOWN_MS / 2 : SHOWN_MS);
  }
}
