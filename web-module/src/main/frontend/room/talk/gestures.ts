import type { Requester } from '../../media/requester';
import { Emitter } from '../../signaling/emitter';
import type { Person } from '../roster';

/** What people may react with, and the keys of their names. */
export const REACTIONS = {
  '👍': 'thumbsUp', '❤️': 'heart', '😂': 'laughing', '😮': 'astonished', '🎉': 'party', '👏': 'applause', '🤔': 'thinking', '👎': 'thumbsDown',
} as const;
export type Reaction = keyof typeof REACTIONS;

export interface GestureEvents {
  /** Other hands are up than before, or in another order. */
  hands: null;
  /** These people have just raised theirs. */
  raised: string[];
  /** A host took down this person's. */
  lowered: { by: string };
  reaction: { participantId: string; emoji: string };
}

/** Faster than this nobody means what they press. */
const REACTION_EVERY_MS = 250;

/** Raised hands in order, and reactions. */
export class Gestures {
  readonly events = new Emitter<GestureEvents>();
  private order: readonly string[] = [];
  private lastReaction = -REACTION_EVERY_MS;

  constructor(private readonly signaling: Requester, private readonly selfId: string) {}

  get handRaised(): boolean {
    return this.order.includes(this.selfId);
  }

  /** The people with the places of their hands. */
  withHands(people: readonly Person[]): Person[] {
    return people.map(person => ({ ...person, hand: this.order.indexOf(person.id) + 1 }));
  }

  /** In the room, for the first time or again, and these hands are up already. */
  entered(hands: readonly string[]): void {
    this.order = hands;
    this.events.emit('hands', null);
  }

  onHands(participantIds: readonly string[]): void {
    const before = new Set(this.order);
    this.order = participantIds;
    this.events.emit('hands', null);
    const raised = participantIds.filter(id => !before.has(id) && id !== this.selfId);
    if (raised.length > 0) {
      this.events.emit('raised', raised);
    }
  }

  async toggleHand(): Promise<void> {
    await this.signaling.request('raiseHand', { raised: !this.handRaised });
  }

  /** Shown here at once, and to the others as far as the server lets it through. */
  react(emoji: Reaction, nowMs: number): void {
    if (nowMs - this.lastReaction >= REACTION_EVERY_MS) {
      this.lastReaction = nowMs;
      this.events.emit('reaction', { participantId: this.selfId, emoji });
      // A reaction too many is not worth a word.
      this.signaling.request('react', { emoji }).catch((failure: unknown) => console.info('reacting', failure));
    }
  }
}
