import { h } from '../room/dom';

const ASK_EVERY_MS = 15_000;

/** A meeting that is about to start. */
interface Reminder {
  title: string;
  /** How soon it starts, in words. */
  sentence: string;
  /** ISO 8601. */
  start: string;
  address: string;
  join: string;
  close: string;
}

/**
 * Tells of meetings that are about to start, at the bottom left and politely. The server gives each reminder to the first
 * page that asks, so a page that nobody sees asks for none.
 */
export class Reminders {
  private readonly element = h('div', { class: 'page-notices', attributes: { role: 'status', 'aria-live': 'polite' } });

  /**
   * @param base  the context root, such as `/meet`
   * @param apart whether a way to another meeting opens beside this page, which goes on
   */
  constructor(private readonly base: string, private readonly locale: string, private readonly apart = false) {}

  begin(root: HTMLElement): void {
    root.append(this.element);
    document.addEventListener('visibilitychange', () => void this.ask());
    setInterval(() => void this.ask(), ASK_EVERY_MS);
    void this.ask();
  }

  private async ask(): Promise<void> {
    if (document.visibilityState !== 'visible') {
      return;
    }
    try {
      const answer = await fetch(`${this.base}/reminders`,
        { method: 'POST', headers: { 'X-Confera': '1' }, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(ASK_EVERY_MS) });
      if (answer.ok && !answer.redirected) {
        (await answer.json() as Reminder[]).forEach(reminder => this.show(reminder));
      }
    } catch {
      // The next time it may be there again.
    }
  }

  /** A later reminder of a meeting takes the place of the earlier one. */
  private show(reminder: Reminder): void {
    const former = [...this.element.children].find(each => (each as HTMLElement).dataset['address'] === reminder.address);
    const time = h('time', { attributes: { datetime: reminder.start } },
      new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(new Date(reminder.start)));
    const notice = h('div', { class: 'page-notice', testId: 'reminder' },
      h('p', {}, h('strong', {}, reminder.title), h('span', {}, `${reminder.sentence} `, time)),
      // Who is there already needs no way to it.
      location.pathname !== reminder.address && h('a', { class: 'button', testId: 'reminder-join', attributes: { href: reminder.address, ...this.apart && { target: '_blank' } } }, reminder.join),
      h('button', {
        class: 'icon-button', testId: 'reminder-close', label: reminder.close, attributes: { type: 'button', title: reminder.close },
        onClick: () => notice.remove(),
      }, '×'));
    notice.dataset['address'] = reminder.address;
    former?.remove();
    this.element.append(notice);
    const left = Date.parse(reminder.start) - Date.now();
    setTimeout(() => notice.remove(), Math.max(60_000, left + 600_000));
  }
}
