import type { Capture } from './capture';
import type { Switched } from './device-switch';
import type { Publication, Publisher } from './publication';

/**
 * The microphone behind its switch. Off pauses the Producer in the SFU, which enforces it, and gives the device back
 * where the browser will open it again without asking.
 */
export class Microphone implements Switched {
  private publisher: Publisher | null = null;
  private publication: Publication | null = null;

  /** @param mayRelease whether the device reopens without a prompt */
  constructor(readonly capture: Capture, private readonly mayRelease: () => Promise<boolean>) {}

  /** Publishes from now on here; null: nowhere, as in the green room. What was published before is gone with its call. */
  attach(publisher: Publisher | null): void {
    this.publisher = publisher;
    this.publication = null;
  }

  get producerId(): string | null {
    return this.publication?.producerId ?? null;
  }

  async open(wanted: () => boolean): Promise<void> {
    const track = await this.capture.open();
    track.enabled = wanted();
    if (!track.enabled) {
      return;
    }
    if (this.publication?.open) {
      await this.publication.replaceTrack(track);
      await this.publication.resume();
    } else if (this.publisher) {
      this.publication = await this.publisher.publish('microphone', track);
    }
  }

  silence(): void {
    if (this.capture.track) {
      this.capture.track.enabled = false;
    }
    this.publication?.silence();
  }

  async close(): Promise<void> {
    const publication = this.publication?.open ? this.publication : null;
    // Paused even when a host did so first: an unmute may have been on its way to the SFU.
    await publication?.pause().catch((failure: unknown) => console.warn('pausing in the SFU', failure));
    if (await this.mayRelease()) {
      await publication?.replaceTrack(null);
      this.capture.close();
    }
  }
}
