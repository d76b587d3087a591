import { Emitter } from '../signaling/emitter';
import { reasonOf } from '../signaling/rpc-error';
import { Camera } from './camera';
import { Capture } from './capture';
import { constraintsFor } from './constraints';
import { another, listDevices, onDevicesChange } from './device-list';
import { problemOf, type DeviceKind, type DeviceProblem } from './device-problem';
import { DeviceSwitch } from './device-switch';
import { Microphone } from './microphone';
import { policyAllows, reopensSilently } from './permissions';
import type { Publisher } from './publication';
import { openTogether } from './warm-up';

export interface LocalDevicesEvents {
  /** Something to show changed. */
  changed: { kind: DeviceKind };
  /** A device could not be switched on, or went away. */
  problem: { kind: DeviceKind; problem: DeviceProblem };
  /** A device went away, and another one has taken its place. */
  replaced: { kind: DeviceKind; lost: string; by: string };
  /** The SFU refused what a device sends; `failure` tells why. */
  refused: { kind: DeviceKind; failure: unknown };
}

/** This person's microphone and camera, from the green room to the end of the call. */
export class LocalDevices {
  readonly events = new Emitter<LocalDevicesEvents>();
  readonly captures = { microphone: new Capture('microphone'), camera: new Capture('camera') };
  /** A muted microphone stays open, so that unmuting takes no time. */
  private microphoneStaysOpen = false;
  private readonly ports = {
    microphone: new Microphone(this.captures.microphone, async () => !this.microphoneStaysOpen && await reopensSilently('microphone')),
    camera: new Camera(this.captures.camera),
  };
  readonly switches = {
    microphone: new DeviceSwitch(this.ports.microphone, isLostConnection),
    camera: new DeviceSwitch(this.ports.camera, isLostConnection),
  };
  private readonly problems = new Map<DeviceKind, DeviceProblem>();

  constructor() {
    for (const kind of ['microphone', 'camera'] as const) {
      this.switches[kind].events.on('state', state => {
        if (state === 'on') {
          this.problems.delete(kind);
        }
        this.events.emit('changed', { kind });
      });
      this.switches[kind].events.on('failed', failure => this.onFailure(kind, failure));
      this.captures[kind].onEnded(track => void this.onUnplugged(kind, track));
    }
    onDevicesChange(() => void this.onPluggedIn());
  }

  isOn(kind: DeviceKind): boolean {
    return this.switches[kind].state === 'on';
  }

  problem(kind: DeviceKind): DeviceProblem | null {
    return this.problems.get(kind) ?? null;
  }

  /** Switches on what the person wants, asking for permission once for both. */
  async warmUp(wanted: Record<DeviceKind, boolean>): Promise<void> {
    const { microphone, camera } = this.captures;
    if (wanted.microphone && wanted.camera && navigator.mediaDevices) {
      const together = openTogether(microphone, camera, {
        audio: constraintsFor('microphone', microphone.deviceId), video: constraintsFor('camera', camera.deviceId),
      });
      microphone.waitFor(together);
      camera.waitFor(together);
    }
    await Promise.all((['microphone', 'camera'] as const)
      .map(kind => wanted[kind] ? this.switches[kind].turnOn() : undefined));
  }

  /** Publishes what is on, and what is switched on later, to a call; null keeps it on this page. */
  attach(publisher: Publisher | null): void {
    for (const kind of ['microphone', 'camera'] as const) {
      this.ports[kind].attach(publisher);
      if (publisher) {
        void this.switches[kind].refresh();
      }
    }
  }

  /** Changes to another device, at once where one is on. */
  async choose(kind: DeviceKind, deviceId: string): Promise<void> {
    this.captures[kind].deviceId = deviceId;
    this.captures[kind].close();
    await this.switches[kind].refresh();
    this.events.emit('changed', { kind });
  }

  /** Whether a muted microphone stays open, silent, or is given back. */
  keepMicrophoneOpen(keep: boolean): void {
    this.microphoneStaysOpen = keep;
    if (!keep && !this.switches.microphone.wanted) {
      void this.switches.microphone.turnOff();
    }
  }

  /** A host muted this person: the SFU sends nothing any more, and the device follows. */
  mutedByHost(producerId: string): boolean {
    const mine = producerId === this.ports.microphone.producerId;
    if (mine) {
      void this.switches.microphone.turnOff();
    }
    return mine;
  }

  /** A host ended this person's picture: the SFU has it no more, and the camera's light goes out. */
  stoppedByHost(producerId: string): boolean {
    const mine = producerId === this.ports.camera.producerId;
    if (mine) {
      void this.switches.camera.turnOff();
    }
    return mine;
  }

  release(): void {
    this.attach(null);
    for (const kind of ['microphone', 'camera'] as const) {
      void this.switches[kind].turnOff();
      this.captures[kind].close();
    }
  }

  private onFailure(kind: DeviceKind, failure: unknown): void {
    if (failure instanceof Error && ['RpcError', 'UnsupportedError', 'InvalidStateError'].includes(failure.name)) {
      this.events.emit('refused', { kind, failure });
      return;
    }
    this.report(kind, problemOf(failure, policyAllows(kind)));
  }

  /** The system's default takes the place of what has gone, if there is one; nobody is asked, as nothing else is sent than before. */
  private async onUnplugged(kind: DeviceKind, lost: MediaStreamTrack): Promise<void> {
    const { microphones, cameras } = await listDevices();
    if (this.captures[kind].current !== lost) {
      return; // another one was chosen meanwhile
    }
    this.captures[kind].close();
    if (another(kind === 'microphone' ? microphones : cameras, lost.getSettings().deviceId)) {
      this.captures[kind].deviceId = null;
      await this.switches[kind].refresh();
      this.tellOfReplacement(kind, lost);
    } else {
      void this.switches[kind].turnOff();
      this.report(kind, 'unplugged');
    }
  }

  private tellOfReplacement(kind: DeviceKind, lost: MediaStreamTrack): void {
    const { track } = this.captures[kind];
    if (track && this.isOn(kind)) {
      this.events.emit('replaced', { kind, lost: lost.label, by: track.label });
    }
  }

  /** What was missing may be there now; a press on its button tries it. */
  private async onPluggedIn(): Promise<void> {
    const { microphones, cameras } = await listDevices();
    for (const [kind, present] of [['microphone', microphones], ['camera', cameras]] as const) {
      if (present.length > 0 && ['missing', 'unplugged'].includes(this.problem(kind) ?? '')) {
        this.problems.delete(kind);
        this.events.emit('changed', { kind });
      }
    }
  }

  private report(kind: DeviceKind, problem: DeviceProblem): void {
    this.problems.set(kind, problem);
    this.events.emit('problem', { kind, problem });
    this.events.emit('changed', { kind });
  }
}

/** After a lost connection the call is entered anew, and what was on is switched on there. */
function isLostConnection(failure: unknown): boolean {
  return reasonOf(failure) === 'connection-lost';
}
