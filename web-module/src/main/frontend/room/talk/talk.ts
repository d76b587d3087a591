import { backoffMs } from '../../signaling/backoff';
import type { Connection, ConnectionEvents } from '../../signaling/connection';
import type { Room } from '../../signaling/protocol';
import type { Memory } from '../memory';
import { Chat } from './chat';
import { Gestures } from './gestures';
import { Questions } from './questions';

/** Begins with pauses of seconds: nothing here is urgent. */
const PATIENT = 3;
const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** All that people in a room say to each other besides sound and picture. Lives as long as the call. */
export class Talk {
  readonly chat: Chat;
  readonly questions: Questions;
  readonly gestures: Gestures;
  private readonly stops: (() => void)[];
  private stay = 0;

  constructor(connection: Connection, memory: Memory, readonly selfId: string) {
    this.chat = new Chat(connection, selfId, memory.chat(selfId), pause);
    this.questions = new Questions(connection);
    this.gestures = new Gestures(connection, selfId);
    this.stops = [
      connection.events.on('lost', () => this.lost()),
      connection.events.on('notification', notification => this.onNotification(notification)),
    ];
  }

  /** In the room, for the first time, again, or in another one. */
  entered({ hands, place }: Pick<Room, 'hands' | 'place'>): void {
    this.gestures.entered(hands);
    this.stay++;
    this.chat.goTo(place?.breakoutId ?? null);
    void this.insist(() => this.chat.entered());
    void this.insist(() => this.questions.entered());
  }

  end(): void {
    this.lost();
    this.stops.forEach(stop => stop());
  }

  /** Asks again while the database is away, as long as this stay lasts. */
  private async insist(load: () => Promise<void>): Promise<void> {
    const stay = this.stay;
    for (let attempt = PATIENT; stay === this.stay; attempt++) {
      try {
        await load();
        return;
      } catch (failure) {
        console.warn('reading what was said', failure);
        await pause(backoffMs(attempt, Math.random()));
      }
    }
  }

  private lost(): void {
    this.stay++;
    this.chat.lost();
    this.questions.lost();
  }

  private onNotification({ method, params }: ConnectionEvents['notification']): void {
    switch (method) {
      case 'chatMessage':
        this.chat.heard(params.message);
        break;
      case 'questionChanged':
        this.questions.onChanged(params.question);
        break;
      case 'questionDeleted':
        this.questions.onDeleted(params.questionId);
        break;
      case 'anonymousQuestions':
        this.questions.onAnonymous(params.allowed);
        break;
      case 'hands':
        this.gestures.onHands(params.participantIds);
        break;
      case 'handLowered':
        this.gestures.events.emit('lowered', params);
        break;
      case 'reaction':
        this.gestures.events.emit('reaction', params);
        break;
      default: // not of talk
    }
  }
}
