import type { Translate } from './messages';

/** So long a server that is only being restarted may be away. */
const RESTARTING_FROM_MS = 20_000;
/** After this the server counts a lost person as gone, and the others see them no more. */
const GONE_FROM_MS = 60_000;

/** What is told of a connection that is lost: what is happening, and what still works. */
export class Outage {
  private sinceMs: number | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param show   a sentence for the screen; null when all is well
   * @param online whether the browser has a network at all
   */
  constructor(private readonly t: Translate, private readonly show: (words: string | null) => void,
    private readonly online: () => boolean = () => navigator.onLine) {}

  /** The connection is lost, or another attempt failed. */
  lost(nowMs: number): void {
    this.sinceMs ??= nowMs;
    this.timer ??= setInterval(() => this.tell(performance.now()), 1000);
    this.tell(nowMs);
  }

  /** In the room again. */
  over(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.sinceMs = null;
    this.show(null);
  }

  /** The sentence of this moment; null when all is well. */
  words(nowMs: number): string | null {
    if (this.sinceMs === null) {
      return null;
    }
    const lasts = nowMs - this.sinceMs;
    if (!this.online()) {
      return this.t('banner.offline');
    }
    return lasts < RESTARTING_FROM_MS ? this.t('banner.reconnecting') : lasts < GONE_FROM_MS ? this.t('banner.restarting') : this.t('banner.away');
  }

  private tell(nowMs: number): void {
    this.show(this.words(nowMs));
  }
}
