import { RpcError } from './rpc-error';

/** Longer than this no answer takes: the network is gone without a word, and another try may find another way. */
const ANSWERS_WITHIN_MS = 10_000;

/** The calls that go over HTTP, with the session of the pages. */
export class Http {
  /** @param base the context root, such as `/meet` */
  constructor(private readonly base: string) {}

  /** A token for one connection to this meeting. */
  async signalingToken(code: string): Promise<string> {
    const answer = await fetch(`${this.base}/signaling-token?meeting=${encodeURIComponent(code)}`,
      { method: 'POST', headers: { 'X-Confera': '1' }, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
      .catch((failure: unknown) => {
        throw new RpcError('connection-lost', String(failure));
      });
    if (!answer.ok || answer.redirected) {
      throw await refusal(answer);
    }
    return tokenOf(answer);
  }

  /** Keeps the HTTP session alive. If it is gone the server closes the signalling connection, which tells the person. */
  async keepSession(): Promise<void> {
    await fetch(`${this.base}/session`, { credentials: 'same-origin', cache: 'no-store' })
      .catch((failure: unknown) => console.warn('keeping the session', failure));
  }
}

/**
 * Confera names the reason of what it refuses. A bare error, whatever its number, is of a server that is not up yet or of a
 * proxy before it, which passes: while Confera is being started it is answered 404 in its place.
 */
async function refusal(answer: Response): Promise<RpcError> {
  const body = await answer.json().catch(() => null) as { reason?: unknown } | null;
  const reason = typeof body?.reason === 'string' ? body.reason
    : answer.redirected ? 'signed-out' : answer.status === 429 ? 'throttled' : 'connection-lost';
  return new RpcError(reason, `signaling-token answered ${answer.status}`, answer.status, Number(answer.headers.get('Retry-After')) || 0);
}

async function tokenOf(answer: Response): Promise<string> {
  const { token } = await answer.json().catch(() => ({})) as { token?: unknown };
  if (typeof token !== 'string') {
    throw new RpcError('connection-lost', 'signaling-token answered no token');
  }
  return token;
}
