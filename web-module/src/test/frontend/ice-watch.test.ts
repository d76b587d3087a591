import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { types } from 'mediasoup-client';
import { IceWatch } from '../../main/frontend/media/ice-watch';

class FakeTransport extends EventEmitter {
  readonly observer = new EventEmitter();
  connectionState = 'connected';
  closed = false;

  becomes(state: string): void {
    this.connectionState = state;
    this.emit('connectionstatechange', state);
  }
}

let transport: FakeTransport;
let watch: IceWatch;
let restarts: number;
let givenUp: number;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  transport = new FakeTransport();
  restarts = givenUp = 0;
  watch = new IceWatch(transport as unknown as types.Transport, async () => void restarts++, () => givenUp++);
});
afterEach(() => mock.timers.reset());

async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms);
  for (let i = 0; i < 5; i++) {
    await Promise.resolve();
  }
}

test('restarts at once when the connection failed', async () => {
  transport.becomes('failed');
  await pass(0);
  assert.equal(restarts, 1);
});

test('lets a short interruption heal by itself', async () => {
  transport.becomes('disconnected');
  await pass(2_000);
  transport.becomes('connected');
  await pass(60_000);
  assert.equal(restarts, 0);
});

test('restarts when an interruption lasts', async () => {
  transport.becomes('disconnected');
  await pass(2_500);
  assert.equal(restarts, 1);
});

test('gives up after three restarts in vain', async () => {
  transport.becomes('failed');
  await pass(0);
  for (let i = 0; i < 3; i++) {
    await pass(2_500);
  }
  assert.deepEqual([restarts, givenUp], [3, 1]);
  await pass(60_000);
  assert.deepEqual([restarts, givenUp], [3, 1]);
});

test('does nothing any more for a closed transport', async () => {
  transport.becomes('disconnected');
  transport.closed = true;
  transport.observer.emit('close');
  await pass(60_000);
  assert.deepEqual([restarts, givenUp], [0, 0]);
});

test('restarts when the network changed, though nothing seems to be wrong', async () => {
  watch.networkChanged();
  await pass(0);
  assert.equal(restarts, 1);
  await pass(60_000);
  assert.equal(restarts, 1);
});

test('does not restart what was never connected, nor what is closed', async () => {
  transport.connectionState = 'new';
  watch.networkChanged();
  transport.connectionState = 'connected';
  transport.closed = true;
  watch.networkChanged();
  await pass(0);
  assert.equal(restarts, 0);
});
