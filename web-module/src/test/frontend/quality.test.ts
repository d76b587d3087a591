import assert from 'node:assert/strict';
import test from 'node:test';
import { levelOf, qualityWords } from '../../main/frontend/room/quality';

const t = (key: string, values: Record<string, string | number> = {}) => [key, ...Object.values(values)].join(' ');

test('speaks of a connection in three steps', () => {
  assert.deepEqual([10, 7, 6, 4, 3, 0].map(score => levelOf({ score, cause: 'none' })), ['good', 'good', 'fair', 'fair', 'poor', 'poor']);
});

test('says nothing while all is well, else how bad it is and where', () => {
  assert.equal(qualityWords({ score: 9, cause: 'uplink' }, t), '');
  assert.equal(qualityWords({ score: 5, cause: 'none' }, t), 'quality.fair');
  assert.equal(qualityWords({ score: 1, cause: 'downlink' }, t), 'quality.because quality.poor quality.cause.downlink');
});
