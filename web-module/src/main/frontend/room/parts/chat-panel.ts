import type { ChatMessage } from '../../signaling/protocol';
import { arrange, h } from '../dom';
import { icon } from '../icons';
import type { Messages } from '../messages';
import type { Person } from '../roster';
import type { Chat } from '../talk/chat';
import type { RoomReader } from '../talk/room-reader';
import { draftLine, storedLine } from './chat-line';
import { Composer } from './composer';
import { panelFrame, type SidePanel } from './side-panels';

const LONGEST = 2000;
const CLOSE_MS = 3 * 60_000;
/** Nearer to an edge than this counts as being there. */
const EDGE_PX = 48;

/** What was said, the newest at the bottom and older ones on scrolling up; what is on its way; and where one writes. */
export class ChatPanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly list = h('div', { class: 'chat-lines' });
  private readonly scroll: HTMLElement;
  private readonly newer: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly to: HTMLSelectElement;
  private readonly toLine: HTMLElement;
  private readonly composer: Composer;
  private readonly time: Intl.DateTimeFormat;
  private readonly drawn = new Map<string, { look: string; element: HTMLElement }>();
  private readonly stop: () => void;
  /** Whose lines are shown: of where one is, or of a room that a host looks into. */
  private reader: RoomReader | null = null;
  private readonly room: HTMLSelectElement;
  private readonly roomLine: HTMLElement;
  private why: string | null = null;
  private place: string | null = null;
  private everybody: readonly Person[] = [];
  private people: readonly Person[] = [];
  private offered = '';
  private offeredRooms = '';
  private visible = false;
  private atEnd = true;

  constructor(private readonly messages: Messages, private readonly chat: Chat, private readonly selfId: string, close: () => void) {
    const { t } = messages;
    this.time = new Intl.DateTimeFormat(messages.locale, { timeStyle: 'short' });
    this.title = h('h2', { attributes: { id: 'chat-title' } }, t('chat.title'));
    this.empty = h('p', { class: 'panel-empty' }, t('chat.empty'));
    this.scroll = h('div', { class: 'chat-scroll', label: t('chat.lines'), attributes: { tabindex: '0', role: 'log', 'aria-live': 'off' } },
      this.empty, this.list);
    this.newer = h('button', { class: 'chat-newer', attributes: { type: 'button' }, onClick: () => this.toEnd() },
      icon('down'), t('chat.newer'));
    this.newer.hidden = true;
    this.to = h('select', { testId: 'chat-to', label: t('chat.to') });
    this.to.addEventListener('change', () => this.describe());
    this.toLine = h('label', { class: 'chat-to' }, h('span', {}, t('chat.to')), this.to);
    this.composer = new Composer({ input: 'chat-input', send: 'chat-send' },
      { placeholder: t('chat.writeToAll'), send: t('chat.send'), left: count => t('writing.left', { count }) }, LONGEST, text => this.send(text));
    this.room = h('select', { testId: 'chat-room', label: t('chat.room') });
    this.room.addEventListener('change', () => this.look(this.room.value));
    this.roomLine = h('label', { class: 'chat-to chat-room' }, h('span', {}, t('chat.room')), this.room);
    this.roomLine.hidden = true;
    this.element = h('aside', { class: 'panel chat-panel', attributes: { 'aria-labelledby': 'chat-title' } },
      panelFrame(t, this.title, close), this.roomLine, this.scroll, this.newer,
      h('footer', { class: 'chat-foot' }, this.toLine, this.composer.element, this.composer.refusal));
    this.scroll.addEventListener('scroll', () => this.onScroll());
    this.stop = chat.events.on('changed', () => this.draw());
    this.update([]);
  }

  dispose(): void {
    this.stop();
    this.reader?.end();
  }

  focus(): void {
    this.composer.focus();
  }

  seen(open: boolean): void {
    this.visible = open;
    this.chat.read(open && this.reader === null);
    if (open) {
      this.toEnd();
    }
  }

  /** Opens what is written next to this person alone. */
  writeTo(personId: string): void {
    this.look('');
    this.to.value = personId;
    this.describe();
  }

  /** These people can be written to. */
  update(people: readonly Person[]): void {
    this.everybody = people;
    const chosen = this.people.find(({ id }) => id === this.to.value);
    const others = people.filter(person => !person.self);
    // Who is gone meanwhile finds the line when they come back; it must never go to everybody instead.
    const offered = chosen && !others.some(({ id }) => id === chosen.id) ? [...others, chosen] : others;
    const key = JSON.stringify(offered.map(person => [person.id, person.name]));
    if (key === this.offered) {
      return;
    }
    this.offered = key;
    this.people = offered;
    this.to.replaceChildren(this.option('', this.place === null ? this.messages.t('chat.everyone') : this.messages.t('chat.everyoneIn', { room: this.place })),
      ...offered.map(person => this.option(person.id, person.name)));
    this.to.value = chosen?.id ?? '';
    this.describe();
  }

  /** @param why nothing may be written now; null if it may */
  forbid(why: string | null): void {
    this.why = why;
    const room = this.reader && this.room.selectedOptions[0]?.text;
    const reason = room ? this.messages.t('chat.onlyReading', { room }) : why;
    this.toLine.hidden = reason !== null;
    this.composer.forbid(reason);
  }

  /**
   * @param place the room where one is; null in the main room
   * @param rooms the others, for a host to look into
   */
  offerRooms(place: string | null, rooms: readonly { id: string; name: string }[]): void {
    if (place !== this.place) {
      this.place = place;
      this.offered = '';
      this.update(this.everybody);
    }
    const key = JSON.stringify([place, rooms]);
    if (key !== this.offeredRooms) {
      this.offeredRooms = key;
      const chosen = rooms.some(({ id }) => id === this.room.value) ? this.room.value : '';
      this.room.replaceChildren(this.option('', place ?? this.messages.t('breakout.mainRoom')), ...rooms.map(({ id, name }) => this.option(id, name)));
      this.room.value = chosen;
      this.roomLine.hidden = rooms.length === 0;
      this.look(chosen);
    }
  }

  /** @param breakoutId the room whose lines are shown; '' for where one is */
  private look(breakoutId: string): void {
    if ((this.reader?.breakoutId ?? '') === breakoutId) {
      return;
    }
    this.reader?.end();
    this.room.value = breakoutId;
    this.reader = breakoutId === '' ? null : this.chat.readAlong(breakoutId, () => this.draw());
    this.chat.read(this.visible && this.reader === null);
    this.forbid(this.why);
    this.toEnd();
  }

  private get source(): Pick<Chat, 'messages' | 'isLoading' | 'loadOlder'> {
    return this.reader ?? this.chat;
  }

  private option(value: string, text: string): HTMLElement {
    return h('option', { attributes: { value } }, text);
  }

  private describe(): void {
    const person = this.people.find(({ id }) => id === this.to.value);
    this.element.classList.toggle('to-one', person !== undefined);
    this.composer.describe(person ? this.messages.t('chat.writeTo', { name: person.name })
      : this.place === null ? this.messages.t('chat.writeToAll') : this.messages.t('chat.writeToAllIn', { room: this.place }));
  }

  private send(text: string): boolean {
    const person = this.people.find(({ id }) => id === this.to.value);
    this.atEnd = true;
    this.chat.outbox.add(text, person ? { id: person.id, name: person.name } : null);
    return true;
  }

  private onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroll;
    this.atEnd = scrollHeight - scrollTop - clientHeight < EDGE_PX;
    if (this.atEnd) {
      this.newer.hidden = true;
    }
    if (this.visible && scrollTop < EDGE_PX) {
      void this.source.loadOlder();
    }
  }

  private toEnd(): void {
    this.atEnd = true;
    this.draw();
  }

  private draw(): void {
    if (!this.visible) {
      return;
    }
    const before = { height: this.scroll.scrollHeight, top: this.scroll.scrollTop, last: this.list.lastElementChild };
    const { messages } = this.source;
    const stored = messages.map((message, index) => this.storedElement(message, messages[index - 1]));
    const drafts = (this.reader ? [] : this.chat.outbox.lines).map(draft => this.drawnOnce(draft.messageId, JSON.stringify(draft), () =>
      draftLine(draft, this.messages.t, reason => this.sentence(reason), this.chat.outbox)));
    arrange(this.list, [...stored, ...drafts]);
    this.forget(new Set([...stored, ...drafts]));
    this.empty.hidden = stored.length + drafts.length > 0;
    this.scroll.setAttribute('aria-busy', String(this.source.isLoading));
    this.keepPlace(before);
  }

  /** At the end one stays at the end; elsewhere what one reads stays where it is. */
  private keepPlace(before: { height: number; top: number; last: Element | null }): void {
    if (this.atEnd) {
      this.scroll.scrollTop = this.scroll.scrollHeight;
      return;
    }
    if (this.list.lastElementChild === before.last) {
      this.scroll.scrollTop = before.top + this.scroll.scrollHeight - before.height;
    } else {
      this.newer.hidden = false;
    }
  }

  private storedElement(message: ChatMessage, previous: ChatMessage | undefined): HTMLElement {
    const follows = previous !== undefined && previous.senderId === message.senderId && previous.recipientId === message.recipientId
      && Date.parse(message.sentAt) - Date.parse(previous.sentAt) < CLOSE_MS;
    return this.drawnOnce(message.id, String(follows), () =>
      storedLine(message, { t: this.messages.t, selfId: this.selfId, follows, time: this.time }));
  }

  private drawnOnce(key: string, look: string, make: () => HTMLElement): HTMLElement {
    const known = this.drawn.get(key);
    if (known?.look === look) {
      return known.element;
    }
    const element = make();
    this.drawn.set(key, { look, element });
    return element;
  }

  private forget(shown: ReadonlySet<HTMLElement>): void {
    for (const [key, { element }] of this.drawn) {
      if (!shown.has(element)) {
        this.drawn.delete(key);
      }
    }
  }

  private sentence(reason: string): string {
    const key = `signaling.${reason}`;
    return this.messages.t(this.messages.has(key) ? key : 'signaling.internal');
  }
}
