import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { types } from 'mediasoup-client';
import { LimitationReport } from '../../main/frontend/media/limitation-report';
import { FakeServer } from './fake-media';

let server: FakeServer;
let observer: EventEmitter;
let streams: Record<string, unknown>[];

beforeEach(() => {
  mock.timers.enable({ apis: ['setInterval'] });
  server = new FakeServer();
  observer = new EventEmitter();
  streams = [];
  const getStats = () => Promise.resolve(new Map(streams.map((stream, i) => [String(i), stream])));
  new LimitationReport({ getStats, observer } as unknown as types.Transport, server);
});
afterEach(() => mock.timers.reset());

const picture = (qualityLimitationReason: string, active = true) =>
  ({ type: 'outbound-rtp', kind: 'video', active, qualityLimitationReason });
const reported = () => server.asked.map(({ params }) => params['reason']);

async function pass(seconds: number): Promise<void> {
  for (let i = 0; i < seconds / 2; i++) {
    mock.timers.tick(2_000);
    await new Promise(resolve => setImmediate(resolve));
  }
}

test('tells after ten seconds what bounds the picture, and once', async () => {
  streams = [picture('cpu')];
  await pass(8);
  assert.deepEqual(reported(), []);
  await pass(20);
  assert.deepEqual(reported(), ['cpu']);
  assert.deepEqual(server.methods(), ['reportQualityLimitation']);
});

test('takes no notice of a reason that does not stand, as at the start of every call', async () => {
  streams = [picture('bandwidth')];
  await pass(6);
  streams = [picture('none')];
  await pass(20);
  assert.deepEqual(reported(), ['none']);
});

test('tells the worst of all pictures that are switched on', async () => {
  streams = [{ type: 'outbound-rtp', kind: 'audio' }, picture('none'), picture('bandwidth'), picture('cpu', false)];
  await pass(10);
  assert.deepEqual(reported(), ['bandwidth']);
});

test('takes it back when nothing bounds the picture any more', async () => {
  streams = [picture('cpu')];
  await pass(10);
  streams = [];
  await pass(10);
  assert.deepEqual(reported(), ['cpu', 'none']);
});

test('tries again what was refused', async () => {
  server.refuseOnce('reportQualityLimitation', 'throttled');
  streams = [picture('cpu')];
  await pass(12);
  assert.deepEqual(reported(), ['cpu', 'cpu']);
});

test('looks no more once the transport is closed', async () => {
  streams = [picture('cpu')];
  observer.emit('close');
  await pass(20);
  assert.deepEqual(reported(), []);
});
