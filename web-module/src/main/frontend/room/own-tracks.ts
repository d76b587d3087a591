import type { DeviceKind } from '../media/device-problem';
import { Emitter } from '../signaling/emitter';
import type { Notifications } from '../signaling/protocol';

/** This person's devices, as far as hosts reach them; each answers whether it was meant. */
export interface OwnDevices {
  mutedByHost(producerId: string): boolean;
  stoppedByHost(producerId: string): boolean;
}

/** What hosts did to this person's own tracks. `by` is empty where a setting did it. */
export interface OwnTrackEvents {
  muted: { by: string };
  shareMuted: { by: string };
  stopped: { what: Extract<DeviceKind, 'camera'> | 'screen'; by: string };
}

type Word = { done: 'muted' } & Notifications['muted'] | { done: 'stopped' } & Notifications['producerStopped'];

/**
 * What hosts do to this person's own tracks in the SFU is done to the device as well: what is shown is what is. A word may
 * come before this page knows the track by its id; it is kept until then.
 */
export class OwnTracks {
  readonly events = new Emitter<OwnTrackEvents>();
  private early: Word[] = [];

  constructor(private readonly devices: OwnDevices, private readonly share: OwnDevices) {}

  muted(told: Notifications['muted']): void {
    this.hear({ done: 'muted', ...told });
  }

  stopped(told: Notifications['producerStopped']): void {
    this.hear({ done: 'stopped', ...told });
  }

  /** Something was published: it may be what a host has spoken of already. */
  retry(): void {
    const words = this.early;
    this.early = [];
    words.forEach(word => this.hear(word));
  }

  /** Everything is published anew. */
  forget(): void {
    this.early = [];
  }

  private hear(word: Word): void {
    if (!(word.done === 'muted' ? this.mute(word) : this.stop(word))) {
      this.early.push(word);
    }
  }

  private mute({ producerId, by }: Notifications['muted']): boolean {
    if (this.devices.mutedByHost(producerId)) {
      this.events.emit('muted', { by });
      return true;
    }
    const sound = this.share.mutedByHost(producerId);
    if (sound) {
      this.events.emit('shareMuted', { by });
    }
    return sound;
  }

  private stop({ producerId, source, by }: Notifications['producerStopped']): boolean {
    if (source === 'screen-audio') {
      this.share.mutedByHost(producerId);
      return true; // its picture is stopped as well, and told of
    }
    const what = source === 'camera' ? 'camera' : 'screen';
    const mine = (what === 'camera' ? this.devices : this.share).stoppedByHost(producerId);
    if (mine) {
      this.events.emit('stopped', { what, by });
    }
    return mine;
  }
}
