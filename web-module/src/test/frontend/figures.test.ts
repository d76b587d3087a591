import assert from 'node:assert/strict';
import test from 'node:test';
import { pathFigures, trackFigures } from '../../main/frontend/media/figures';

/** A report as a browser gives it. */
function report(...rows: Record<string, unknown>[]): Map<string, Record<string, unknown>> {
  return new Map(rows.map(row => [String(row['id']), row]));
}

test('of several layers the largest that is sent counts, and how many are', () => {
  const figures = trackFigures(report(
    { id: 'a', type: 'outbound-rtp', active: true, frameWidth: 320, frameHeight: 180, framesPerSecond: 30, qualityLimitationReason: 'none' },
    { id: 'b', type: 'outbound-rtp', active: true, frameWidth: 640, frameHeight: 360, framesPerSecond: 29, qualityLimitationReason: 'bandwidth' },
    { id: 'c', type: 'outbound-rtp', active: false, frameWidth: 1280, frameHeight: 720, framesPerSecond: 0 },
    { id: 'd', type: 'remote-inbound-rtp', jitter: 1 }));
  assert.deepEqual(figures, { width: 640, height: 360, framesPerSecond: 29, layers: 2, limitedBy: 'bandwidth' });
});

test('what is received has a jitter and, if it is a picture, a size', () => {
  assert.deepEqual(trackFigures(report({ id: 'a', type: 'inbound-rtp', jitter: 0.004 })), { jitter: 0.004 });
  assert.deepEqual(trackFigures(report({ id: 'a', type: 'inbound-rtp', jitter: 0.004, frameWidth: 640, frameHeight: 360, framesPerSecond: 24 })),
    { width: 640, height: 360, framesPerSecond: 24, jitter: 0.004, layers: 1 });
  assert.deepEqual(trackFigures(report()), {});
});

const LOCAL = { id: 'l', type: 'local-candidate', protocol: 'udp', candidateType: 'relay' };

test('the way is that of the chosen pair, as Chromium and as Firefox name it', () => {
  const pair = { id: 'p', type: 'candidate-pair', localCandidateId: 'l', currentRoundTripTime: 0.03 };
  const other = { id: 'o', type: 'candidate-pair', localCandidateId: 'x', currentRoundTripTime: 9, nominated: true, state: 'failed' };
  const way = { roundTripTime: 0.03, protocol: 'udp', relayed: true };
  assert.deepEqual(pathFigures(report(other, { id: 't', type: 'transport', selectedCandidatePairId: 'p' }, pair, LOCAL)), way);
  assert.deepEqual(pathFigures(report(other, { ...pair, selected: true }, LOCAL)), way);
  assert.deepEqual(pathFigures(report(other, { ...pair, nominated: true, state: 'succeeded' }, LOCAL)), way);
  assert.equal(pathFigures(report(other)), null);
});
