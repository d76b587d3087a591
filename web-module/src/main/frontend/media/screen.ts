import type { Switched } from './device-switch';
import { SCREEN_FPS } from './encodings';
import type { Publication, Publisher } from './publication';
import { tune, type CapturedScreen, type ScreenMode } from './screen-capture';

/**
 * The shared screen behind its switch: picture and sound as two Producers of their own. What the person chose to share
 * is kept until the switch is off, so that a rebuilt call shows the same without asking again.
 */
export class Screen implements Switched {
  private publisher: Publisher | null = null;
  private captured: CapturedScreen | null = null;
  private picture: Publication | null = null;
  private sound: Publication | null = null;

  /**
   * @param capture asks the person what to share
   * @param ended   the browser's own button, or the end of the window, ended the share
   * @param soundEnded its sound alone ended
   */
  constructor(
    private readonly capture: (mode: ScreenMode) => Promise<CapturedScreen>,
    private readonly ended: () => void,
    private readonly soundEnded: () => void,
    public mode: ScreenMode,
  ) {}

  attach(publisher: Publisher | null): void {
    this.publisher = publisher;
    this.picture = null;
    this.sound = null;
  }

  get producerId(): string | null {
    return this.picture?.producerId ?? null;
  }

  get hasSound(): boolean {
    return this.captured?.audio?.readyState === 'live';
  }

  async open(wanted: () => boolean): Promise<void> {
    const captured = this.captured ??= await this.begin();
    if (!wanted()) {
      return;
    }
    captured.video.enabled = true;
    if (this.publisher && !this.picture?.open) {
      this.picture = await this.publisher.publish('screen', captured.video);
    }
    if (this.publisher && captured.audio?.readyState === 'live' && !this.sound?.open) {
      await this.publishSound(this.publisher, captured.audio);
    }
  }

  silence(): void {
    if (this.captured) {
      this.captured.video.enabled = false;
    }
    this.sound?.silence();
    this.picture?.silence();
  }

  async close(): Promise<void> {
    const publications = [this.picture, this.sound];
    this.release();
    this.picture = this.sound = null;
    await Promise.all(publications.map(publication => publication?.open
      ? publication.close().catch((failure: unknown) => console.warn('ending a share in the SFU', failure)) : undefined));
  }

  /** Gives the screen back at once, so that the browser shows no longer that it is shared. */
  release(): void {
    this.captured?.video.stop();
    this.captured?.audio?.stop();
    this.captured = null;
  }

  /** Changes what counts, sharp text or fluent motion, without a new Producer. */
  async use(mode: ScreenMode): Promise<void> {
    this.mode = mode;
    if (this.captured) {
      await tune(this.captured.video, mode);
      await this.picture?.limitFrameRate(SCREEN_FPS[mode]);
    }
  }

  /** Ends the sound alone if this is its Producer. */
  endSound(producerId: string): boolean {
    const mine = this.sound?.producerId === producerId;
    if (mine) {
      this.dropSound();
    }
    return mine;
  }

  private dropSound(): void {
    const { sound } = this;
    this.captured?.audio?.stop();
    this.sound = null;
    void sound?.close().catch((failure: unknown) => console.warn('ending the sound of a share', failure));
  }

  private async begin(): Promise<CapturedScreen> {
    const captured = await this.capture(this.mode);
    captured.video.addEventListener('ended', () => {
      if (this.captured === captured) {
        this.ended();
      }
    });
    captured.audio?.addEventListener('ended', () => {
      if (this.captured === captured) {
        this.dropSound();
        this.soundEnded();
      }
    });
    return captured;
  }

  /** A share whose sound can't be sent goes on without. */
  private async publishSound(publisher: Publisher, track: MediaStreamTrack): Promise<void> {
    try {
      this.sound = await publisher.publish('screen-audio', track);
    } catch (failure) {
      console.warn('sending the sound of a share', failure);
    }
  }
}
