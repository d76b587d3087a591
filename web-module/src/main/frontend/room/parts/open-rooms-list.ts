import type { Breakout, BreakoutPerson } from '../../signaling/protocol';
import type { OpenRooms } from '../breakouts/open-rooms';
import { arrange, h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { BreakoutCard, type CardPerson } from './breakout-card';
import { Menu, type MenuEntry } from './menu';
import { MovePicker } from './move-picker';

/** What can be done while rooms are open. */
export interface OpenRoomsActions {
  /** @param breakoutId null for the main room */
  join(breakoutId: string | null): void;
  move(personId: string, breakoutId: string | null): void;
  mute(person: { id: string; name: string }): void;
  remove(person: { id: string; name: string }): void;
}

/** Who looks at the rooms. */
export interface RoomsViewer { id: string; asHost: boolean }

interface Controls { picker: MovePicker; menu: Menu; more: HTMLButtonElement }

/** The rooms while they are open: who is in each, and the way there. */
export class OpenRoomsList {
  readonly element = h('div', { class: 'room-cards' });
  private readonly cards = new Map<string, { card: BreakoutCard; join: HTMLButtonElement; here: HTMLElement; name: HTMLElement }>();
  private readonly controls = new Map<string, Controls>();

  constructor(private readonly t: Translate, private readonly rooms: OpenRooms, private readonly actions: OpenRoomsActions) {}

  update(viewer: RoomsViewer): void {
    const focused = document.activeElement as HTMLElement | null;
    const open = this.rooms.openTo(viewer.id, viewer.asHost ? 'host' : 'participant');
    const shown = this.rooms.rooms.filter(room => open.includes(room) || room.id === this.rooms.place?.breakoutId);
    const cards = [this.card(null, viewer, true), ...shown.map(room => this.card(room, viewer, open.includes(room)))];
    arrange(this.element, cards);
    this.forget(new Set(shown.map(({ id }) => id)));
    if (focused && focused !== document.activeElement && this.element.contains(focused)) {
      focused.focus(); // somebody's line went to another card with its button
    }
  }

  dispose(): void {
    this.controls.forEach(({ menu }) => menu.close(false));
  }

  /** @param room null for the main room */
  private card(room: Breakout | null, viewer: RoomsViewer, mayJoin: boolean): HTMLElement {
    const { t } = this;
    const { card, join, here, name } = this.cardOf(room?.id ?? null);
    const title = room?.name ?? t('breakout.mainRoom');
    const isHere = (this.rooms.place?.breakoutId ?? null) === (room?.id ?? null);
    name.textContent = title;
    join.hidden = isHere || !mayJoin;
    here.hidden = !isHere;
    join.textContent = room === null ? t('breakout.return') : viewer.asHost ? t('breakout.visit') : t('breakout.join');
    join.setAttribute('aria-label', room === null ? t('breakout.returnToMain')
      : t(viewer.asHost ? 'breakout.visitRoom' : 'breakout.joinRoom', { room: title }));
    card.update(title, this.rooms.peopleIn(room?.id ?? null).map(person => this.line(person, room, viewer)), isHere);
    return card.element;
  }

  private line(person: BreakoutPerson, room: Breakout | null, viewer: RoomsViewer): CardPerson {
    const { id, displayName: name } = person;
    const self = id === viewer.id;
    if (!viewer.asHost || self) {
      return { id, name, shown: self ? this.t('tile.you', { name }) : name, controls: [] };
    }
    const { picker, more } = this.controlsOf(person);
    picker.update([{ value: '', text: this.t('breakout.mainRoom') },
      ...this.rooms.rooms.map(({ id: value, name: text }) => ({ value, text }))], room?.id ?? '');
    return { id, name, shown: name, controls: [picker.element, more] };
  }

  private controlsOf({ id, displayName: name }: BreakoutPerson): Controls {
    const known = this.controls.get(id);
    if (known) {
      return known;
    }
    const picker = new MovePicker('breakout-move', this.t('breakout.move', { name }), value => {
      this.actions.move(id, value === '' ? null : value);
    });
    const label = this.t('tile.menu', { name });
    const more = h('button', { class: 'icon-button', testId: 'breakout-person-menu', label, attributes: { type: 'button', title: label } }, icon('more'));
    const entries: MenuEntry[] = [
      { testId: 'mute', icon: 'microphone-off', label: this.t('person.mute'), run: () => this.actions.mute({ id, name }) },
      { testId: 'remove', icon: 'remove', label: this.t('person.remove'), danger: true, apart: true, run: () => this.actions.remove({ id, name }) },
    ];
    const controls = { picker, more, menu: new Menu(more, label, () => entries) };
    this.controls.set(id, controls);
    return controls;
  }

  private cardOf(breakoutId: string | null) {
    const known = this.cards.get(breakoutId ?? '');
    if (known) {
      return known;
    }
    const join = h('button', {
      class: 'button quiet room-join', testId: breakoutId === null ? 'breakout-return' : 'breakout-join', attributes: { type: 'button' },
      onClick: () => this.actions.join(breakoutId),
    });
    const here = h('span', { class: 'room-here' }, icon('check'), this.t('breakout.here'));
    const name = h('h3', {});
    const card = new BreakoutCard(name, [here, join],
      count => count === 0 ? this.t('breakout.nobody') : this.t('breakout.people', { count }));
    const made = { card, join, here, name };
    this.cards.set(breakoutId ?? '', made);
    return made;
  }

  private forget(present: ReadonlySet<string>): void {
    [...this.cards.keys()].filter(id => id !== '' && !present.has(id)).forEach(id => this.cards.delete(id));
    [...this.controls].filter(([id]) => this.rooms.roomOf(id) === undefined).forEach(([id, { menu }]) => {
      menu.close(false);
      this.controls.delete(id);
    });
  }
}
