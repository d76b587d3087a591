import type { Connection, ConnectionEvents } from '../../signaling/connection';
import type { Memory } from '../memory';
import { Chat } from './chat';
import { Gestures } from './gestures';
import { Questions } from './questions';

/** All that people in a room say to each other besides sound and picture. Lives as long as the call. */
export class Talk {
  readonly chat: Chat;
  readonly questions: Questions;
  readonly gestures: Gestures;
  private readonly stops: (() => void)[];

  constructor(connection: Connection, memory: Memory, readonly selfId: string) {
    this.chat = new Chat(connection, selfId, memory.chat(selfId), ms => new Promise(resolve => setTimeout(resolve, ms)));
    this.questions = new Questions(connection);
    this.gestures = new Gestures(connection, selfId);
    this.stops = [
      connection.events.on('lost', () => this.lost()),
      connection.events.on('notification', notification => this.onNotification(notification)),
    ];
  }

  /** In the room, for the first time or again. */
  entered(hands: readonly string[]): void {
    this.gestures.entered(hands);
    void this.chat.entered();
    this.questions.entered().catch((failure: unknown) => console.warn('reading the questions', failure));
  }

  end(): void {
    this.lost();
    this.stops.forEach(stop => stop());
  }

  private lost(): void {
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
