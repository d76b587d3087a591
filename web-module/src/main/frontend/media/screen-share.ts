import { Emitter } from '../signaling/emitter';
import { reasonOf } from '../signaling/rpc-error';
import { DeviceSwitch, type SwitchState } from './device-switch';
import type { Publisher } from './publication';
import { Screen } from './screen';
import { captureScreen, screenAbility, type ScreenAbility, type ScreenMode } from './screen-capture';

/** Why a share did not start; a person who changed their mind is no problem. */
export type ScreenProblem = 'refused' | 'forbidden' | 'blocked' | 'missing' | 'failed';
export interface ScreenShareEvents {
  changed: null;
  problem: { problem: ScreenProblem };
}

/** This person's shared screen, from the choice to its end, by whichever button. */
export class ScreenShare {
  readonly events = new Emitter<ScreenShareEvents>();
  private readonly screen: Screen;
  private readonly toggler: DeviceSwitch;

  constructor(
    mode: ScreenMode,
    readonly ability: ScreenAbility = screenAbility(),
    capture = captureScreen,
  ) {
    this.screen = new Screen(capture, () => void this.stop(), () => this.events.emit('changed', null), mode);
    this.toggler = new DeviceSwitch(this.screen, failure => reasonOf(failure) === 'connection-lost');
    this.toggler.events.on('state', () => this.events.emit('changed', null));
    this.toggler.events.on('failed', failure => this.onFailure(failure));
  }

  get state(): SwitchState {
    return this.toggler.state;
  }

  get mode(): ScreenMode {
    return this.screen.mode;
  }

  get hasSound(): boolean {
    return this.screen.hasSound;
  }

  /** Must be called from a click or a key: browsers let nobody else ask for the screen. */
  async toggle(): Promise<void> {
    if (this.toggler.wanted) {
      await this.stop();
    } else if (this.ability === 'able') {
      await this.toggler.turnOn();
    }
  }

  async stop(): Promise<void> {
    const done = this.toggler.turnOff();
    this.screen.release();
    await done;
  }

  async use(mode: ScreenMode): Promise<void> {
    await this.screen.use(mode).catch((failure: unknown) => console.warn('changing how a screen is sent', failure));
    this.events.emit('changed', null);
  }

  /** Shares on in a rebuilt call; null: the call is over, and the share with it. */
  attach(publisher: Publisher | null): void {
    this.screen.attach(publisher);
    if (publisher) {
      void this.toggler.refresh();
    } else {
      void this.stop();
    }
  }

  /** A host muted this person: the sound of the share ends, its picture goes on. */
  mutedByHost(producerId: string): boolean {
    const mine = this.screen.endSound(producerId);
    if (mine) {
      this.events.emit('changed', null);
    }
    return mine;
  }

  /** A host ended this person's share. */
  stoppedByHost(producerId: string): boolean {
    const mine = this.screen.producerId === producerId;
    if (mine) {
      void this.stop();
    }
    return mine;
  }

  private onFailure(failure: unknown): void {
    const problem = problemOf(failure);
    if (problem) {
      console.warn('sharing the screen', failure);
      this.events.emit('problem', { problem });
    }
  }
}

/** Null for somebody who closed the browser's dialog. */
export function problemOf(failure: unknown): ScreenProblem | null {
  const { name, message } = failure as { name?: string; message?: string };
  switch (name) {
    case 'NotAllowedError':
      return /system/i.test(message ?? '') ? 'blocked' : null;
    case 'AbortError':
    case 'InvalidStateError':
      return null;
    case 'NotFoundError':
      return 'missing';
    case 'RpcError':
      return reasonOf(failure) === 'forbidden' ? 'forbidden' : 'refused';
    case 'UnsupportedError':
      return 'refused';
    default:
      return 'failed';
  }
}
