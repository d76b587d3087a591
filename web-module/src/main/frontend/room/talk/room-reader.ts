import type { Requester } from '../../media/requester';
import type { ChatMessage } from '../../signaling/protocol';
import { keyOf } from './chat';

const EVERY_MS = 4_000;

/** What is said in another room, for a host who reads along without going there. Nobody tells of it, so it asks. */
export class RoomReader {
  private lines: ChatMessage[] = [];
  private older = false;
  private loading = false;
  private ended = false;

  /**
   * @param changed called when there is more to read
   * @param wait    until it is asked again
   */
  constructor(readonly breakoutId: string, private readonly signaling: Requester, private readonly changed: () => void,
    private readonly wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))) {}

  get messages(): readonly ChatMessage[] {
    return this.lines;
  }

  get isLoading(): boolean {
    return this.loading;
  }

  /** Reads along until {@link end}. */
  async start(): Promise<void> {
    while (!this.ended) {
      await this.read({ breakoutId: this.breakoutId });
      await this.wait(EVERY_MS);
    }
  }

  end(): void {
    this.ended = true;
  }

  /** Fetches the page above, if there is one. */
  async loadOlder(): Promise<void> {
    const oldest = this.lines[0];
    if (this.older && !this.loading && oldest) {
      this.loading = true;
      await this.read({ breakoutId: this.breakoutId, before: oldest.id });
      this.loading = false;
    }
  }

  private async read(what: { breakoutId: string; before?: string }): Promise<void> {
    try {
      const page = await this.signaling.request('listChatMessages', what);
      if (!this.ended) {
        this.take(page, what.before !== undefined);
      }
    } catch (failure) {
      console.info('reading along in another room', failure);
    }
  }

  /** Where so much was said meanwhile that there may be a gap, it begins anew. */
  private take({ messages, more }: { messages: ChatMessage[]; more: boolean }, above: boolean): void {
    const known = new Set(this.lines.map(({ id }) => id));
    const gap = !above && more && !messages.some(({ id }) => known.has(id));
    const fresh = messages.filter(({ id, recipientId }) => recipientId === undefined && (gap || !known.has(id)));
    if (above || gap || this.lines.length === 0) {
      this.older = more;
    }
    if (fresh.length > 0) {
      this.lines = [...gap ? [] : this.lines, ...fresh].sort((one, other) => keyOf(one) < keyOf(other) ? -1 : 1);
    }
    this.changed();
  }
}
