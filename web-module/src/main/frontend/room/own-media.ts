import type { LocalDevices } from '../media/local-devices';
import type { ScreenShare } from '../media/screen-share';
import type { Freedom } from '../signaling/protocol';
import type { Translate } from './messages';

/** What a person can send. */
export type Sent = Extract<Freedom, 'microphone' | 'camera' | 'screen'>;

/** What moves a person's devices; those of a call, or a test's own. */
export type Movable = {
  devices: { switches: Record<'microphone' | 'camera', Pick<LocalDevices['switches']['camera'], 'wanted' | 'toggle'>> };
  share: Pick<ScreenShare, 'state' | 'toggle'>;
};

/**
 * This person's microphone, camera and screen in a call, as far as the hosts let them. Off always works. Where on is not
 * allowed, a press changes nothing and says why.
 */
export class OwnMedia {
  constructor(private readonly own: Movable, private readonly may: (freedom: Freedom) => boolean, private readonly t: Translate,
    private readonly tell: (text: string) => void) {}

  /** Why it can't be switched on now, in a sentence; null if it can, or if it is on. */
  why(what: Sent): string | null {
    return this.isWanted(what) || this.may(what) ? null : this.t(`mayNot.${what}`);
  }

  toggle(what: Sent): void {
    const why = this.why(what);
    if (why !== null) {
      this.tell(why);
    } else {
      void (what === 'screen' ? this.own.share : this.own.devices.switches[what]).toggle();
    }
  }

  private isWanted(what: Sent): boolean {
    return what === 'screen' ? this.own.share.state !== 'off' : this.own.devices.switches[what].wanted;
  }
}
