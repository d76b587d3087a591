import type { Requester } from '../../media/requester';
import { Emitter } from '../../signaling/emitter';
import type { Question } from '../../signaling/protocol';

export type QuestionFilter = 'all' | 'open' | 'answered';

export interface QuestionEvents {
  changed: null;
  /** Somebody else asked something just now. */
  asked: Question;
}

/** The questions of the meeting as this person sees them, and what they may do about them. */
export class Questions {
  readonly events = new Emitter<QuestionEvents>();
  anonymousAllowed = false;
  private readonly byId = new Map<string, Question>();
  private own = new Set<string>();
  private voted = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly unseen = new Set<string>();
  private reading = false;
  private stay = 0;

  constructor(private readonly signaling: Requester) {}

  /** Pinned first, then by votes, then by age. */
  list(filter: QuestionFilter): Question[] {
    return [...this.byId.values()].filter(({ answered }) => filter === 'all' || answered === (filter === 'answered')).sort(byRank);
  }

  count(filter: QuestionFilter): number {
    return this.list(filter).length;
  }

  /** Questions of others that came while this person did not look. */
  get unread(): number {
    return this.unseen.size;
  }

  isOwn(id: string): boolean {
    return this.own.has(id);
  }

  isVoted(id: string): boolean {
    return this.voted.has(id);
  }

  /** In the room, for the first time or again. */
  async entered(): Promise<void> {
    const stay = ++this.stay;
    const before = [...this.byId.keys()];
    const { questions, own, voted, anonymousAllowed } = await this.signaling.request('listQuestions', {});
    if (stay !== this.stay) {
      return;
    }
    const listed = new Set(questions.map(({ id }) => id));
    // What was told while the list was on its way may be younger than the list.
    before.filter(id => !listed.has(id)).forEach(id => this.forget(id));
    this.own = new Set(own);
    this.voted = new Set(voted);
    this.anonymousAllowed = anonymousAllowed;
    questions.forEach(question => this.take(question));
    this.changed();
  }

  lost(): void {
    this.stay++;
  }

  onChanged(question: Question): void {
    const known = this.byId.has(question.id);
    this.take(question);
    if (!known && this.byId.has(question.id) && !this.own.has(question.id)) {
      if (!this.reading) {
        this.unseen.add(question.id);
      }
      this.events.emit('asked', question);
    }
    this.changed();
  }

  onDeleted(id: string): void {
    this.gone.add(id);
    this.forget(id);
    this.changed();
  }

  onAnonymous(allowed: boolean): void {
    this.anonymousAllowed = allowed;
    this.changed();
  }

  /** The person looks at the questions, or looks away. */
  read(reading: boolean): void {
    this.reading = reading;
    this.unseen.clear();
    this.changed();
  }

  async ask(text: string, anonymous: boolean): Promise<void> {
    const { question } = await this.signaling.request('askQuestion', { text, anonymous });
    this.own.add(question.id);
    this.take(question);
    this.changed();
  }

  /** Votes, or takes the vote back. */
  async toggleVote(id: string): Promise<void> {
    const voted = !this.voted.has(id);
    await this.signaling.request('voteForQuestion', { questionId: id, voted });
    if (voted) {
      this.voted.add(id);
    } else {
      this.voted.delete(id);
    }
    this.changed();
  }

  async pin({ id, pinned }: Question): Promise<void> {
    await this.signaling.request('pinQuestion', { questionId: id, pinned: !pinned });
  }

  async answer({ id, answered }: Question): Promise<void> {
    await this.signaling.request('answerQuestion', { questionId: id, answered: !answered });
  }

  async delete({ id }: Question): Promise<void> {
    await this.signaling.request('deleteQuestion', { questionId: id });
  }

  async allowAnonymous(allowed: boolean): Promise<void> {
    await this.signaling.request('allowAnonymousQuestions', { allowed });
  }

  /** Keeps the later of what is known and what is told: two changes at once may be told in either order. */
  private take(question: Question): void {
    const known = this.byId.get(question.id);
    if (!this.gone.has(question.id) && (!known || known.revision <= question.revision)) {
      this.byId.set(question.id, question);
    }
  }

  private forget(id: string): void {
    this.byId.delete(id);
    this.unseen.delete(id);
  }

  private changed(): void {
    this.events.emit('changed', null);
  }
}

function byRank(a: Question, b: Question): number {
  return Number(b.pinned) - Number(a.pinned) || b.votes - a.votes || Date.parse(a.askedAt) - Date.parse(b.askedAt)
    || (a.id < b.id ? -1 : 1);
}
