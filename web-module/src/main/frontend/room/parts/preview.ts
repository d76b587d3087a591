import type { LocalDevices } from '../../media/local-devices';
import { colourOf, initials } from '../avatar';
import { h } from '../dom';
import type { Translate } from '../messages';
import { DeviceToggle } from './device-toggle';

/** What the others will see, mirrored as in a mirror, with both switches on it. */
export class Preview {
  readonly element: HTMLElement;
  private readonly video = h('video', { attributes: { playsinline: '' } });
  private readonly words = h('p', { class: 'preview-words', attributes: { 'aria-live': 'polite' } });
  private readonly toggles: DeviceToggle[];
  private readonly stop: () => void;

  constructor(private readonly devices: LocalDevices, private readonly t: Translate, name: string) {
    this.video.muted = true;
    this.video.autoplay = true;
    this.toggles = [new DeviceToggle('microphone', devices, t), new DeviceToggle('camera', devices, t)];
    const avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initials(name));
    avatar.style.backgroundColor = colourOf(name);
    this.element = h('div', { class: 'preview', testId: 'preview' }, avatar, this.video, this.words,
      h('div', { class: 'tile-name' }, h('span', { class: 'tile-name-text' }, name)),
      h('div', { class: 'preview-controls' }, ...this.toggles.map(toggle => toggle.element)));
    this.video.addEventListener('loadeddata', () => this.element.classList.add('has-picture'));
    this.stop = devices.events.on('changed', () => this.update());
    this.update();
  }

  dispose(): void {
    this.stop();
    this.toggles.forEach(toggle => toggle.dispose());
    this.video.srcObject = null;
  }

  private update(): void {
    const { state } = this.devices.switches.camera;
    const track = state === 'on' ? this.devices.captures.camera.track : null;
    const shown = (this.video.srcObject as MediaStream | null)?.getVideoTracks()[0] ?? null;
    if (track !== shown) {
      this.element.classList.remove('has-picture');
      this.video.hidden = track === null;
      this.video.srcObject = track && new MediaStream([track]);
    }
    this.words.textContent = state === 'on' ? '' : this.t(state === 'starting' ? 'camera.starting' : 'camera.off');
  }
}
