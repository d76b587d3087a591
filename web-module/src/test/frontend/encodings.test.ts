import assert from 'node:assert/strict';
import test from 'node:test';
import { cameraEncodings } from '../../main/frontend/media/encodings';

const short = (width?: number, height?: number) => cameraEncodings({ width, height })
  .map(({ rid, scaleResolutionDownBy, maxBitrate, scalabilityMode }) =>
    `${rid} ÷${scaleResolutionDownBy} ${maxBitrate} ${scalabilityMode}`);

test('sends a large picture in three layers', () => {
  assert.deepEqual(short(1280, 720), ['r0 ÷4 100000 L1T3', 'r1 ÷2 300000 L1T3', 'r2 ÷1 900000 L1T3']);
});

test('sends a picture under 960×540 in two layers, as browsers would never start the third', () => {
  const two = ['r0 ÷2 300000 L1T3', 'r1 ÷1 900000 L1T3'];
  assert.deepEqual(short(640, 360), two);
  assert.deepEqual(short(1280, 536), two);
  assert.equal(short(960, 540).length, 3);
});

test('expects what was asked for where the browser does not tell', () => {
  assert.equal(short(undefined, undefined).length, 3);
});
