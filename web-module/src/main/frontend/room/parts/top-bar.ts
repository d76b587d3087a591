import { h } from '../dom';
import { elapsed } from '../elapsed';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { QualitySign } from './quality-sign';

/** Title, code with its link to copy, the breakout room one is in, whether newcomers are kept out, what ails one's connection, and how long one has been here. */
export class TopBar {
  readonly element: HTMLElement;
  private readonly clock = h('span', { class: 'clock', attributes: { role: 'timer', 'aria-live': 'off' } }, '0:00');
  private readonly locked = h('span', { class: 'locked-sign', testId: 'locked-sign' });
  private readonly quality: QualitySign;
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly since = Date.now();

  constructor(t: Translate, title: string, code: string, copyLink: () => void, openDetails: () => void,
    place: HTMLElement) {
    this.quality = new QualitySign(t, 'own-connection', openDetails);
    this.element = h('header', { class: 'top-bar' },
      h('h1', { class: 'room-title', attributes: { title } }, title),
      h('button', {
        class: 'code-button', testId: 'meeting-code', label: t('room.copyLink', { code }),
        attributes: { type: 'button', 'data-tooltip': t('room.copyLinkShort') }, onClick: copyLink,
      }, h('span', {}, code), icon('copy')),
      place, this.locked, this.quality.element, this.clock);
    this.locked.append(icon('lock'), h('span', {}, t('room.locked')));
    this.locked.hidden = true;
    this.timer = setInterval(() => { this.clock.textContent = elapsed(Date.now() - this.since); }, 1000);
  }

  update(locked: boolean, self: Person | undefined): void {
    this.locked.hidden = !locked;
    this.quality.update(self?.quality ?? null);
  }

  dispose(): void {
    clearInterval(this.timer);
  }
}
