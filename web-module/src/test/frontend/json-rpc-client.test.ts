import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { JsonRpcClient } from '../../main/frontend/signaling/json-rpc-client';
import { RpcError } from '../../main/frontend/signaling/rpc-error';

function client() {
  const sent: { id: number; method: string; params: unknown; jsonrpc: string }[] = [];
  const rpc = new JsonRpcClient({ send: text => void sent.push(JSON.parse(text)) }, 15_000);
  const answer = (frame: object) => rpc.receive(JSON.stringify({ jsonrpc: '2.0', ...frame }));
  return { rpc, sent, answer };
}

test('matches answers with requests, in whatever order they come', async () => {
  const { rpc, sent, answer } = client();
  const first = rpc.request('admitAll', {});
  const second = rpc.request('restartIce', { transportId: 't' });
  answer({ id: sent[1]!.id, result: { iceParameters: { usernameFragment: 'u', password: 'p' } } });
  answer({ id: sent[0]!.id, result: { admitted: 2 } });
  assert.deepEqual(await first, { admitted: 2 });
  assert.equal((await second).iceParameters.usernameFragment, 'u');
});

test('writes requests as JSON-RPC 2.0', () => {
  const { rpc, sent } = client();
  rpc.request('reject', { participantId: 'p' }).catch(() => undefined);
  rpc.close();
  assert.deepEqual(sent, [{ jsonrpc: '2.0', id: 1, method: 'reject', params: { participantId: 'p' } }]);
});

test('hands on the reason and the pause of a refusal', async () => {
  const { rpc, answer } = client();
  const asked = rpc.request('join', {});
  answer({ id: 1, error: { code: -32004, message: 'slow down', data: { reason: 'throttled', retryAfterSeconds: 3 } } });
  await assert.rejects(asked, (error: RpcError) =>
    error.reason === 'throttled' && error.retryAfterSeconds === 3 && error.code === -32004);
});

test('takes an error without a reason for an internal one', async () => {
  const { rpc, answer } = client();
  const asked = rpc.request('join', {});
  answer({ id: 1, error: { code: -32603, message: 'CONF-1' } });
  await assert.rejects(asked, { reason: 'internal' });
});

test('gives up on a request that is not answered in time, and ignores the late answer', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { rpc, answer } = client();
    const asked = rpc.request('join', {});
    const outcome = assert.rejects(asked, { reason: 'timed-out' });
    mock.timers.tick(15_000);
    await outcome;
    answer({ id: 1, result: { state: 'waiting' } });
  } finally {
    mock.timers.reset();
  }
});

test('fails everything that waits when the connection closes, and everything asked after', async () => {
  const { rpc } = client();
  const asked = rpc.request('join', {});
  rpc.close();
  await assert.rejects(asked, { reason: 'connection-lost' });
  await assert.rejects(rpc.request('ping', {}), { reason: 'connection-lost' });
});

test('passes notifications on to those who listen, until the connection closes', () => {
  const { rpc, answer } = client();
  const left: string[] = [];
  rpc.notifications.on('participantLeft', ({ participantId }) => left.push(participantId));
  answer({ method: 'participantLeft', params: { participantId: 'a' } });
  answer({ method: 'participantJoined', params: {} });
  rpc.close();
  answer({ method: 'participantLeft', params: { participantId: 'b' } });
  assert.deepEqual(left, ['a']);
});

test('drops what is no JSON-RPC', () => {
  const { rpc } = client();
  for (const text of ['', 'null', '[]', '"x"', '{', '{"id":99,"result":{}}']) {
    rpc.receive(text);
  }
});
