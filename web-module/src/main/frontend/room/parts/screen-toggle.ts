import type { ScreenShare } from '../../media/screen-share';
import type { Translate } from '../messages';
import type { OwnMedia } from '../own-media';
import { RoundButton } from './round-button';

/** The button that shares the screen, or ends that. Where the browser can't, it says why. */
export class ScreenToggle {
  private readonly button: RoundButton;
  private readonly stop: () => void;

  constructor(private readonly share: ScreenShare, private readonly t: Translate, private readonly media: OwnMedia) {
    this.button = new RoundButton('toggle-screen', this.look(), () => media.toggle('screen'));
    this.element.dataset['ability'] = share.ability;
    this.stop = share.events.on('changed', () => this.update());
    this.update();
  }

  get element(): HTMLElement {
    return this.button.element;
  }

  dispose(): void {
    this.stop();
  }

  update(): void {
    this.button.show(this.look());
    const shares = this.share.state === 'on';
    this.element.dataset['share'] = this.share.state;
    if (this.share.ability === 'able') {
      this.element.setAttribute('aria-pressed', String(shares));
    }
  }

  private look() {
    const { ability, state } = this.share;
    if (ability !== 'able') {
      return { icon: 'share-off', label: this.t('screen.share'), off: this.t(`screen.${ability}`) } as const;
    }
    return state === 'off'
      ? { icon: 'share', label: this.t('screen.share'), shortcut: 'S', off: this.media.why('screen') } as const
      : { icon: 'share-off', label: this.t('screen.stop'), shortcut: 'S' } as const;
  }
}
