import type { Breakout } from '../../signaling/protocol';
import type { Translate } from '../messages';

/** Where somebody is now: a breakout room, null for the main room, undefined for nowhere in the meeting. */
export type Whereabouts = (id: string) => Breakout | null | undefined;

/** What comes within so short a time is told of together. */
const TOGETHER_MS = 1_000;
/** So long after rooms open or close everybody is on the move, which nobody needs to hear of. */
const BUSTLE_MS = 3_000;
const BY_NAME = 2;

interface Coming { id: string; name: string; came: boolean }

/**
 * Tells who comes and goes. Who goes to another room is gone from this one all the same, but still in the meeting; and
 * when many move at once one sentence is enough.
 */
export class Comings {
  private waiting: Coming[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private quietUntilMs = -Infinity;

  constructor(private readonly whereabouts: Whereabouts, private readonly t: Translate, private readonly tell: (text: string) => void) {}

  came(id: string, name: string): void {
    this.hear({ id, name, came: true });
  }

  went(id: string, name: string): void {
    this.hear({ id, name, came: false });
  }

  /** Rooms open or close, or this person changes rooms. */
  bustle(nowMs: number): void {
    this.quietUntilMs = nowMs + BUSTLE_MS;
    this.waiting = [];
  }

  /** Tells what waits to be told; by itself soon after it happened. */
  flush(nowMs: number): void {
    const heard = this.waiting;
    this.waiting = [];
    clearTimeout(this.timer);
    this.timer = undefined;
    const settled = heard.filter(({ id }, index) => !heard.some((other, later) => later > index && other.id === id));
    if (nowMs >= this.quietUntilMs) {
      this.tellOf(settled.filter(({ came }) => came), 'joined');
      this.tellOf(settled.filter(({ came, id }) => !came && this.whereabouts(id) === undefined), 'left');
      const moved = settled.filter(({ came, id }) => !came && this.whereabouts(id) !== undefined);
      moved.slice(0, moved.length > BY_NAME ? 0 : BY_NAME).forEach(one => this.tellOfMove(one));
    }
  }

  private hear(coming: Coming): void {
    this.waiting.push(coming);
    this.timer ??= setTimeout(() => this.flush(performance.now()), TOGETHER_MS);
  }

  private tellOf(some: readonly Coming[], what: 'joined' | 'left'): void {
    if (some.length > BY_NAME) {
      this.tell(what === 'joined' ? this.t('news.joinedMany', { count: some.length }) : this.t('news.leftMany', { count: some.length }));
    } else {
      some.forEach(({ name }) => this.tell(what === 'joined' ? this.t('news.joined', { name }) : this.t('news.left', { name })));
    }
  }

  private tellOfMove({ id, name }: Coming): void {
    const where = this.whereabouts(id);
    if (where !== undefined) {
      this.tell(where === null ? this.t('news.wentToMain', { name }) : this.t('news.wentTo', { name, room: where.name }));
    }
  }
}
