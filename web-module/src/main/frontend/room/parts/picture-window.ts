import type { PixelSize } from '../../media/layer-choice';
import { h } from '../dom';
import { PaintedAvatar } from '../painted-avatar';
import type { Subject } from '../stage-choice';

/** Whom or what the window shows. */
export interface Sitter { id: string; kind: 'screen' | 'person'; name: string; track: MediaStreamTrack | null }

/**
 * The small window that stays over other programs and shows who speaks, is pinned or presents: the picture-in-picture of a
 * video, which all browsers but Firefox let a page ask for. Its picture is one of its own, so that no tile goes blank.
 */
export class PictureWindow {
  readonly element = h('video', { class: 'picture-window', attributes: { playsinline: '', 'aria-hidden': 'true', tabindex: '-1' } });
  readonly available = document.pictureInPictureEnabled === true && 'requestPictureInPicture' in this.element;
  private readonly avatar = new PaintedAvatar();
  private sitter: Sitter | null = null;
  private track: MediaStreamTrack | null = null;
  private window: PictureInPictureWindow | null = null;
  private opening = false;

  /** @param looksAt told what is in the window, if it is open, and how large the window is */
  constructor(private readonly looksAt: (subject: Subject | null, size: PixelSize) => void) {
    this.element.muted = true; // all sound comes from the audio outlet
    this.element.addEventListener('leavepictureinpicture', () => this.onLeft());
  }

  get isOpen(): boolean {
    return this.window !== null;
  }

  /** Somebody else is to be shown, or nobody. */
  show(sitter: Sitter | null): void {
    this.sitter = sitter;
    if (this.isOpen || this.opening) {
      this.play();
    }
  }

  async toggle(): Promise<void> {
    if (this.isOpen) {
      await document.exitPictureInPicture().catch((failure: unknown) => console.info('closing the window', failure));
    } else if (this.available && !this.opening && this.sitter) {
      await this.open();
    }
  }

  dispose(): void {
    if (this.isOpen) {
      void document.exitPictureInPicture().catch(() => undefined);
    }
    this.onLeft();
  }

  private async open(): Promise<void> {
    this.opening = true;
    try {
      this.play();
      await pictureIn(this.element);
      this.window = await this.element.requestPictureInPicture();
      this.window.addEventListener('resize', () => this.look());
      this.look();
    } catch (failure) {
      console.info('opening the window', failure);
      this.rest();
    } finally {
      this.opening = false;
    }
  }

  private play(): void {
    const track = this.sitter && (this.sitter.track ?? this.avatar.of(this.sitter.name));
    if (track && track !== this.track) {
      this.track = track;
      this.element.srcObject = new MediaStream([track]);
      void this.element.play().catch(() => undefined);
    }
    this.look();
  }

  /** What is in no tile, or only in one that nobody can see, comes for the window alone. */
  private look(): void {
    const { width, height } = this.window ?? { width: 0, height: 0 };
    const looked = this.isOpen || this.opening ? this.sitter : null;
    this.looksAt(looked, { width: width * devicePixelRatio, height: height * devicePixelRatio });
  }

  private onLeft(): void {
    this.window = null;
    this.rest();
  }

  private rest(): void {
    this.track = null;
    this.element.srcObject = null;
    this.avatar.stop();
    this.looksAt(null, { width: 0, height: 0 });
  }
}

/** Resolves once a video has a picture to show. */
function pictureIn(video: HTMLVideoElement): Promise<void> {
  return video.readyState >= HTMLMediaElement.HAVE_METADATA ? Promise.resolve()
    : new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no picture came')), 3_000);
      video.addEventListener('loadedmetadata', () => { clearTimeout(timer); resolve(); }, { once: true });
    });
}
