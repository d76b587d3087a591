import type { DeviceKind } from '../../media/device-problem';
import type { LocalDevices } from '../../media/local-devices';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** Each device that can't be used: one sentence that says what to do, and one button to try it. */
export class DeviceProblems {
  readonly element = h('div', { class: 'device-problems', attributes: { 'aria-live': 'polite' } });
  private readonly stop: () => void;
  private shown = '';

  constructor(private readonly devices: LocalDevices, private readonly t: Translate) {
    this.stop = devices.events.on('changed', () => this.update());
    this.update();
  }

  dispose(): void {
    this.stop();
  }

  private update(): void {
    const kinds = (['camera', 'microphone'] as const).filter(kind => this.devices.problem(kind) !== null);
    const key = kinds.map(kind => `${kind} ${this.devices.problem(kind)}`).join();
    if (key !== this.shown) {
      this.shown = key;
      this.element.replaceChildren(...this.notes(kinds));
    }
  }

  /** Both refused for one reason is one trouble, not two. */
  private notes(kinds: DeviceKind[]): HTMLElement[] {
    const [first, second] = kinds.map(kind => this.devices.problem(kind));
    const together = first !== undefined && first === second && (first === 'refused' || first === 'insecure');
    return together ? [this.note(`device.both.${first}`, kinds)]
      : kinds.map(kind => this.note(`device.${kind}.${this.devices.problem(kind)}`, [kind]));
  }

  private note(key: string, kinds: DeviceKind[]): HTMLElement {
    return h('div', { class: 'device-problem', testId: 'device-problem' }, icon('warning'), h('p', {}, this.t(key)),
      h('button', {
        class: 'text-button', attributes: { type: 'button' },
        onClick: () => kinds.forEach(kind => void this.devices.switches[kind].turnOn()),
      }, this.t('device.tryAgain')));
  }
}
