import { backoffMs } from './backoff';
import { Emitter } from './emitter';
import { JsonRpcClient } from './json-rpc-client';
import {
  FINAL_CLOSE_CODES, FINAL_REASONS,
  type FinalReason, type Meeting, type Method, type Notifications, type Requests, type Self,
} from './protocol';
import { RpcError, reasonOf } from './rpc-error';

export interface ConnectionEvents {
  /** Authenticated: for the first time, or again after a loss. */
  open: { self: Self; meeting: Meeting; again: boolean };
  /** The connection was lost and is being opened again. */
  lost: { attempt: number };
  /** It is over and will not be opened again. */
  over: { reason: FinalReason };
  notification: { [N in keyof Notifications]: { method: N; params: Notifications[N] } }[keyof Notifications];
}

/** What a connection needs from the world; tests put their own in. */
export interface Surroundings {
  token(): Promise<string>;
  open(): WebSocket;
  wait(ms: number): Promise<void>;
  random(): number;
}

const PING_EVERY_MS = 20_000;
const ANSWERS_PING_WITHIN_MS = 5_000;
const OPENS_WITHIN_MS = 10_000;
/** After a change of the network: a living connection answers well within this. */
const ANSWERS_PROBE_WITHIN_MS = 2_000;

/** The signalling connection: opened with a fresh token, and opened again with growing pauses whenever it is lost. */
export class Connection {
  readonly events = new Emitter<ConnectionEvents>();
  private rpc: JsonRpcClient | null = null;
  /** The socket in use, or being opened; what a former one still reports is of no interest. */
  private socket: WebSocket | null = null;
  private everOpen = false;
  private finished = false;
  private attempt = 0;
  private running = false;

  constructor(private readonly world: Surroundings) {}

  /** Opens the connection and keeps it open until {@link close} or a final refusal. */
  async start(): Promise<void> {
    if (this.running || this.finished) {
      return;
    }
    this.running = true;
    while (!this.finished && this.rpc === null) {
      try {
        await this.openOnce();
      } catch (failure) {
        await this.afterFailure(failure);
      }
    }
    this.running = false;
  }

  request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    return this.rpc?.request(method, params)
      ?? Promise.reject(new RpcError('connection-lost', `${method}: not connected`));
  }

  get connected(): boolean {
    return this.rpc !== null;
  }

  /** Drops the connection and opens it anew, so that everything behind it is rebuilt. */
  restart(): void {
    const former = this.socket;
    this.dropped();
    former?.close(4000, 'starting over');
  }

  /** The network has changed: a connection that does not answer at once is dead, and is opened anew. */
  async probe(): Promise<void> {
    if (this.rpc !== null) {
      await this.ping(this.rpc, ANSWERS_PROBE_WITHIN_MS);
    }
  }

  close(): void {
    this.finished = true;
    const socket = this.socket;
    this.forget();
    socket?.close(1000);
  }

  private async openOnce(): Promise<void> {
    const token = await this.world.token();
    const socket = this.socket = this.world.open();
    const rpc = new JsonRpcClient(socket);
    await opened(socket);
    this.listen(socket, rpc);
    try {
      const { self, meeting } = await rpc.request('authenticate', { token });
      if (this.finished) {
        throw new RpcError('connection-lost', 'closed while it was opening');
      }
      this.rpc = rpc;
      this.attempt = 0;
      const again = this.everOpen;
      this.everOpen = true;
      void this.keepAlive(rpc);
      this.events.emit('open', { self, meeting, again });
    } catch (failure) {
      socket.close(1000);
      throw failure;
    }
  }

  private listen(socket: WebSocket, rpc: JsonRpcClient): void {
    socket.addEventListener('message', event => rpc.receive(String(event.data)));
    socket.addEventListener('close', event => {
      rpc.close();
      if (socket === this.socket) {
        const final = FINAL_CLOSE_CODES[event.code];
        if (final) {
          this.finish(final);
        } else {
          this.dropped();
        }
      }
    });
    for (const method of NOTIFICATIONS) {
      rpc.notifications.on(method, params => this.events.emit('notification',
        { method, params } as ConnectionEvents['notification']));
    }
  }

  private dropped(): void {
    if (this.finished || this.rpc === null) {
      return;
    }
    this.forget();
    this.events.emit('lost', { attempt: 0 });
    void this.start();
  }

  private async afterFailure(failure: unknown): Promise<void> {
    if (this.finished) {
      return;
    }
    const reason = reasonOf(failure);
    if (reason === 'signed-out' || FINAL_REASONS.includes(reason)) {
      this.finish(reason as FinalReason);
      return;
    }
    this.events.emit('lost', { attempt: ++this.attempt });
    const asked = failure instanceof RpcError ? failure.retryAfterSeconds * 1000 : 0;
    await this.world.wait(Math.max(asked, backoffMs(this.attempt, this.world.random())));
  }

  private finish(reason: FinalReason): void {
    if (!this.finished) {
      this.finished = true;
      this.forget();
      this.events.emit('over', { reason });
    }
  }

  private forget(): void {
    this.rpc?.close();
    this.rpc = null;
    this.socket = null;
  }

  /** A ping that isn't answered means that the network is gone, long before TCP notices. */
  private async keepAlive(rpc: JsonRpcClient): Promise<void> {
    for (;;) {
      await this.world.wait(PING_EVERY_MS);
      if (this.rpc !== rpc) {
        return;
      }
      await this.ping(rpc, ANSWERS_PING_WITHIN_MS);
    }
  }

  private async ping(rpc: JsonRpcClient, answersWithinMs: number): Promise<void> {
    try {
      await rpc.request('ping', {}, answersWithinMs);
    } catch (failure) {
      if (this.rpc === rpc && reasonOf(failure) === 'timed-out') {
        this.restart();
      }
    }
  }
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.close();
      reject(new RpcError('connection-lost', `the WebSocket did not open within ${OPENS_WITHIN_MS} ms`));
    }, OPENS_WITHIN_MS);
    socket.addEventListener('open', () => { clearTimeout(timer); resolve(); }, { once: true });
    socket.addEventListener('close', event => {
      clearTimeout(timer);
      const final = FINAL_CLOSE_CODES[event.code];
      reject(new RpcError(final ?? 'connection-lost', `the WebSocket closed with ${event.code}`));
    }, { once: true });
  });
}

/** A key for each notification, so that the compiler misses none. */
const NAMES: Record<keyof Notifications, true> = {
  waiting: true, keptOut: true, admitted: true, rejected: true, participantJoined: true, participantLeft: true,
  participantConnection: true, newProducer: true, producerClosed: true, producerPaused: true, producerResumed: true,
  muted: true, removed: true, movedToLobby: true, producerStopped: true, roleChanged: true, settingsChanged: true,
  spotlight: true, hostGone: true, moved: true, breakouts: true, breakoutPerson: true, breakoutPersonLeft: true,
  broadcast: true, activeSpeaker: true, recentSpeakers: true, connectionQualityChanged: true, chatMessage: true,
  questionChanged: true, questionDeleted: true, anonymousQuestions: true, hands: true, handLowered: true,
  reaction: true, meetingEnded: true,
};
export const NOTIFICATIONS = Object.keys(NAMES) as (keyof Notifications)[];
