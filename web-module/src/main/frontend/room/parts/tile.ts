import { colourOf, initials } from '../avatar';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { Menu, type PersonAction } from './menu';
import { QualitySign } from './quality-sign';

/** What a press on somebody's tile leads to. */
export interface TileActions {
  /** What may be done to them, in order; nothing: no menu. */
  actionsFor(person: Person): readonly PersonAction[];
  /** Figures of the connection to them. */
  openDetails(person: Person): void;
}

/** Why somebody is large: because this person chose them, or a host did for all. */
export type TileMark = 'pin' | 'spotlight';

/** One person on the stage: the picture or the initials, the name, and what is worth knowing of their microphone. */
export class Tile {
  readonly element: HTMLElement;
  private readonly video = h('video', { attributes: { playsinline: '', 'disablepictureinpicture': '' } });
  private readonly avatar = h('div', { class: 'avatar', attributes: { 'aria-hidden': 'true' } });
  private readonly name = h('span', { class: 'tile-name-text' });
  private readonly note = h('span', { class: 'tile-note' });
  private readonly hand = h('span', { class: 'tile-hand', testId: 'tile-hand' });
  private readonly muteSign: HTMLElement;
  private readonly quality: QualitySign;
  private readonly mark = h('span', { class: 'tile-mark', attributes: { role: 'img' } });
  readonly menuButton = h('button', { class: 'tile-menu', testId: 'tile-menu', attributes: { type: 'button' } }, icon('more'));
  private menu: Menu | null = null;
  private person: Person | null = null;
  private track: MediaStreamTrack | null = null;

  constructor(private readonly t: Translate, private readonly actions: TileActions) {
    this.quality = new QualitySign(t, 'connection-quality', () => actions.openDetails(this.person!));
    this.muteSign = h('span', { class: 'tile-muted', attributes: { role: 'img', 'aria-label': t('tile.muted') } },
      icon('microphone-off'));
    this.element = h('article', { class: 'tile', testId: 'tile' }, this.avatar, this.video,
      h('div', { class: 'tile-notes' }, this.quality.element, this.note), this.hand,
      h('div', { class: 'tile-name' }, this.mark, this.muteSign, this.name), this.menuButton);
    this.video.muted = true; // the sound of a person is played by the audio outlet alone
    this.video.autoplay = true;
    this.video.addEventListener('loadeddata', () => this.element.classList.add('has-picture'));
    this.video.addEventListener('resize', () => this.onResize());
  }

  update(person: Person, speaking: boolean, mark: TileMark | null): void {
    this.person = person;
    const { dataset, classList } = this.element;
    dataset['id'] = person.id;
    dataset['participant'] = person.name;
    dataset['self'] = String(person.self);
    dataset['muted'] = String(person.muted);
    dataset['speaking'] = String(speaking && !person.muted);
    classList.toggle('away', !person.connected);
    this.muteSign.hidden = !person.muted;
    this.showMark(mark);
    this.setText(this.name, person.self ? this.t('tile.you', { name: person.name }) : person.name);
    this.setText(this.note, person.connected ? '' : this.t('tile.away'));
    this.showHand(person.hand ?? 0);
    this.quality.update(person.connected ? person.quality : null);
    this.showAvatar(person.name);
    this.showMenu(person);
    this.showTrack(person.camera);
  }

  /** Plays on after the tile was off the page: browsers pause a video that leaves the document. */
  resume(): void {
    if (this.track && this.video.paused) {
      void this.video.play().catch(() => undefined);
    }
  }

  dispose(): void {
    this.menu?.close(false);
    this.showTrack(null);
    this.element.remove();
  }

  private showMark(mark: TileMark | null): void {
    this.mark.hidden = mark === null;
    if (mark !== null && this.mark.dataset['mark'] !== mark) {
      this.mark.dataset['mark'] = mark;
      this.mark.setAttribute('aria-label', this.t(`tile.mark.${mark}`));
      this.mark.replaceChildren(icon(mark));
    }
  }

  private showMenu({ name }: Person): void {
    const label = this.t('tile.menu', { name });
    if (this.menu === null) {
      this.menu = new Menu(this.menuButton, label, () => this.actions.actionsFor(this.person!));
      this.menuButton.setAttribute('aria-label', label);
      this.menuButton.title = label;
    }
  }

  /** A picture that is higher than wide is shown whole where it is large. */
  private onResize(): void {
    this.element.classList.toggle('upright', this.video.videoHeight > this.video.videoWidth);
  }

  private showHand(place: number): void {
    this.hand.hidden = place === 0;
    if (this.hand.dataset['place'] !== String(place)) {
      this.hand.dataset['place'] = String(place);
      this.hand.replaceChildren(icon('hand'), h('span', { attributes: { 'aria-hidden': 'true' } }, String(place)),
        h('span', { class: 'voice' }, this.t('hand.place', { place })));
    }
  }

  private showAvatar(name: string): void {
    const letters = initials(name);
    if (this.avatar.textContent !== letters || !this.avatar.style.backgroundColor) {
      this.avatar.textContent = letters;
      this.avatar.style.backgroundColor = colourOf(name);
    }
  }

  private showTrack(track: MediaStreamTrack | null): void {
    if (track === this.track) {
      return;
    }
    this.track = track;
    this.element.classList.remove('has-picture');
    this.video.hidden = track === null;
    this.video.srcObject = track && new MediaStream([track]);
    if (track) {
      void this.video.play().catch(() => undefined); // muted video may always play; a replaced one rejects
    }
  }

  private setText(element: HTMLElement, text: string): void {
    if (element.textContent !== text) {
      element.textContent = text;
      element.title = text;
    }
  }
}
