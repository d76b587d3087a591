import { constraintsFor } from './constraints';
import { InsecureContextError, type DeviceKind } from './device-problem';

/** One microphone or camera: opened when needed, given back when not. */
export class Capture {
  private held: MediaStreamTrack | null = null;
  private ended: (track: MediaStreamTrack) => void = () => undefined;
  private together: Promise<void> | null = null;

  /** @param deviceId the person's choice; null leaves it to the browser */
  constructor(readonly kind: DeviceKind, public deviceId: string | null = null) {}

  get track(): MediaStreamTrack | null {
    return this.held?.readyState === 'live' ? this.held : null;
  }

  /** The track of the open device; opens it if it is closed. */
  async open(): Promise<MediaStreamTrack> {
    await this.together;
    this.together = null;
    if (this.track) {
      return this.track;
    }
    const stream = await this.ask(this.deviceId).catch((failure: unknown) => {
      if (this.deviceId === null || !isGone(failure)) {
        throw failure;
      }
      return this.ask(null);
    });
    return this.take(stream.getTracks()[0]!);
  }

  private ask(deviceId: string | null): Promise<MediaStream> {
    const constraints = constraintsFor(this.kind, deviceId);
    return devices().getUserMedia(this.kind === 'microphone' ? { audio: constraints } : { video: constraints });
  }

  /** Lets {@link open} wait for an opening together with another device, which {@link take}s its track. */
  waitFor(together: Promise<void>): void {
    this.together = together;
  }

  /** Takes over a track that was opened together with another. */
  take(track: MediaStreamTrack): MediaStreamTrack {
    this.close();
    this.held = track;
    // Only the device itself ends a track with this event (unplugged, permission withdrawn); stop() doesn't.
    track.addEventListener('ended', () => {
      if (this.held === track) {
        this.ended(track);
      }
    });
    return track;
  }

  /** Gives the device back; its light goes out. */
  close(): void {
    this.held?.stop();
    this.held = null;
  }

  /** What was opened last, also where it has ended. */
  get current(): MediaStreamTrack | null {
    return this.held;
  }

  onEnded(listener: (track: MediaStreamTrack) => void): void {
    this.ended = listener;
  }
}

/** The device that the person chose is not there any more; another one is better than none. */
function isGone(failure: unknown): boolean {
  // Not an Error in every browser.
  return ['OverconstrainedError', 'NotFoundError'].includes(String((failure as { name?: unknown } | null)?.name));
}

/** The browser's devices, or a plain reason why there are none. */
export function devices(): MediaDevices {
  if (!navigator.mediaDevices) {
    throw new InsecureContextError('browsers give cameras and microphones to https pages and to localhost only');
  }
  return navigator.mediaDevices;
}
