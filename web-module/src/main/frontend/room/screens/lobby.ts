import type { LocalDevices } from '../../media/local-devices';
import { h } from '../dom';
import type { Memory } from '../memory';
import type { Translate } from '../messages';
import type { PageData } from '../page-data';
import { DevicePickers } from '../parts/device-pickers';
import { DeviceProblems } from '../parts/device-problems';
import { Preview } from '../parts/preview';
import type { Screen } from './screen';

/** After knocking, or sent back by a host: the preview stays, and the host's answer arrives by itself. */
export class Lobby implements Screen {
  readonly element: HTMLElement;
  private readonly trouble = h('p', { class: 'trouble', testId: 'connection-banner', attributes: { role: 'status' } });
  private readonly parts: { dispose(): void; element: HTMLElement }[];

  /** @param movedBy the host who sent this person here from the room; null for who knocks */
  constructor(data: PageData, t: Translate, devices: LocalDevices, memory: Memory, useSpeaker: (sinkId: string) => void,
    leave: () => void, movedBy: string | null = null) {
    const preview = new Preview(devices, t, data.self.displayName);
    const problems = new DeviceProblems(devices, t);
    const pickers = new DevicePickers(devices, memory, t, useSpeaker);
    this.parts = [preview, problems, pickers];
    this.element = h('main', { class: 'green-room', testId: 'lobby-waiting' },
      h('div', { class: 'green-room-stage' }, preview.element, problems.element),
      h('div', { class: 'green-room-side' },
        h('div', { class: 'green-room-head', attributes: { role: 'status' } },
          h('div', { class: 'waiting-dots', attributes: { 'aria-hidden': 'true' } }, h('i'), h('i'), h('i')),
          h('h1', { attributes: { tabindex: '-1' } }, movedBy === null ? t('lobby.willLetYouIn', { name: data.hostName }) : t('lobby.movedBy', { name: movedBy })),
          h('p', { class: 'secondary' }, movedBy === null ? t('lobby.meeting', { title: data.title }) : t('lobby.unseen')),
          h('p', { class: 'secondary' }, t('lobby.byItself'))),
        pickers.element, this.trouble,
        h('div', { class: 'green-room-go' },
          h('button', { class: 'button quiet', testId: 'leave', attributes: { type: 'button' }, onClick: leave },
            t('lobby.leave')))));
    this.away(null);
    if (movedBy !== null) {
      queueMicrotask(() => this.element.querySelector('h1')?.focus({ preventScroll: true }));
    }
  }

  /** @param words why the host can't be reached now; null if they can */
  away(words: string | null): void {
    this.trouble.hidden = words === null;
    if (this.trouble.textContent !== (words ?? '')) {
      this.trouble.textContent = words;
    }
  }

  dispose(): void {
    this.parts.forEach(part => part.dispose());
  }
}
