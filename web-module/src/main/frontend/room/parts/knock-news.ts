import type { Waiting } from '../../signaling/protocol';
import type { Translate } from '../messages';

/** Tells hosts who has come to the door since they were last told. */
export class KnockNews {
  private known: ReadonlySet<string> = new Set();

  constructor(private readonly t: Translate, private readonly say: (text: string) => void) {}

  update(waiting: readonly Waiting[]): void {
    const before = this.known;
    this.known = new Set(waiting.map(({ participantId }) => participantId));
    waiting.filter(({ participantId }) => !before.has(participantId))
      .forEach(({ displayName }) => this.say(this.t('knocks.news', { name: displayName })));
  }
}
