import type { LocalDevices } from '../../media/local-devices';
import { PrivateLook } from '../../media/private-look';
import { colourOf, initials } from '../avatar';
import { h } from '../dom';
import type { Translate } from '../messages';
import type { SettingsPart } from './settings-dialog';

/** How one looks through the chosen camera, as in a mirror; without the camera being on for the others. */
export class OwnLook implements SettingsPart {
  readonly element: HTMLElement;
  private readonly video = h('video', { attributes: { playsinline: '' } });
  private readonly words = h('p', { class: 'own-look-words', attributes: { role: 'status', tabindex: '-1' } });
  private readonly button: HTMLButtonElement;
  private readonly look: PrivateLook;

  constructor(private readonly devices: LocalDevices, private readonly t: Translate, name: string) {
    this.look = new PrivateLook(devices);
    this.video.muted = true;
    this.video.autoplay = true;
    this.video.addEventListener('loadeddata', () => this.element.classList.add('has-picture'));
    const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(name));
    avatar.style.backgroundColor = colourOf(name);
    this.button = h('button', { class: 'button quiet', testId: 'own-look-show', attributes: { type: 'button' }, onClick: () => void this.look.open() },
      t('ownLook.show'));
    this.element = h('div', { class: 'own-look' },
      h('div', { class: 'preview', testId: 'own-look' }, avatar, this.video), h('div', { class: 'own-look-line' }, this.words, this.button));
    this.look.events.on('changed', () => this.update());
    this.update();
  }

  dispose(): void {
    this.look.end();
    this.video.srcObject = null;
  }

  private update(): void {
    const { track, problem } = this.look;
    const shown = (this.video.srcObject as MediaStream | null)?.getVideoTracks()[0] ?? null;
    if (track !== shown) {
      this.element.classList.remove('has-picture');
      this.video.hidden = track === null;
      this.video.srcObject = track && new MediaStream([track]);
    }
    if (track !== null && document.activeElement === this.button) {
      this.words.focus(); // the button goes, the keyboard stays here
    }
    this.button.hidden = track !== null;
    const on = this.devices.isOn('camera');
    this.words.textContent = track === null && problem !== null ? this.t(`device.camera.${problem}`) : this.t(on ? 'ownLook.all' : track ? 'ownLook.onlyYou' : 'ownLook.off');
  }
}
