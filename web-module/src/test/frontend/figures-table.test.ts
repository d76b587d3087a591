import assert from 'node:assert/strict';
import test from 'node:test';
import { FiguresTables, figuresText, type CallFigures } from '../../main/frontend/room/figures-table';
import type { Person } from '../../main/frontend/room/roster';
import type { ConsumerStats, ParticipantStats, ProducerStats } from '../../main/frontend/signaling/protocol';

/** Words as their keys, with their values behind. */
const t = (key: string, values: object = {}) => [key.replace(/^details\./, ''), ...Object.values(values).map(String)].join(' ');
const words = new FiguresTables(t);
const ada = { id: 'ada', name: 'Ada', self: false } as Person;
const me = { id: 'me', name: 'Me', self: true } as Person;

const video = {
  id: 'c', producerId: 'p-ada', kind: 'video', source: 'camera', mimeType: 'video/VP8', paused: false, producerPaused: false,
  currentSpatialLayer: 0, preferredSpatialLayer: 1, currentTemporalLayer: 2, preferredTemporalLayer: -1,
  outbound: { bitrate: 310_400 }, remote: { fractionLost: 0.0312, jitter: 0.5 },
} as unknown as ConsumerStats;
const sound = {
  ...video, id: 'a', producerId: 'p-ada-mic', kind: 'audio', source: 'microphone', mimeType: 'audio/opus',
  preferredSpatialLayer: -1, producerPaused: true,
} as unknown as ConsumerStats;
const camera = {
  id: 'mine', kind: 'video', source: 'camera', mimeType: 'video/VP9', paused: false,
  streams: [{ active: true, bitrate: 100_000, fractionLost: 0, jitter: 0.002 }, { active: true, bitrate: 500_000, fractionLost: 0.1, jitter: 0.004 }],
} as unknown as ProducerStats;

function figures(server: Partial<ParticipantStats>): CallFigures {
  return {
    server: { connectionQuality: { score: 10, cause: 'none' }, transports: [], producers: [], consumers: [], ...server },
    browser: {
      send: { protocol: 'udp', roundTripTime: 0.034, relayed: true }, receive: null,
      tracks: new Map([['c', { width: 640, height: 360, framesPerSecond: 24.4, jitter: 0.011 }],
        ['mine', { width: 1280, height: 720, framesPerSecond: 30, layers: 3, limitedBy: 'cpu' }]]),
    },
    owners: new Map([['p-ada', 'ada'], ['p-ada-mic', 'ada']]),
  };
}

/** The value of a row in a column. */
function cell(of: CallFigures, table: string, row: string, column: number): string | undefined {
  return words.of(of, [me, ada]).find(({ id }) => id === table)?.rows.find(({ label }) => label === row)?.values[column];
}

test('the way of the media is told as the browser knows it, and as the SFU does where it does not', () => {
  const transports = [
    { direction: 'send', bitrateReceived: 1_234_567, protocol: 'tcp', srtpCipher: 'SRTP_AEAD_AES_128_GCM', currentRoundTripTime: 9 },
    { direction: 'receive', bitrateSent: 3_000_400, protocol: 'tcp', currentRoundTripTime: 0.021 }] as unknown as ParticipantStats['transports'];
  const told = (row: string) => [0, 1].map(column => cell(figures({ transports }), 'connection', row, column));
  assert.deepEqual(told('bitrate'), ['kbit 1235', 'kbit 3000']);
  assert.deepEqual(told('roundTrip'), ['ms 34', 'ms 21']);
  assert.deepEqual(told('protocol'), ['relayed UDP', 'TCP']);
  assert.deepEqual(told('cipher'), ['AES 128 GCM', '–']);
});

test('a camera that is received shows the layer that comes beside the one that is wanted, counted from one', () => {
  const of = figures({ consumers: [video] });
  assert.deepEqual(['codec', 'bitrate', 'resolution', 'frames', 'spatial', 'temporal', 'lost', 'jitter'].map(row => cell(of, 'ada', row, 0)),
    ['VP8', 'kbit 310', '640 × 360', 'perSecond 24', 'layer 1 2', '3', 'percent 3.1', 'ms 11']);
});

test('what is paused has no figures, and sound has no layers', () => {
  const of = figures({ consumers: [video, sound] });
  assert.deepEqual(words.of(of, [me, ada]).find(({ id }) => id === 'ada')?.columns, ['source.microphone', 'source.camera']);
  assert.deepEqual(['codec', 'bitrate', 'spatial', 'lost'].map(row => cell(of, 'ada', row, 0)), ['opus', 'paused', '–', '–']);
});

test('what one sends shows all layers together, the worst of their losses, and what holds it back', () => {
  const of = figures({ producers: [camera] });
  assert.deepEqual(['codec', 'bitrate', 'resolution', 'spatial', 'lost', 'jitter', 'limit'].map(row => cell(of, 'self', row, 0)),
    ['VP9', 'kbit 600', '1280 × 720', 'layersSent 3', 'percent 10', 'ms 4', 'limit.cpu']);
});

test('people who send nothing have no table', () => {
  assert.deepEqual(words.of(figures({}), [me, ada]).map(({ id }) => id), ['connection']);
});

test('the copy for support has every table, row by row', () => {
  const text = figuresText(words.of(figures({ consumers: [video] }), [me, ada]));
  assert.match(text, /^Ada\n \| source\.camera\ncodec \| VP8\nbitrate \| kbit 310/m);
});
