import { Emitter } from '../signaling/emitter';
import { Capture } from './capture';
import { problemOf, type DeviceProblem } from './device-problem';
import type { LocalDevices } from './local-devices';
import { policyAllows } from './permissions';

/**
 * What the chosen camera sees, for this person's eyes alone. While the camera is on in the call it is that picture; else
 * the camera is opened for this look, sends nothing to anybody, and is given back when the look ends.
 */
export class PrivateLook {
  readonly events = new Emitter<{ changed: null }>();
  problem: DeviceProblem | null = null;
  private own = new Capture('camera');
  private wanted = false;
  private turn = 0;
  private readonly stop: () => void;

  constructor(private readonly devices: LocalDevices) {
    this.stop = devices.events.on('changed', ({ kind }) => {
      if (kind === 'camera') {
        void this.follow();
      }
    });
  }

  get track(): MediaStreamTrack | null {
    return this.devices.isOn('camera') ? this.devices.captures.camera.track : this.own.track;
  }

  /** The person asks to see themselves, though nobody else does. */
  async open(): Promise<void> {
    this.wanted = true;
    await this.follow();
  }

  end(): void {
    this.stop();
    this.wanted = false;
    this.turn++;
    this.own.close();
  }

  private async follow(): Promise<void> {
    const { deviceId } = this.devices.captures.camera;
    if (!this.wanted || this.devices.isOn('camera')) {
      this.turn++;
      this.own.close();
    } else if (this.own.track === null || this.own.deviceId !== deviceId) {
      await this.openAs(deviceId);
    }
    this.events.emit('changed', null);
  }

  private async openAs(deviceId: string | null): Promise<void> {
    const turn = ++this.turn;
    this.own.close();
    const capture = this.own = new Capture('camera', deviceId);
    capture.onEnded(() => this.events.emit('changed', null));
    const problem = await capture.open().then(() => null, (failure: unknown) => problemOf(failure, policyAllows('camera')));
    if (turn === this.turn) {
      this.problem = problem;
    } else {
      capture.close(); // meanwhile another one was chosen, or nobody wanted to look any more
    }
  }
}
