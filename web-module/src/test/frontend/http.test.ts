import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Http } from '../../main/frontend/signaling/http';
import { FINAL_REASONS } from '../../main/frontend/signaling/protocol';
import { RpcError } from '../../main/frontend/signaling/rpc-error';

async function askedWith(answer: typeof fetch): Promise<string | RpcError> {
  const fetching = mock.method(globalThis, 'fetch', answer);
  try {
    return await new Http('/meet').signalingToken('abc-defg-hij').catch((failure: unknown) => failure as RpcError);
  } finally {
    fetching.mock.restore();
  }
}

const answers = (status: number, body: string, headers: Record<string, string> = {}) =>
  askedWith(async () => new Response(body, { status, headers }));

test('gets a token', async () => {
  assert.equal(await answers(200, '{"token":"t"}'), 't');
});

test('takes what Confera itself refuses at its word', async () => {
  for (const [status, reason] of [[401, 'signed-out'], [403, 'forbidden'], [404, 'not-found'], [410, 'meeting-ended']] as const) {
    const failure = await answers(status, JSON.stringify({ reason })) as RpcError;
    assert.equal(failure.reason, reason);
  }
});

test('a server that is being started, or a proxy without one, is no reason to give up', async () => {
  for (const status of [401, 403, 404, 410, 500, 502, 503, 504]) {
    const failure = await answers(status, '<html>No such context</html>') as RpcError;
    assert.equal(failure.reason, 'connection-lost', String(status));
    assert.ok(!FINAL_REASONS.includes(failure.reason));
  }
  assert.equal((await answers(200, '<html>Soon</html>') as RpcError).reason, 'connection-lost');
  assert.equal((await askedWith(() => Promise.reject(new TypeError('Failed to fetch'))) as RpcError).reason, 'connection-lost');
});

test('waits as long as it is asked to', async () => {
  const failure = await answers(429, '', { 'Retry-After': '7' }) as RpcError;
  assert.deepEqual([failure.reason, failure.retryAfterSeconds], ['throttled', 7]);
});

test('an answer that never comes is a lost connection after ten seconds', async () => {
  let given: AbortSignal | null | undefined;
  const failure = await askedWith((_, init) => {
    given = init?.signal;
    return Promise.reject(new DOMException('timed out', 'TimeoutError'));
  }) as RpcError;
  assert.ok(given instanceof AbortSignal);
  assert.equal(failure.reason, 'connection-lost');
});
