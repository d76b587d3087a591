import type { DeviceKind } from '../../media/device-problem';
import type { LocalDevices } from '../../media/local-devices';
import type { IconName } from '../icons';
import type { Translate } from '../messages';
import { RoundButton } from './round-button';

const SHORTCUT: Record<DeviceKind, string> = { microphone: 'M', camera: 'V' };

/** Lets a device be switched on, or says why not. */
export interface Permit {
  why(kind: DeviceKind): string | null;
  toggle(kind: DeviceKind): void;
}

/** The button that switches microphone or camera; it shows what is, never what is only hoped for. */
export class DeviceToggle {
  private readonly button: RoundButton;
  private readonly stop: () => void;

  constructor(
    private readonly kind: DeviceKind,
    private readonly devices: LocalDevices,
    private readonly t: Translate,
    private readonly permit: Permit = { why: () => null, toggle: () => void devices.switches[kind].toggle() },
  ) {
    this.button = new RoundButton(`toggle-${kind}`, this.look(), () => permit.toggle(kind));
    this.stop = devices.events.on('changed', () => this.update());
    this.update();
  }

  get element(): HTMLElement {
    return this.button.element;
  }

  dispose(): void {
    this.stop();
  }

  update(): void {
    this.button.show(this.look());
    const { dataset } = this.button.element;
    dataset['state'] = this.devices.switches[this.kind].state;
    dataset['problem'] = String(this.devices.problem(this.kind) !== null);
    this.button.element.setAttribute('aria-pressed', String(this.devices.isOn(this.kind)));
  }

  private look() {
    const wanted = this.devices.switches[this.kind].wanted;
    const name: IconName = this.devices.isOn(this.kind) ? this.kind : `${this.kind}-off`;
    return { icon: name, label: this.t(`${this.kind}.${wanted ? 'turnOff' : 'turnOn'}`), shortcut: SHORTCUT[this.kind],
      off: this.permit.why(this.kind) };
  }
}
