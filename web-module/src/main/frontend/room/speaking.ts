const OUT_MS = 600;

/**
 * Turns the SFU's word on who speaks into a highlight that doesn't flicker: on at once, since the SFU has made sure already
 * that it is no cough, and within 300 ms of the first word that is what is left; off 600 ms after no longer being the speaker.
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
      this.fade(this.speaker);
    }
    this.speaker = participantId;
    if (participantId !== null) {
      this.light(participantId);
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

  private light(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    if (!this.shown.has(id)) {
      this.shown.add(id);
      this.changed();
    }
  }

  private fade(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => {
      this.timers.delete(id);
      this.shown.delete(id);
      this.changed();
    }, OUT_MS));
  }
}
