import type { Capture } from './capture';
import type { Switched } from './device-switch';
import type { Publication, Publisher } from './publication';

/** The camera behind its switch. Off closes the Producer and gives the device back, so that its light goes out. */
export class Camera implements Switched {
  private publisher: Publisher | null = null;
  private publication: Publication | null = null;

  constructor(readonly capture: Capture) {}

  attach(publisher: Publisher | null): void {
    this.publisher = publisher;
    this.publication = null;
  }

  get producerId(): string | null {
    return this.publication?.producerId ?? null;
  }

  async open(wanted: () => boolean): Promise<void> {
    const track = await this.capture.open();
    if (!wanted()) {
      return;
    }
    if (this.publication?.open) {
      await this.publication.replaceTrack(track);
    } else if (this.publisher) {
      this.publication = await this.publisher.publish('camera', track);
    }
  }

  silence(): void {
    this.publication?.silence();
    this.capture.close();
  }

  async close(): Promise<void> {
    const publication = this.publication;
    this.publication = null;
    this.capture.close();
    await publication?.close().catch((failure: unknown) => console.warn('closing in the SFU', failure));
  }
}
