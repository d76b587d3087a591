import { Connection, type Surroundings } from '../../main/frontend/signaling/connection';

/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  readonly sent: { id: number; method: string; params: Record<string, unknown> }[] = [];
  closedWith: number | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(code = 1000): void {
    this.closedWith ??= code;
  }

  opens(): void {
    this.dispatchEvent(new Event('open'));
  }

  closes(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }

  says(frame: object): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify({ jsonrpc: '2.0', ...frame }) }));
  }

  answers(method: string, result: object): void {
    this.says({ id: this.sent.find(request => request.method === method)!.id, result });
  }

  refuses(method: string, reason: string, code = -32002): void {
    this.says({ id: this.sent.find(request => request.method === method)!.id,
      error: { code, message: reason, data: { reason } } });
  }
}

/** A connection in a world made of fakes: sockets are opened by hand, and waiting is written down. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly waits: number[] = [];
  readonly events: string[] = [];
  private readonly wakers: (() => void)[] = [];
  tokens = 0;
  tokenFailure: Error | null = null;

  readonly connection = new Connection({
    token: async () => {
      this.tokens++;
      if (this.tokenFailure) {
        throw this.tokenFailure;
      }
      return `token ${this.tokens}`;
    },
    open: () => {
      const socket = new FakeSocket();
      this.sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    wait: ms => {
      this.waits.push(ms);
      return new Promise(resolve => this.wakers.push(resolve));
    },
    random: () => 0.999_999,
  } satisfies Surroundings);

  constructor() {
    this.connection.events.on('open', ({ again }) => this.events.push(again ? 'open again' : 'open'));
    this.connection.events.on('lost', ({ attempt }) => this.events.push(`lost ${attempt}`));
    this.connection.events.on('over', ({ reason }) => this.events.push(`over: ${reason}`));
  }

  get last(): FakeSocket {
    return this.sockets[this.sockets.length - 1]!;
  }

  /** Lets promises run until nothing moves any more. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
    }
  }

  async wake(): Promise<void> {
    this.wakers.splice(0).forEach(wake => wake());
    await this.settle();
  }

  /** Opens the socket that is being opened, and lets the server accept its token. */
  async accept(): Promise<FakeSocket> {
    await this.settle();
    this.last.opens();
    await this.settle();
    this.last.answers('authenticate', { self: {}, meeting: {} });
    await this.settle();
    return this.last;
  }
}
