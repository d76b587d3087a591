import assert from 'node:assert/strict';
import test from 'node:test';
import type { types } from 'mediasoup-client';
import { chooseVideoCodec } from '../../main/frontend/media/video-codec';

const able = (...names: string[]): types.RtpCapabilities => ({
  codecs: ['audio/opus', ...names.map(name => `video/${name}`)].map(mimeType =>
    ({ mimeType, kind: 'video', clockRate: 90_000, preferredPayloadType: 96 })),
});
const yes = async () => true;
const no = async () => false;

test('takes what the administrator prefers where browser and router have it', async () => {
  const chosen = await chooseVideoCodec(able('VP8', 'H264'), 'h264', no);
  assert.deepEqual([chosen!.codec.mimeType, chosen!.layered], ['video/H264', false]);
});

test('layers VP9 and AV1 in one stream', async () => {
  for (const name of ['vp9', 'av1'] as const) {
    const chosen = await chooseVideoCodec(able('VP8', 'VP9', 'AV1'), name, yes);
    assert.deepEqual([chosen!.codec.mimeType.toLowerCase(), chosen!.layered], [`video/${name}`, true]);
  }
});

test('sends VP8 where the other side lacks the codec, or this browser can not layer it', async () => {
  assert.equal((await chooseVideoCodec(able('VP8'), 'av1', yes))!.codec.mimeType, 'video/VP8');
  assert.equal((await chooseVideoCodec(able('VP9', 'VP8'), 'vp9', no))!.codec.mimeType, 'video/VP8');
});

test('leaves it to the browser where there is not even VP8', async () => {
  assert.equal(await chooseVideoCodec(able('H264'), 'vp8', yes), null);
});
