const IN_MS = 150;
const OUT_MS = 600;

/**
 * Turns the SFU's word on who speaks into a highlight that doesn't flicker: on after 150 ms of being the speaker, off
 * 600 ms after no longer being it.
 */
export class Speaking {
  private speaker: string | null = null;
  private readonly shown = new Set<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly changed: () => void) {}

  has(participantId: string): boolean {
    return this.shown.has(participantId);
  }

  /** @param participantId who speaks now; null: nobody */
  speaks(participantId: string | null): void {
    if (participantId === this.speaker) {
      return;
    }
    if (this.speaker !== null) {
      this.later(this.speaker, false, OUT_MS);
    }
    this.speaker = participantId;
    if (participantId !== null) {
      this.later(participantId, true, IN_MS);
    }
  }

  /** Who was muted or left speaks no more, at once. */
  forget(participantId: string): void {
    clearTimeout(this.timers.get(participantId));
    this.timers.delete(participantId);
    if (this.speaker === participantId) {
      this.speaker = null;
    }
    if (this.shown.delete(participantId)) {
      this.changed();
    }
  }

  private later(id: string, speaks: boolean, delayMs: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    if (this.shown.has(id) === speaks) {
      return;
    }
    this.timers.set(id, setTimeout(() => {
      this.timers.delete(id);
      if (speaks) {
        this.shown.add(id);
      } else {
        this.shown.delete(id);
      }
      this.changed();
    }, delayMs));
  }
}
