import type { Connection } from '../../signaling/connection';
import type { Memory } from '../memory';
import { Chat } from './chat';

/** All that people in a room say to each other besides sound and picture. Lives as long as the call. */
export class Talk {
  readonly chat: Chat;
  private readonly stops: (() => void)[];

  constructor(connection: Connection, memory: Memory, readonly selfId: string) {
    this.chat = new Chat(connection, selfId, memory.chat(selfId), ms => new Promise(resolve => setTimeout(resolve, ms)));
    this.stops = [
      connection.events.on('lost', () => this.chat.lost()),
      connection.events.on('notification', ({ method, params }) => {
        if (method === 'chatMessage') {
          this.chat.heard(params.message);
        }
      }),
    ];
  }

  /** In the room, for the first time or again. */
  entered(): void {
    void this.chat.entered();
  }

  end(): void {
    this.chat.lost();
    this.stops.forEach(stop => stop());
  }
}
