import { Emitter } from '../signaling/emitter';

/** What a switch moves. `open` and `close` are never called at the same time. */
export interface Switched {
  /**
   * Makes sound or picture reach the others; fails with the reason why it can't.
   *
   * @param wanted whether it is still to be on: whoever was asked for a device may have switched off while they were asked
   */
  open(wanted: () => boolean): Promise<void>;
  /** Stops at once, without waiting for anybody. */
  silence(): void;
  /** Tidies up after {@link silence}: tells the SFU, gives the device back. Safe to call when nothing is open. */
  close(): Promise<void>;
}

export type SwitchState = 'off' | 'starting' | 'on';
export interface SwitchEvents {
  state: SwitchState;
  failed: unknown;
}

/**
 * The one place that knows whether somebody is heard, or seen. Off is immediate and always wins; on is shown only when
 * device and SFU both are on. Nothing but {@link turnOn} ever switches on.
 */
export class DeviceSwitch {
  readonly events = new Emitter<SwitchEvents>();
  private current: SwitchState = 'off';
  private attempt = 0;
  private queue: Promise<void> = Promise.resolve();

  /** @param passing whether a failure is one after which {@link refresh} will come, so that there is nothing to give up */
  constructor(private readonly switched: Switched, private readonly passing: (failure: unknown) => boolean = () => false) {}

  get state(): SwitchState {
    return this.current;
  }

  /** Whether the person wants to be heard or seen, be it reached already or not. */
  get wanted(): boolean {
    return this.current !== 'off';
  }

  turnOn(): Promise<void> {
    return this.wanted ? this.queue : this.start();
  }

  turnOff(): Promise<void> {
    this.attempt++;
    this.switched.silence();
    this.show('off');
    return this.enqueue(() => this.switched.close());
  }

  toggle(): Promise<void> {
    return this.wanted ? this.turnOff() : this.turnOn();
  }

  /** Opens anew where it was on (another device, a rebuilt transport); where it was off, it stays off. */
  refresh(): Promise<void> {
    return this.wanted ? this.start() : this.queue;
  }

  private start(): Promise<void> {
    const attempt = ++this.attempt;
    this.show('starting');
    return this.enqueue(async () => {
      if (attempt === this.attempt) {
        await this.openAs(attempt);
      }
    });
  }

  private async openAs(attempt: number): Promise<void> {
    try {
      await this.switched.open(() => this.wanted);
    } catch (failure) {
      await this.fail(attempt, failure);
      return;
    }
    if (attempt === this.attempt) {
      this.show('on');
    } else if (!this.wanted) {
      this.switched.silence(); // switched off meanwhile; the close that follows in the queue does the rest
    }
  }

  private async fail(attempt: number, failure: unknown): Promise<void> {
    this.switched.silence();
    if (attempt === this.attempt && !this.passing(failure)) {
      this.show('off');
      this.events.emit('failed', failure);
      await this.switched.close();
    }
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step).catch((failure: unknown) => console.warn('switching a device', failure));
    return this.queue;
  }

  private show(state: SwitchState): void {
    if (state !== this.current) {
      this.current = state;
      this.events.emit('state', state);
    }
  }
}
