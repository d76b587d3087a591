/** A request that was not answered with a result. `reason` is the key of the sentence for the screen. */
export class RpcError extends Error {
  constructor(
    readonly reason: string,
    message: string,
    readonly code = 0,
    readonly retryAfterSeconds = 0,
  ) {
    super(message);
    this.name = 'RpcError';
  }

  /** Reads the `error` member of a JSON-RPC answer; nothing in it is trusted to be there. */
  static from(error: { code?: number; message?: string; data?: { reason?: string; retryAfterSeconds?: number } }) {
    return new RpcError(error.data?.reason ?? 'internal', error.message ?? 'no message', error.code ?? 0,
      error.data?.retryAfterSeconds ?? 0);
  }
}

/** The reason of any failure, for the screen. */
export function reasonOf(failure: unknown): string {
  return failure instanceof RpcError ? failure.reason : 'internal';
}
