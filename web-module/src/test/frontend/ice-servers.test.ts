import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { IceServers, renewAfterMs } from '../../main/frontend/media/ice-servers';
import { FakeServer } from './fake-media';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const server = (leftMs: number): RTCIceServer => ({ urls: 'turn:t', username: `${(NOW + leftMs) / 1000}:ada`, credential: 'c' });

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
afterEach(() => mock.timers.reset());

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}

test('renews at half of the life that is left', () => {
  assert.equal(renewAfterMs([server(60 * MINUTE)], NOW), 30 * MINUTE);
  assert.equal(renewAfterMs([server(60 * MINUTE), server(20 * MINUTE)], NOW), 10 * MINUTE);
});

test('keeps within bounds where this clock is wrong, or nothing tells the expiry', () => {
  assert.equal(renewAfterMs([server(-900 * MINUTE)], NOW), 2 * MINUTE);
  assert.equal(renewAfterMs([server(900 * MINUTE)], NOW), 30 * MINUTE);
  assert.equal(renewAfterMs([{ urls: 'turn:t', username: 'ada' }], NOW), 15 * MINUTE);
});

test('asks no more once the call is over, even if an answer was on its way', async () => {
  const signaling = new FakeServer();
  const servers = new IceServers([server(60 * MINUTE)], signaling, () => assert.fail('nobody is there'));
  mock.timers.tick(30 * MINUTE);
  servers.close();
  await settle();
  mock.timers.tick(600 * MINUTE);
  await settle();
  assert.deepEqual(signaling.methods(), ['getIceServers']);
});

test('hands out what is renewed, again and again, until the call is over', async () => {
  const signaling = new FakeServer();
  const handed: RTCIceServer[][] = [];
  const servers = new IceServers([server(60 * MINUTE)], signaling, renewed => handed.push(renewed));
  mock.timers.tick(30 * MINUTE);
  await settle();
  assert.equal(handed.length, 1);
  assert.deepEqual(servers.current, handed[0]);
  mock.timers.tick(30 * MINUTE);
  await settle();
  assert.equal(handed.length, 2);
  servers.close();
  mock.timers.tick(600 * MINUTE);
  await settle();
  assert.equal(handed.length, 2);
});

test('keeps the old credentials when the server does not answer, and asks again', async () => {
  const signaling = new FakeServer();
  const old = server(60 * MINUTE);
  const servers = new IceServers([old], signaling, () => undefined);
  signaling.refuseOnce('getIceServers', 'media-unavailable');
  mock.timers.tick(30 * MINUTE);
  await settle();
  assert.deepEqual(servers.current, [old]);
  mock.timers.tick(15 * MINUTE);
  await settle();
  assert.notDeepEqual(servers.current, [old]);
  servers.close();
});

test('asks nothing where there is no TURN server', async () => {
  const signaling = new FakeServer();
  const servers = new IceServers([], signaling, () => undefined);
  mock.timers.tick(600 * MINUTE);
  await servers.renew();
  assert.deepEqual(signaling.methods(), []);
});
