import { listDevices, onDevicesChange } from '../../media/device-list';
import type { DeviceKind } from '../../media/device-problem';
import type { LocalDevices } from '../../media/local-devices';
import { playTestSound } from '../../media/speaker-test';
import { h } from '../dom';
import { icon, type IconName } from '../icons';
import type { Memory } from '../memory';
import type { Translate } from '../messages';
import { Meter } from './meter';

/** Camera, microphone and speaker to choose from, with a meter and a test sound. */
export class DevicePickers {
  readonly element: HTMLElement;
  private readonly cameras: HTMLSelectElement;
  private readonly microphones: HTMLSelectElement;
  private readonly speakers: HTMLSelectElement;
  private readonly meter: Meter;
  private readonly stops: (() => void)[];

  constructor(
    private readonly devices: LocalDevices,
    private readonly memory: Memory,
    private readonly t: Translate,
    private readonly useSpeaker: (sinkId: string) => void,
  ) {
    this.cameras = this.select('camera', id => this.choose('camera', id));
    this.microphones = this.select('microphone', id => this.choose('microphone', id));
    this.speakers = this.select('speaker', id => this.chooseSpeaker(id));
    this.meter = new Meter(devices, t);
    this.element = h('div', { class: 'device-pickers' },
      this.row('camera', this.cameras),
      this.row('microphone', this.microphones, this.meter.element),
      this.row('speaker', this.speakers, this.testButton()));
    this.stops = [onDevicesChange(() => void this.fill()), devices.events.on('changed', () => void this.fill())];
    void this.fill();
  }

  dispose(): void {
    this.stops.forEach(stop => stop());
    this.meter.dispose();
  }

  private async fill(): Promise<void> {
    const { cameras, microphones, speakers } = await listDevices();
    const { captures } = this.devices;
    this.offer(this.cameras, cameras, captures.camera.track?.getSettings().deviceId ?? captures.camera.deviceId);
    this.offer(this.microphones, microphones,
      captures.microphone.track?.getSettings().deviceId ?? captures.microphone.deviceId);
    this.offer(this.speakers, speakers, this.memory.device('speaker'));
    // Without names or the means to choose, a picker would only puzzle.
    const canRoute = 'setSinkId' in HTMLMediaElement.prototype;
    this.speakers.disabled = speakers.length === 0 || !canRoute;
  }

  private offer(select: HTMLSelectElement, choices: MediaDeviceInfo[], chosen: string | null): void {
    const options = choices.map((device, index) => ({
      value: device.deviceId,
      text: device.label || this.t(`${select.dataset['kind']}.numbered`, { number: index + 1 }),
    }));
    if (options.length === 0) {
      options.push({ value: '', text: this.t(`${select.dataset['kind']}.default`) });
    }
    const fingerprint = JSON.stringify(options);
    if (select.dataset['offered'] !== fingerprint) {
      select.dataset['offered'] = fingerprint;
      select.replaceChildren(...options.map(({ value, text }) => h('option', { attributes: { value } }, text)));
    }
    select.disabled = choices.length === 0;
    if (chosen && options.some(option => option.value === chosen)) {
      select.value = chosen;
    }
  }

  private choose(kind: DeviceKind, deviceId: string): void {
    this.memory.rememberDevice(kind, deviceId);
    void this.devices.choose(kind, deviceId);
  }

  private chooseSpeaker(sinkId: string): void {
    this.memory.rememberDevice('speaker', sinkId);
    this.useSpeaker(sinkId);
  }

  private testButton(): HTMLElement {
    return h('button', {
      class: 'text-button', attributes: { type: 'button' },
      onClick: () => void playTestSound(this.speakers.value).catch((failure: unknown) => console.warn(failure)),
    }, this.t('speaker.test'));
  }

  private select(kind: IconName & string, chosen: (id: string) => void): HTMLSelectElement {
    const select = h('select', { label: this.t(`${kind}.choose`) });
    select.dataset['kind'] = kind;
    select.addEventListener('change', () => chosen(select.value));
    return select;
  }

  private row(kind: IconName, select: HTMLSelectElement, extra?: HTMLElement): HTMLElement {
    return h('div', { class: 'device-row' }, h('label', { class: 'device-choice' }, icon(kind), select), extra);
  }
}
