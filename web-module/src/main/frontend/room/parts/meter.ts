import { LevelMeter } from '../../media/level-meter';
import type { LocalDevices } from '../../media/local-devices';
import { h } from '../dom';
import type { Translate } from '../messages';

const BARS = 12;

/** A row of bars that dance with the microphone. */
export class Meter {
  readonly element: HTMLElement;
  private readonly bars = Array.from({ length: BARS }, () => h('span', { class: 'meter-bar' }));
  private readonly level = new LevelMeter(level => this.show(level));
  private readonly stop: () => void;
  private track: MediaStreamTrack | null = null;

  constructor(private readonly devices: LocalDevices, t: Translate) {
    this.element = h('div', {
      class: 'meter', label: t('microphone.level'),
      attributes: { role: 'meter', 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0' },
    }, ...this.bars);
    this.stop = devices.events.on('changed', () => this.update());
    this.update();
  }

  dispose(): void {
    this.stop();
    this.level.close();
  }

  private update(): void {
    const track = this.devices.isOn('microphone') ? this.devices.captures.microphone.track : null;
    if (track !== this.track) {
      this.track = track;
      this.level.listen(track);
    }
  }

  private show(level: number): void {
    this.bars.forEach((bar, index) => bar.classList.toggle('lit', level > index / BARS));
    this.element.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }
}
