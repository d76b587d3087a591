/** For so long at least somebody stays in front, so that a quick exchange doesn't make the picture jump. */
const HOLD_MS = 2_000;

/** Whom to show where one is shown: who has spoken last, and on through silence. */
export class LeadSpeaker {
  private shown: string | null = null;
  private since = -Infinity;
  private waits = false;

  /**
   * @param others everybody but the viewer, in the order in which they came
   * @param recent who has spoken, the latest first
   */
  of(others: readonly string[], recent: readonly string[], nowMs: number): string | null {
    const present = this.shown !== null && others.includes(this.shown);
    const wanted = recent.find(id => others.includes(id)) ?? (present ? this.shown : others[0] ?? null);
    this.waits = present && wanted !== this.shown && nowMs - this.since < HOLD_MS;
    if (wanted !== this.shown && !this.waits) {
      this.shown = wanted;
      this.since = nowMs;
    }
    return this.shown;
  }

  /** How long somebody else waits yet to be shown; null: nobody does. */
  restlessForMs(nowMs: number): number | null {
    return this.waits ? Math.max(0, this.since + HOLD_MS - nowMs) : null;
  }
}
