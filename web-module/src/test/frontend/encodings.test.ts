import assert from 'node:assert/strict';
import test from 'node:test';
import { cameraEncodings, screenEncodings } from '../../main/frontend/media/encodings';

const short = (width?: number, height?: number) => cameraEncodings({ width, height }, null)
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

const codec = (name: string, layered: boolean) =>
  ({ codec: { mimeType: `video/${name}`, kind: 'video', clockRate: 90_000, preferredPayloadType: 96 }, layered }) as const;

test('sends layered codecs as one encoding that has all layers in it', () => {
  assert.deepEqual(cameraEncodings({ width: 1280, height: 720 }, codec('VP9', true)),
    [{ scalabilityMode: 'L3T3_KEY', maxBitrate: 1_300_000 }]);
  assert.deepEqual(cameraEncodings({ width: 640, height: 360 }, codec('AV1', true)),
    [{ scalabilityMode: 'L2T3_KEY', maxBitrate: 1_200_000 }]);
});

test('sends H.264 in three sizes without temporal layers, which nobody could tell apart', () => {
  assert.deepEqual(cameraEncodings({}, codec('H264', false)).map(({ scalabilityMode }) => scalabilityMode), ['L1T1', 'L1T1', 'L1T1']);
});

test('sends a screen in full size alone, with few frames for text and all of them for films', () => {
  const [text, ...more] = screenEncodings('detail', null);
  assert.deepEqual(more, []);
  assert.equal(text!.scaleResolutionDownBy, undefined);
  assert.deepEqual([text!.maxBitrate, text!.maxFramerate], [1_500_000, 15]);
  assert.equal(screenEncodings('motion', null)[0]!.maxFramerate, 30);
});
