import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { SharedScreen } from '../roster';

/**
 * A shared screen: large on the stage, where all of it is seen and nothing lies over it, or small at the side, where a
 * press brings it to the stage.
 */
export class ScreenTile {
  readonly element: HTMLElement;
  private readonly video = h('video', { attributes: { playsinline: '', disablepictureinpicture: '' } });
  private readonly name = h('span', { class: 'screen-name' });
  private readonly words = h('p', { class: 'screen-words' });
  private readonly view: HTMLElement;
  private readonly sizeButton: HTMLButtonElement;
  private readonly fullButton: HTMLButtonElement;
  private readonly toStage: HTMLButtonElement;
  private track: MediaStreamTrack | null = null;

  /**
   * @param choose    brings it to the stage
   * @param fullOrNot told when it fills the whole screen, or no longer
   */
  constructor(private readonly t: Translate, choose: () => void, fullOrNot: () => void) {
    this.view = h('div', { class: 'screen-view' }, this.video, this.words);
    this.sizeButton = this.button('screen-size', () => this.showActualSize(!this.element.classList.contains('actual-size')));
    this.fullButton = this.button('screen-full', () => void this.toggleFullScreen());
    this.toStage = h('button', { class: 'to-stage', testId: 'to-stage', attributes: { type: 'button' }, onClick: choose });
    this.element = h('article', { class: 'screen-tile', testId: 'screen-tile' },
      h('header', { class: 'screen-head' }, icon('screen'), this.name,
        h('div', { class: 'screen-buttons' }, this.sizeButton, this.fullButton)),
      this.view, this.toStage);
    this.video.muted = true; // the sound of a share is played by the audio outlet alone
    this.video.autoplay = true;
    this.video.addEventListener('loadeddata', () => this.element.classList.add('has-picture'));
    this.video.addEventListener('resize', () => this.onResize());
    this.element.addEventListener('fullscreenchange', () => {
      this.labelButtons();
      fullOrNot();
    });
    this.fullButton.hidden = !document.fullscreenEnabled;
    this.showActualSize(false);
  }

  get isFullScreen(): boolean {
    return document.fullscreenElement === this.element;
  }

  update({ name, track }: SharedScreen, onStage: boolean): void {
    const { dataset } = this.element;
    dataset['participant'] = name;
    dataset['stage'] = String(onStage);
    const title = this.t('screen.of', { name });
    if (this.name.textContent !== title) {
      this.name.textContent = title;
      this.name.title = title;
      this.words.textContent = this.t('screen.starting', { name });
      this.toStage.setAttribute('aria-label', this.t('screen.bring', { name }));
      this.toStage.title = this.t('screen.bring', { name });
    }
    this.toStage.hidden = onStage;
    if (!onStage) {
      this.showActualSize(false);
    }
    this.showTrack(track);
  }

  /** Plays on after it has moved: browsers pause a video that leaves the document. */
  resume(): void {
    if (this.track && this.video.paused) {
      void this.video.play().catch(() => undefined);
    }
  }

  focus(): void {
    this.sizeButton.focus();
  }

  dispose(): void {
    this.showTrack(null);
    this.element.remove();
  }

  private showTrack(track: MediaStreamTrack | null): void {
    if (track === this.track) {
      return;
    }
    this.track = track;
    this.element.classList.remove('has-picture');
    this.video.srcObject = track && new MediaStream([track]);
    this.resume();
  }

  /** One pixel of theirs on one of ours, to be scrolled; else all of it fitted in. */
  private showActualSize(actual: boolean): void {
    this.element.classList.toggle('actual-size', actual);
    if (actual) {
      this.view.setAttribute('tabindex', '0');
      this.view.setAttribute('role', 'region');
      this.view.setAttribute('aria-label', this.t('screen.scroll'));
    } else {
      ['tabindex', 'role', 'aria-label'].forEach(name => this.view.removeAttribute(name));
    }
    this.onResize();
    this.labelButtons();
  }

  private onResize(): void {
    const { videoWidth, videoHeight } = this.video;
    if (videoWidth > 0) {
      const { style } = this.element;
      style.setProperty('--screen-ratio', String(videoWidth / videoHeight));
      style.setProperty('--screen-width', `${videoWidth / devicePixelRatio}px`);
      style.setProperty('--screen-height', `${videoHeight / devicePixelRatio}px`);
    }
  }

  private async toggleFullScreen(): Promise<void> {
    const done = this.isFullScreen
      ? document.exitFullscreen() : this.element.requestFullscreen({ navigationUI: 'hide' });
    await done.catch((failure: unknown) => console.info('full screen', failure));
  }

  private labelButtons(): void {
    const actual = this.element.classList.contains('actual-size');
    const full = this.isFullScreen;
    this.label(this.sizeButton, actual ? 'screen.fit' : 'screen.actualSize', icon(actual ? 'fit' : 'actual-size'));
    this.label(this.fullButton, full ? 'screen.leaveFull' : 'screen.full', icon(full ? 'shrink' : 'expand'));
  }

  private label(button: HTMLButtonElement, key: string, sign: SVGElement): void {
    button.setAttribute('aria-label', this.t(key));
    button.title = this.t(key);
    button.replaceChildren(sign);
  }

  private button(testId: string, onClick: () => void): HTMLButtonElement {
    return h('button', { class: 'icon-button', testId, attributes: { type: 'button' }, onClick });
  }
}
