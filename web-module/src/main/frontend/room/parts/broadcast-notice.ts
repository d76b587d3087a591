import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { writing } from './chat-line';

const SHOWN_MS = 20_000;
const AT_MOST = 3;

/** What a host says to all rooms: over the stage until it is put away, or for twenty seconds. */
export class BroadcastNotice {
  readonly element = h('div', { class: 'broadcasts', attributes: { role: 'status', 'aria-live': 'polite' } });
  private readonly timers = new Map<HTMLElement, ReturnType<typeof setTimeout>>();

  constructor(private readonly t: Translate) {}

  show(text: string, by: string): void {
    const notice: HTMLElement = h('div', { class: 'broadcast', testId: 'broadcast' }, icon('broadcast'),
      h('div', { class: 'broadcast-words' }, h('strong', {}, this.t('breakout.broadcastBy', { name: by })), writing(text, 'broadcast-text')),
      h('button', {
        class: 'icon-button', testId: 'broadcast-dismiss', label: this.t('breakout.dismiss'), attributes: { type: 'button' },
        onClick: () => this.remove(notice),
      }, icon('close')));
    while (this.timers.size >= AT_MOST) {
      this.remove([...this.timers.keys()][0]!);
    }
    this.element.append(notice);
    this.timers.set(notice, setTimeout(() => this.remove(notice), SHOWN_MS));
  }

  dispose(): void {
    [...this.timers.keys()].forEach(notice => this.remove(notice));
  }

  private remove(notice: HTMLElement): void {
    clearTimeout(this.timers.get(notice));
    this.timers.delete(notice);
    notice.remove();
  }
}
