import assert from 'node:assert/strict';
import test from 'node:test';
import { RedundantSound, acceptRedundancy } from '../../main/frontend/media/redundant-sound';

const OFFER = [
  'v=0', 's=-',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9', 'a=mid:0', 'a=rtpmap:111 opus/48000/2', 'a=rtpmap:63 red/48000/2', 'a=fmtp:63 111/111',
  'm=video 9 UDP/TLS/RTP/SAVPF 96', 'a=mid:1', 'a=rtpmap:96 VP8/90000', '',
].join('\r\n');
const ANSWER = [
  'v=0', 's=-',
  'm=audio 7 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 useinbandfec=1',
  'm=video 7 UDP/TLS/RTP/SAVPF 96', 'a=mid:1', 'a=rtpmap:96 VP8/90000', '',
].join('\r\n');

test('accepts what the browser offers, first, and touches nothing else', () => {
  const found: number[] = [];
  const answer = acceptRedundancy(ANSWER, OFFER, payloadType => found.push(payloadType));
  assert.deepEqual(found, [63]);
  assert.equal(answer, ANSWER
    .replace('SAVPF 111', 'SAVPF 63 111')
    .replace('a=rtpmap:111', 'a=rtpmap:63 red/48000/2\r\na=fmtp:63 111/111\r\na=rtpmap:111'));
  assert.equal(acceptRedundancy(answer, OFFER, () => undefined), answer);
});

test('leaves the answer as it is where the browser has no redundancy, or for another codec', () => {
  const never = (): never => assert.fail('found');
  assert.equal(acceptRedundancy(ANSWER, OFFER.replace('a=rtpmap:63 red/48000/2', 'a=x'), never), ANSWER);
  assert.equal(acceptRedundancy(ANSWER, OFFER.replace('63 111/111', '63 9/9'), never), ANSWER);
  assert.equal(acceptRedundancy(ANSWER, '', never), ANSWER);
});

test('tells the SFU of it once the connection has accepted it, and only of sound', async () => {
  const set: string[] = [];
  class Connection {
    readonly localDescription = { sdp: OFFER };
    setRemoteDescription({ sdp }: { sdp: string }): Promise<void> {
      set.push(sdp);
      return Promise.resolve();
    }
  }
  const global = globalThis as { RTCPeerConnection?: unknown };
  global.RTCPeerConnection = Connection;
  try {
    const sound = new RedundantSound();
    const parameters = { codecs: [{ mimeType: 'audio/opus' as const, payloadType: 111, clockRate: 48_000, channels: 2 }] };
    const connection = sound.around(() => new RTCPeerConnection());
    assert.equal(global.RTCPeerConnection, Connection);
    assert.equal(sound.describe('audio', parameters), parameters);
    await connection.setRemoteDescription({ type: 'answer', sdp: ANSWER });
    assert.match(set[0]!, /SAVPF 63 111/);
    assert.deepEqual(sound.describe('audio', parameters).codecs.map(codec => codec.payloadType), [111, 63]);
    assert.equal(sound.describe('video', parameters), parameters);
  } finally {
    delete global.RTCPeerConnection;
  }
});
