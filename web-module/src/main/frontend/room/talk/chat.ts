import type { Requester } from '../../media/requester';
import { Emitter } from '../../signaling/emitter';
import type { ChatMessage } from '../../signaling/protocol';
import { RoomReader } from './room-reader';
import { Outbox, type OutboxWorld } from './outbox';

export interface ChatEvents {
  changed: null;
  /** Somebody else said something just now. */
  heard: ChatMessage;
}

/** What a tab remembers of its chat: how far it was read in each room, and what was not sent yet. */
export interface ChatMemory {
  /** @param breakoutId null for the main room */
  seen(breakoutId: string | null): string | null;
  rememberSeen(breakoutId: string | null, key: string): void;
  outbox: Pick<OutboxWorld, 'read' | 'write'>;
}

/** The chat as this person may read it, oldest first, and what they are about to say. */
export class Chat {
  readonly events = new Emitter<ChatEvents>();
  readonly outbox: Outbox;
  private lines: ChatMessage[] = [];
  private older = false;
  private loading = false;
  private reading = false;
  private loaded = false;
  private stay = 0;
  /** The breakout room whose chat this is; null in the main room. */
  private place: string | null = null;
  private seen: string;

  constructor(
    private readonly signaling: Requester,
    private readonly selfId: string,
    private readonly memory: ChatMemory,
    wait: (ms: number) => Promise<void>,
  ) {
    this.seen = memory.seen(null) ?? '';
    this.outbox = new Outbox({
      send: async ({ messageId, text, recipientId, breakoutId }) => (await signaling.request('sendChatMessage',
        { messageId, text, ...(recipientId === null ? { room: breakoutId ?? 'main' } : { recipientId }) })).message,
      wait, ...memory.outbox,
    }, message => this.delivered(message), () => this.changed());
  }

  get messages(): readonly ChatMessage[] {
    return this.lines;
  }

  /** Whether there is more above. */
  get hasOlder(): boolean {
    return this.older;
  }

  get isLoading(): boolean {
    return this.loading;
  }

  /** Lines of others that came since this person last looked. */
  get unread(): number {
    return this.reading ? 0 : this.lines.filter(line => line.senderId !== this.selfId && keyOf(line) > this.seen).length;
  }

  /** Into another room: nothing of the one before is left. */
  goTo(breakoutId: string | null): void {
    if (breakoutId !== this.place) {
      this.stay++;
      this.place = breakoutId;
      this.lines = [];
      this.older = this.loaded = false;
      this.seen = this.memory.seen(breakoutId) ?? '';
      this.changed();
    }
    this.outbox.goTo(breakoutId);
  }

  /** In the room, for the first time or again: what was missed is fetched, what waits is sent. */
  async entered(): Promise<void> {
    const stay = ++this.stay;
    this.outbox.resume();
    const newest = this.lines.at(-1);
    const page = await this.signaling.request('listChatMessages', {});
    if (stay === this.stay) {
      this.takeNewest(page, newest);
    }
  }

  lost(): void {
    this.stay++;
    this.outbox.pause();
  }

  heard(message: ChatMessage): void {
    if (this.isHere(message)) {
      this.take([message]);
      this.events.emit('heard', message);
    }
  }

  /** The person looks at the chat, or looks away. */
  read(reading: boolean): void {
    this.reading = reading;
    this.look();
    this.changed();
  }

  /** What is said in another room, for a host. */
  readAlong(breakoutId: string, changed: () => void): RoomReader {
    const reader = new RoomReader(breakoutId, this.signaling, changed);
    void reader.start();
    return reader;
  }

  /** Fetches the page above, if there is one. */
  async loadOlder(): Promise<void> {
    const oldest = this.lines[0];
    if (!this.older || this.loading || !oldest) {
      return;
    }
    const stay = this.stay;
    this.loading = true;
    try {
      const page = await this.signaling.request('listChatMessages', { before: oldest.id });
      if (stay === this.stay) {
        this.older = page.more;
        this.take(page.messages);
      }
    } catch (failure) {
      console.warn('reading older chat', failure);
    } finally {
      this.loading = false;
      this.changed();
    }
  }

  /** @param newest the last line before the page was asked for: what was heard since bridges no gap */
  private takeNewest(page: { messages: ChatMessage[]; more: boolean }, newest: ChatMessage | undefined): void {
    const oldest = page.messages.at(-1);
    // So much was missed that there may be a gap: what is above the page is fetched again when it is looked for.
    if (!this.loaded || page.more && oldest && (!newest || keyOf(oldest) > keyOf(newest))) {
      this.lines = this.loaded && oldest ? this.lines.filter(line => keyOf(line) > keyOf(oldest)) : this.lines;
      this.older = page.more;
    }
    if (!this.loaded && this.memory.seen(this.place) === null) {
      this.seen = page.messages[0] ? keyOf(page.messages[0]) : '';
      this.memory.rememberSeen(this.place, this.seen);
    }
    this.loaded = true;
    this.take(page.messages);
  }

  /** One's own line, wherever one has gone since. */
  private delivered(message: ChatMessage): void {
    if (this.isHere(message)) {
      this.take([message]);
    } else {
      this.changed();
    }
  }

  private isHere({ recipientId, breakoutId }: ChatMessage): boolean {
    return recipientId !== undefined || (breakoutId ?? null) === this.place;
  }

  private take(messages: readonly ChatMessage[]): void {
    const known = new Set(this.lines.map(line => line.id));
    const added = messages.filter(message => !known.has(message.id));
    if (added.length > 0) {
      this.lines = [...this.lines, ...added].sort((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
    }
    this.look();
    this.changed();
  }

  private look(): void {
    const newest = this.lines.at(-1);
    if (this.reading && newest && keyOf(newest) > this.seen) {
      this.seen = keyOf(newest);
      this.memory.rememberSeen(this.place, this.seen);
    }
  }

  private changed(): void {
    this.events.emit('changed', null);
  }
}

/** Sorts lines by time, to the last digit that the server tells. */
export function keyOf({ sentAt, id }: Pick<ChatMessage, 'sentAt' | 'id'>): string {
  const [seconds, fraction = ''] = sentAt.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')} ${id}`;
}
