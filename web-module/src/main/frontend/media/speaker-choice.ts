/** Where sound is played. */
export interface Speakers { useSpeaker(sinkId: string): Promise<void> }

/** The speaker that a person chose, as long as it is there; while it isn't, the system's own. */
export class SpeakerChoice {
  private chosen = '';
  private there = true;

  /**
   * @param list the ids of all speakers; empty where the browser does not tell
   * @param tell told when the chosen one goes and when it is back
   */
  constructor(private readonly speakers: Speakers, private readonly list: () => Promise<readonly string[]>,
    private readonly tell: (news: 'lost' | 'back') => void) {}

  /** The one that is heard now; '' for the system's own. */
  get current(): string {
    return this.there ? this.chosen : '';
  }

  async choose(sinkId: string): Promise<void> {
    this.chosen = sinkId;
    this.there = true;
    await this.speakers.useSpeaker(sinkId);
  }

  /** Something was plugged in or out. */
  async devicesChanged(): Promise<void> {
    const all = await this.list();
    const there = this.chosen === '' || all.length === 0 || all.includes(this.chosen);
    if (there !== this.there) {
      this.there = there;
      await this.speakers.useSpeaker(this.current);
      this.tell(there ? 'back' : 'lost');
    }
  }
}
