import { Emitter } from './emitter';
import type { Method, Notifications, Requests } from './protocol';
import { RpcError } from './rpc-error';

/** What the client needs of a WebSocket. */
export interface Wire {
  send(text: string): void;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: RpcError): void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * JSON-RPC 2.0 over one connection: numbers requests, matches answers, hands notifications on. It knows no socket; who
 * owns one feeds {@link receive} and calls {@link close} when it is gone.
 */
export class JsonRpcClient {
  readonly notifications = new Emitter<Notifications>();
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private closed = false;

  /** @param timeoutMs how long a request waits for its answer */
  constructor(private readonly wire: Wire, private readonly timeoutMs = 15_000) {}

  request<M extends Method>(method: M, params: Requests[M]['params'], timeoutMs = this.timeoutMs):
      Promise<Requests[M]['result']> {
    if (this.closed) {
      return Promise.reject(new RpcError('connection-lost', `${method}: the connection is closed`));
    }
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id)?.reject(
        new RpcError('timed-out', `${method} was not answered within ${timeoutMs} ms`)), timeoutMs);
      this.pending.set(id, { resolve: resolve as (result: unknown) => void, reject, timer });
      try {
        this.wire.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      } catch (failure) {
        this.settle(id)?.reject(new RpcError('connection-lost', `${method}: ${String(failure)}`));
      }
    });
  }

  /** Takes one frame from the server. A frame that is no JSON-RPC is dropped: the server answers for its own form. */
  receive(text: string): void {
    const frame = parse(text);
    if (frame === null || this.closed) {
      return;
    }
    if (typeof frame['method'] === 'string') {
      this.notifications.emit(frame['method'] as keyof Notifications, (frame['params'] ?? {}) as never);
    } else if (typeof frame['id'] === 'number') {
      this.answer(this.settle(frame['id']), frame);
    }
  }

  /** Fails everything that still waits. */
  close(): void {
    this.closed = true;
    for (const id of [...this.pending.keys()]) {
      this.settle(id)?.reject(new RpcError('connection-lost', 'the connection closed before the answer'));
    }
  }

  private answer(waiting: Pending | undefined, frame: Record<string, unknown>): void {
    if (frame['error']) {
      waiting?.reject(RpcError.from(frame['error']));
    } else {
      waiting?.resolve(frame['result'] ?? {});
    }
  }

  private settle(id: number): Pending | undefined {
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null ? frame as Record<string, unknown> : null;
  } catch {
    return null;
  }
}
