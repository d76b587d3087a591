/**
 * The order of the gallery's tiles. People stay where they are; only whoever has spoken lately and is not on the first
 * page changes places with somebody there who has been silent for longest. So the first page shows the conversation,
 * and nothing else moves.
 */
export class SpeakerOrder {
  private order: string[] = [];

  /**
   * @param present   everybody, in the order in which they came; the first never leaves the first page
   * @param recent    who has spoken, the latest first
   * @param firstPage how many tiles it has
   */
  arrange(present: readonly string[], recent: readonly string[], firstPage: number): readonly string[] {
    const here = new Set(present);
    const known = new Set(this.order);
    this.order = [...this.order.filter(id => here.has(id)), ...present.filter(id => !known.has(id))];
    const speakers = recent.filter(id => here.has(id) && id !== present[0]).slice(0, Math.max(0, firstPage - 1));
    speakers.forEach((speaker, rank) => this.bring(speaker, speakers.slice(0, rank), present[0], firstPage, recent));
    return this.order;
  }

  /** @param before speakers who have the better right to be on the first page */
  private bring(speaker: string, before: readonly string[], self: string | undefined, firstPage: number,
    recent: readonly string[]): void {
    const from = this.order.indexOf(speaker);
    if (from < firstPage) {
      return;
    }
    const silence = (id: string) => recent.includes(id) ? recent.indexOf(id) : recent.length;
    const candidates = this.order.slice(0, firstPage).filter(id => id !== self && !before.includes(id));
    const leaves = candidates.reduceRight((chosen, id) => silence(id) > silence(chosen) ? id : chosen);
    const to = this.order.indexOf(leaves);
    this.order[to] = speaker;
    this.order[from] = leaves;
  }
}
