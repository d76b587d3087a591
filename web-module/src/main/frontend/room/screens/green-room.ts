import type { LocalDevices } from '../../media/local-devices';
import { h } from '../dom';
import { icon } from '../icons';
import type { Memory } from '../memory';
import type { Translate } from '../messages';
import type { PageData } from '../page-data';
import { DevicePickers } from '../parts/device-pickers';
import { DeviceProblems } from '../parts/device-problems';
import { Preview } from '../parts/preview';
import type { Screen } from './screen';

/** Before the door: how one looks and sounds, and the one button that goes in. */
export class GreenRoom implements Screen {
  readonly element: HTMLElement;
  private readonly preview: Preview;
  private readonly pickers: DevicePickers;
  private readonly problems: DeviceProblems;
  private readonly trouble = h('p', { class: 'trouble', attributes: { role: 'alert' } });
  private readonly button: HTMLButtonElement;
  private verb = 'greenRoom.joinNow';

  constructor(private readonly data: PageData, private readonly t: Translate, devices: LocalDevices, memory: Memory,
    useSpeaker: (sinkId: string) => void, join: () => void) {
    this.preview = new Preview(devices, t, data.self.displayName);
    this.pickers = new DevicePickers(devices, memory, t, useSpeaker);
    this.problems = new DeviceProblems(devices, t);
    this.button = h('button', { class: 'button primary', testId: 'join-now', attributes: { type: 'button' }, onClick: join });
    this.trouble.hidden = true;
    this.element = h('main', { class: 'green-room', testId: 'green-room' },
      h('div', { class: 'green-room-stage' }, this.preview.element, this.problems.element),
      h('div', { class: 'green-room-side' }, this.heading(), this.secureNotice(), this.pickers.element, this.trouble,
        h('div', { class: 'green-room-go' }, this.button,
          h('a', { class: 'quiet-link', attributes: { href: `${data.base}/` } }, t('end.home')))));
    this.ready('greenRoom.joinNow');
  }

  /** Whether the person goes in at once or knocks. */
  setKnocks(knocks: boolean): void {
    this.verb = knocks ? 'greenRoom.askToJoin' : 'greenRoom.joinNow';
    if (!this.button.disabled) {
      this.ready(this.verb);
    }
  }

  /** @param trouble what keeps it from going faster */
  joining(trouble = ''): void {
    this.button.disabled = true;
    this.button.textContent = this.t('greenRoom.joining');
    this.trouble.textContent = trouble;
    this.trouble.hidden = trouble === '';
  }

  /** Something kept the person out for now; they may press again. */
  failed(sentence: string): void {
    this.ready(this.verb);
    this.trouble.textContent = sentence;
    this.trouble.hidden = false;
  }

  dispose(): void {
    this.preview.dispose();
    this.pickers.dispose();
    this.problems.dispose();
  }

  private ready(verb: string): void {
    this.button.disabled = false;
    this.button.textContent = this.t(verb);
  }

  private heading(): HTMLElement {
    const { title, hostName, self } = this.data;
    return h('div', { class: 'green-room-head' },
      h('h1', { attributes: { title } }, title),
      h('p', { class: 'secondary' }, this.t('greenRoom.host', { name: hostName })),
      h('p', { class: 'secondary', testId: 'join-name' }, this.t('greenRoom.joinAs', { name: self.displayName })));
  }

  private secureNotice(): HTMLElement | null {
    return this.data.secureUrl === null ? null : h('div', { class: 'device-problem', testId: 'insecure' }, icon('shield'),
      h('p', {}, this.t('greenRoom.insecure'), ' ',
        h('a', { attributes: { href: this.data.secureUrl } }, this.t('greenRoom.openSecurely'))));
  }
}
