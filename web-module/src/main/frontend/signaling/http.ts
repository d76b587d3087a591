import { RpcError } from './rpc-error';

/** The calls that go over HTTP, with the session of the pages. */
export class Http {
  /** @param base the context root, such as `/meet` */
  constructor(private readonly base: string) {}

  /** A token for one connection to this meeting. */
  async signalingToken(code: string): Promise<string> {
    const answer = await fetch(`${this.base}/signaling-token?meeting=${encodeURIComponent(code)}`,
      { method: 'POST', headers: { 'X-Confera': '1' }, credentials: 'same-origin', cache: 'no-store' })
      .catch((failure: unknown) => {
        throw new RpcError('connection-lost', String(failure));
      });
    if (!answer.ok || answer.redirected) {
      throw await refusal(answer);
    }
    return ((await answer.json()) as { token: string }).token;
  }

  /** Keeps the HTTP session alive. If it is gone the server closes the signalling connection, which tells the person. */
  async keepSession(): Promise<void> {
    await fetch(`${this.base}/session`, { credentials: 'same-origin', cache: 'no-store' })
      .catch((failure: unknown) => console.warn('keeping the session', failure));
  }
}

const REASON_OF_STATUS: Readonly<Record<number, string>> =
  { 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 410: 'meeting-ended', 429: 'throttled' };

async function refusal(answer: Response): Promise<RpcError> {
  const body = await answer.json().catch(() => ({})) as { reason?: string; data?: { reason?: string } };
  const reason = body.reason ?? body.data?.reason
    ?? (answer.redirected ? 'signed-out' : REASON_OF_STATUS[answer.status] ?? 'internal');
  return new RpcError(reason, `signaling-token answered ${answer.status}`, answer.status);
}
