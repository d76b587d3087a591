import type { ChatMessage } from '../../signaling/protocol';
import { RpcError, reasonOf } from '../../signaling/rpc-error';
import { backoffMs } from '../../signaling/backoff';
import { randomId } from './uuid';

/** A line that its writer has let go of and the server has not confirmed. */
export interface Draft {
  /** The same at every attempt, so that the server stores the line once. */
  readonly messageId: string;
  readonly text: string;
  readonly recipientId: string | null;
  readonly recipientName: string | null;
  readonly writtenAt: string;
  /** The breakout room whose people it is for; null for the main room. Of no account in a private line. */
  breakoutId: string | null;
  /** `sending` at first, `waiting` after an attempt in vain, `refused` for good. */
  state: 'sending' | 'waiting' | 'refused';
  /** Why it is refused. */
  reason: string | null;
}

/** What an outbox needs; tests put their own in. */
export interface OutboxWorld {
  send(draft: Draft): Promise<ChatMessage>;
  wait(ms: number): Promise<void>;
  /** Keeps drafts over a reload of the page. */
  read(): string | null;
  write(drafts: string): void;
}

/** After these the same line may well be taken later. */
const PASSING = ['connection-lost', 'timed-out', 'data-unavailable', 'throttled', 'not-joined', 'in-lobby', 'internal'];

/**
 * Lines on their way, in order: one at a time, each again under its own id until the server has it. While the socket is
 * away they wait for {@link resume}, while the database is away for a growing pause.
 */
export class Outbox {
  private drafts: Draft[];
  private online = false;
  private running = false;
  private attempt = 0;
  private place: string | null = null;

  constructor(
    private readonly world: OutboxWorld,
    private readonly delivered: (message: ChatMessage) => void,
    private readonly changed: () => void,
  ) {
    this.drafts = readDrafts(world.read());
  }

  get lines(): readonly Draft[] {
    return this.drafts;
  }

  add(text: string, recipient: { id: string; name: string } | null): void {
    this.drafts.push({
      messageId: randomId(), text, recipientId: recipient?.id ?? null, recipientName: recipient?.name ?? null,
      breakoutId: this.place, writtenAt: new Date().toISOString(), state: this.online ? 'sending' : 'waiting', reason: null,
    });
    this.keep();
    void this.run();
  }

  /** This person is in the room (again): what waits goes out. */
  resume(): void {
    this.online = true;
    this.attempt = 0;
    void this.run();
  }

  /** This person is in another room: what was written to the people of the one before goes to nobody else. */
  goTo(breakoutId: string | null): void {
    this.place = breakoutId;
    this.refuseForeign();
  }

  /** The connection is gone until {@link resume}. */
  pause(): void {
    this.online = false;
  }

  /** Tries a refused line once more, in the room where one is now. */
  retry(messageId: string): void {
    this.change(messageId, draft => Object.assign(draft, { state: 'sending', reason: null, breakoutId: this.place }));
    void this.run();
  }

  drop(messageId: string): void {
    this.drafts = this.drafts.filter(draft => draft.messageId !== messageId || draft.state !== 'refused');
    this.keep();
  }

  private async run(): Promise<void> {
    if (this.running) {
      return;
    }
    this.running = true;
    for (let next = this.next(); next; next = this.next()) {
      try {
        const message = await this.world.send(next);
        this.attempt = 0;
        this.remove(next);
        this.delivered(message);
      } catch (failure) {
        await this.onFailure(next, failure);
      }
    }
    this.running = false;
  }

  private refuseForeign(): void {
    this.drafts.filter(draft => draft.state !== 'refused' && draft.recipientId === null && draft.breakoutId !== this.place)
      .forEach(({ messageId }) => this.change(messageId, draft => Object.assign(draft, { state: 'refused', reason: 'other-room' })));
  }

  private next(): Draft | undefined {
    this.refuseForeign();
    return this.online ? this.drafts.find(draft => draft.state !== 'refused') : undefined;
  }

  private async onFailure(draft: Draft, failure: unknown): Promise<void> {
    const reason = reasonOf(failure);
    const passing = PASSING.includes(reason);
    this.change(draft.messageId, line => Object.assign(line, passing ? { state: 'waiting' } : { state: 'refused', reason }));
    if (passing) {
      const asked = failure instanceof RpcError ? failure.retryAfterSeconds * 1000 : 0;
      await this.world.wait(Math.max(asked, backoffMs(this.attempt++, 0.5)));
    }
  }

  private change(messageId: string, how: (draft: Draft) => void): void {
    const draft = this.drafts.find(line => line.messageId === messageId);
    if (draft) {
      how(draft);
      this.keep();
    }
  }

  private remove(draft: Draft): void {
    this.drafts = this.drafts.filter(line => line !== draft);
    this.keep();
  }

  private keep(): void {
    this.world.write(JSON.stringify(this.drafts));
    this.changed();
  }
}

function readDrafts(kept: string | null): Draft[] {
  try {
    const drafts = JSON.parse(kept ?? '[]') as Draft[];
    return drafts.map(draft => ({ ...draft, breakoutId: draft.breakoutId ?? null, state: draft.state === 'refused' ? 'refused' : 'waiting' }));
  } catch {
    return [];
  }
}
