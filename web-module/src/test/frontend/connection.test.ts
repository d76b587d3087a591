import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { RpcError } from '../../main/frontend/signaling/rpc-error';
import { FakeNetwork } from './fake-network';

async function connected(): Promise<FakeNetwork> {
  const network = new FakeNetwork();
  void network.connection.start();
  await network.accept();
  return network;
}

test('authenticates with its token in the first message', async () => {
  const network = await connected();
  assert.deepEqual(network.last.sent[0], { jsonrpc: '2.0', id: 1, method: 'authenticate', params: { token: 'token 1' } });
  assert.deepEqual(network.events, ['open']);
});

test('opens again with a fresh token when the connection is lost', async () => {
  const network = await connected();
  network.last.closes(1006);
  const second = await network.accept();
  assert.equal(second.sent[0]!.params['token'], 'token 2');
  assert.deepEqual(network.events, ['open', 'lost 0', 'open again']);
});

test('pauses longer and longer while the server is away, and starts over after a success', async () => {
  const network = await connected();
  network.waits.length = 0;
  network.last.closes(1006);
  for (let i = 0; i < 4; i++) {
    await network.settle();
    network.last.closes(1006);
    await network.settle();
    await network.wake();
  }
  assert.deepEqual(network.waits, [600, 1200, 2400, 4800]);
  await network.accept();
  network.last.closes(1006);
  await network.settle();
  network.last.closes(1006);
  await network.settle();
  assert.equal(network.waits.at(-1), 600);
});

test('waits as long as a throttling server asks', async () => {
  const network = new FakeNetwork();
  network.tokenFailure = new RpcError('throttled', 'slow down', -32004, 30);
  void network.connection.start();
  await network.settle();
  assert.deepEqual(network.waits, [30_000]);
});

for (const [code, reason] of [[4409, 'replaced'], [4410, 'rejected'], [4411, 'meeting-ended'],
  [4403, 'forbidden']] as const) {
  test(`does not come back after close code ${code}`, async () => {
    const network = await connected();
    network.last.closes(code);
    await network.wake();
    assert.deepEqual(network.events, ['open', `over: ${reason}`]);
    assert.equal(network.sockets.length, 1);
  });
}

test('comes back after an ended session if its person is signed in with another', async () => {
  const network = await connected();
  network.last.closes(1008);
  await network.wake();
  assert.equal(network.sockets.length, 2);
});

test('does not come back when the token is refused for good', async () => {
  const network = new FakeNetwork();
  network.tokenFailure = new RpcError('meeting-ended', 'gone', 410);
  void network.connection.start();
  await network.settle();
  assert.deepEqual(network.events, ['over: meeting-ended']);
});

test('fetches another token when one is refused', async () => {
  const network = new FakeNetwork();
  void network.connection.start();
  await network.settle();
  network.last.opens();
  await network.settle();
  network.last.refuses('authenticate', 'token-refused', -32001);
  await network.settle();
  await network.wake();
  await network.accept();
  assert.deepEqual(network.events, ['lost 1', 'open']);
  assert.equal(network.tokens, 2);
});

test('takes no notice when the server replaces a socket that this page has given up already', async () => {
  const network = await connected();
  const former = network.last;
  network.connection.restart();
  await network.accept();
  former.closes(4409);
  await network.settle();
  assert.equal(former.closedWith, 4000);
  assert.deepEqual(network.events, ['open', 'lost 0', 'open again']);
});

test('fails requests while there is no connection', async () => {
  const network = new FakeNetwork();
  await assert.rejects(network.connection.request('join', {}), { reason: 'connection-lost' });
});

test('pings after twenty seconds', async () => {
  const network = await connected();
  assert.deepEqual(network.waits, [20_000]);
  await network.wake();
  assert.equal(network.last.sent.at(-1)!.method, 'ping');
  network.last.answers('ping', {});
  await network.settle();
  assert.deepEqual(network.waits, [20_000, 20_000]);
});

test('stays closed once it was closed', async () => {
  const network = await connected();
  network.connection.close();
  network.last.closes(1000);
  await network.wake();
  assert.deepEqual(network.events, ['open']);
  assert.equal(network.sockets.length, 1);
});

test('opens the connection anew when it does not answer within two seconds after the network has changed', async () => {
  const network = await connected();
  mock.timers.enable({ apis: ['setTimeout'] });
  void network.connection.probe();
  await network.settle();
  mock.timers.tick(1_999);
  await network.settle();
  assert.equal(network.sockets.length, 1);
  mock.timers.tick(1);
  mock.timers.reset();
  await network.accept();
  assert.deepEqual(network.events, ['open', 'lost 0', 'open again']);
});

test('keeps a connection that answers after the network has changed', async () => {
  const network = await connected();
  mock.timers.enable({ apis: ['setTimeout'] });
  void network.connection.probe();
  await network.settle();
  network.last.answers('ping', {});
  await network.settle();
  mock.timers.tick(10_000);
  mock.timers.reset();
  await network.settle();
  assert.deepEqual(network.events, ['open']);
});
