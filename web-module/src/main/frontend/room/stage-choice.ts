/**
 * Which of several shared screens is on the stage: the newest, as its presenter is about to speak of it, until the viewer
 * chooses another. Their choice holds while that share lasts; the others wait at the side in the order of their start.
 */
export class StageChoice {
  private chosen: string | null = null;

  choose(id: string): void {
    this.chosen = id;
  }

  /** @param ids the shares there are, in the order of their start */
  of(ids: readonly string[]): { stage: string | null; others: string[] } {
    if (this.chosen !== null && !ids.includes(this.chosen)) {
      this.chosen = null;
    }
    const stage = this.chosen ?? ids.at(-1) ?? null;
    return { stage, others: ids.filter(id => id !== stage) };
  }
}
