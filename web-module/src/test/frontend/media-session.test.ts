import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import type { types } from 'mediasoup-client';
import { MediaSession } from '../../main/frontend/media/media-session';
import type { RemoteTrack } from '../../main/frontend/media/receive-side';
import type { RemoteProducer } from '../../main/frontend/signaling/protocol';
import { FakeNetwork, FakeServer, ROOM, fakeDevice, fakeTrack } from './fake-media';

async function session() {
  const server = new FakeServer();
  const network = new FakeNetwork();
  const media = await MediaSession.open(fakeDevice(), server, ROOM, () => undefined, network);
  const tracks: RemoteTrack[] = [];
  media.receiving.events.on('track', track => tracks.push(track));
  return { server, network, media, tracks };
}

const microphone = (id: string): RemoteProducer => ({ id: `audio-${id}`, kind: 'audio', source: 'microphone', paused: false, number: 1 });
const looksAt = (id: string) => ({ people: new Set([id]), screens: true });
const camera = (id: string): RemoteProducer => ({ id: `video-${id}`, kind: 'video', source: 'camera', paused: false, number: 1 });

test('connects the send transport once, before the first track', async () => {
  const { server, media } = await session();
  await media.sending.publish('microphone', fakeTrack('audio'));
  await media.sending.publish('camera', fakeTrack('video'));
  assert.deepEqual(server.methods(), ['createWebRtcTransport', 'connectWebRtcTransport', 'produce', 'produce']);
  media.close();
});

test('says what each track is', async () => {
  const { server, media } = await session();
  await media.sending.publish('microphone', fakeTrack('audio'));
  const { params } = server.asked.find(({ method }) => method === 'produce')!;
  assert.equal(params['kind'], 'audio');
  assert.equal(params['source'], 'microphone');
  assert.equal(params['paused'], false);
  media.close();
});

test('pauses in the SFU, and resumes there before anything is sent', async () => {
  const { server, media } = await session();
  const track = fakeTrack('audio');
  const publication = await media.sending.publish('microphone', track);
  await publication.pause();
  assert.equal(track.enabled, false);
  server.refuseOnce('resumeProducer', 'forbidden');
  await assert.rejects(publication.resume(), { reason: 'forbidden' });
  assert.equal(track.enabled, false);
  await publication.resume();
  assert.equal(track.enabled, true);
  media.close();
});

test('a refused camera leaves the microphone alive, on a new transport', async () => {
  const { server, media } = await session();
  const voice = await media.sending.publish('microphone', fakeTrack('audio'));
  const firstId = voice.producerId;
  server.refuseOnce('produce', 'media-refused');
  await assert.rejects(media.sending.publish('camera', fakeTrack('video')), { reason: 'media-refused' });
  assert.notEqual(voice.producerId, firstId);
  assert.equal(voice.open, true);
  const closed = server.asked.filter(({ method }) => method === 'closeProducer').map(({ params }) => params['producerId']);
  assert.deepEqual(closed, [firstId]);
  await media.sending.publish('camera', fakeTrack('video'));
  assert.equal(server.methods().filter(method => method === 'createWebRtcTransport').length, 2);
  media.close();
});

test('a refused track does not take along one that starts with it', async () => {
  const { server, media } = await session();
  server.refuseOnce('produce', 'media-refused');
  const sound = media.sending.publish('screen-audio', fakeTrack('audio'));
  const voice = media.sending.publish('microphone', fakeTrack('audio'));
  const [refused, sent] = await Promise.allSettled([sound, voice]);
  const creations = server.methods().filter(method => method === 'createWebRtcTransport').length;
  const open = sent.status === 'fulfilled' && sent.value.open;
  media.close();
  assert.deepEqual([refused.status, open, creations], ['rejected', true, 2]);
});

test('a track that has ended already leaves what is sent alone', async () => {
  const { server, media } = await session();
  const voice = await media.sending.publish('microphone', fakeTrack('audio'));
  const { producerId } = voice;
  const ended = fakeTrack('video');
  ended.stop();
  await assert.rejects(media.sending.publish('camera', ended), { name: 'InvalidStateError' });
  assert.deepEqual([voice.producerId, voice.open], [producerId, true]);
  assert.equal(server.methods().filter(method => method === 'createWebRtcTransport').length, 1);
  media.close();
});

test('a muted microphone is not brought to life by a refused camera', async () => {
  const { server, media } = await session();
  const voice = await media.sending.publish('microphone', fakeTrack('audio'));
  await voice.pause();
  server.refuseOnce('produce', 'media-refused');
  await assert.rejects(media.sending.publish('camera', fakeTrack('video')));
  assert.equal(voice.open, false);
  assert.equal(server.methods().filter(method => method === 'produce').length, 2);
  media.close();
});

test('creates the send transport again after it was refused', async () => {
  const { server, media } = await session();
  server.refuseOnce('createWebRtcTransport', 'media-unavailable');
  await assert.rejects(media.sending.publish('microphone', fakeTrack('audio')), { reason: 'media-unavailable' });
  assert.equal((await media.sending.publish('microphone', fakeTrack('audio'))).open, true);
  media.close();
});

test('resumes a consumer only when it is ready to receive', async () => {
  const { server, media, tracks } = await session();
  await media.receiving.add('bob', microphone('bob'));
  assert.deepEqual(server.methods(),
    ['createWebRtcTransport', 'consume', 'connectWebRtcTransport', 'resumeConsumer']);
  assert.deepEqual(tracks.map(({ participantId, source }) => `${participantId} ${source}`), ['bob microphone']);
  media.close();
});

test('receives everybody who was there before, over one transport', async () => {
  const { server, media, tracks } = await session();
  await Promise.all(['a', 'b', 'c'].flatMap(id =>
    [media.receiving.add(id, microphone(id)), media.receiving.add(id, camera(id))]));
  assert.equal(tracks.length, 6);
  assert.equal(server.methods().filter(method => method === 'createWebRtcTransport').length, 1);
  media.close();
});

test('one that cannot be received keeps none of the others from coming', async () => {
  const { server, media, tracks } = await session();
  server.refuseOnce('consume', 'not-found');
  await Promise.all([media.receiving.add('a', microphone('a')), media.receiving.add('b', microphone('b'))]);
  assert.deepEqual(tracks.map(track => track.participantId), ['b']);
  media.close();
});

test('asks again when the server was too busy to let it consume', async () => {
  const { server, media, tracks } = await session();
  server.refuseOnce('consume', 'throttled');
  server.refuseOnce('resumeConsumer', 'throttled');
  await media.receiving.add('bob', camera('bob'));
  assert.equal(tracks.length, 1);
  assert.deepEqual(server.methods().filter(method => method.includes('onsume')),
    ['consume', 'consume', 'resumeConsumer', 'resumeConsumer']);
  media.close();
});

test('lets go of what can not be resumed, as of a producer that went meanwhile', async () => {
  const { server, media, tracks } = await session();
  const gone: string[] = [];
  media.receiving.events.on('gone', ({ producerId }) => gone.push(producerId));
  server.refuseOnce('resumeConsumer', 'not-found');
  await media.receiving.add('bob', microphone('bob'));
  assert.deepEqual([gone, tracks[0]!.track.readyState], [['audio-bob'], 'ended']);
  media.close();
});

test('closes the consumer of a producer that went while it was being consumed', async () => {
  const { server, media, tracks } = await session();
  const adding = media.receiving.add('bob', camera('bob'));
  media.receiving.remove('video-bob');
  await adding;
  assert.deepEqual(tracks, []);
  assert.equal(server.methods().includes('resumeConsumer'), false);
  media.close();
});

test('tells when a track is gone', async () => {
  const { media } = await session();
  const gone: string[] = [];
  media.receiving.events.on('gone', ({ producerId }) => gone.push(producerId));
  await media.receiving.add('bob', camera('bob'));
  await media.receiving.add('bob', microphone('bob'));
  media.receiving.remove('audio-bob');
  media.receiving.removeAllOf('bob');
  assert.deepEqual(gone, ['audio-bob', 'video-bob']);
  media.close();
});

test('who looks at nothing is sent no picture and no shared screen, and all sound goes on', async () => {
  const { server, media } = await session();
  const flows = async () => {
    await new Promise(resolve => setTimeout(resolve));
    const last = new Map(server.asked.filter(({ method }) => method.endsWith('eConsumer'))
      .map(({ method, params }) => [server.producerOf(params['consumerId']), method === 'resumeConsumer']));
    return [...last].filter(([, flowing]) => flowing).map(([producer]) => producer);
  };
  const sound = { ...microphone('b'), id: 'sound-b', source: 'screen-audio' as const };
  const screen = { ...camera('b'), id: 'screen-b', source: 'screen' as const };
  for (const producer of [camera('b'), microphone('b'), screen, sound]) {
    await media.receiving.add('b', producer);
  }
  media.receiving.show(looksAt('b'));
  assert.deepEqual(await flows(), ['video-b', 'audio-b', 'screen-b', 'sound-b']);
  media.receiving.show({ people: new Set(), screens: false });
  assert.deepEqual(await flows(), ['audio-b', 'sound-b']);
  media.receiving.show({ people: new Set(), screens: true });
  assert.deepEqual(await flows(), ['audio-b', 'screen-b', 'sound-b']);
  media.close();
});

test('a tile that is not on the page costs no picture, and its voice goes on', async () => {
  const { server, media } = await session();
  await media.receiving.add('a', camera('a'));
  media.receiving.show(looksAt('a'));
  media.receiving.show(looksAt('b'));
  await media.receiving.add('b', camera('b'));
  await media.receiving.add('c', camera('c'));
  await media.receiving.add('c', microphone('c'));
  const asked = server.asked.filter(({ method }) => method.endsWith('eConsumer')).map(({ method, params }) =>
    `${method.replace('Consumer', '')} ${server.producerOf(params['consumerId'])}`);
  assert.deepEqual(asked, ['resume video-a', 'pause video-a', 'resume video-b', 'resume audio-c']);
  media.receiving.show(looksAt('c'));
  await Promise.resolve();
  assert.equal(server.methods().at(-1), 'resumeConsumer');
  media.close();
});

test('a small tile asks for the small layer before anything comes, and a larger one for a larger layer once it rests', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { server, media } = await session();
  media.receiving.sized('a', { width: 300, height: 168 });
  await media.receiving.add('a', camera('a'));
  const asked = () => server.asked.filter(({ method }) => method === 'setPreferredLayers')
    .map(({ params }) => [params['spatialLayer'], params['temporalLayer']]);
  assert.deepEqual(server.methods().slice(-2), ['setPreferredLayers', 'resumeConsumer']);
  for (let width = 400; width <= 1280; width += 20) {
    media.receiving.sized('a', { width, height: width * 9 / 16 });
    mock.timers.tick(16);
  }
  assert.deepEqual(asked(), [[0, -1]]);
  mock.timers.tick(200);
  assert.deepEqual(asked(), [[0, -1], [2, -1]]);
  mock.timers.reset();
  media.close();
});

test('a shared screen is never asked for in less than full size', async () => {
  const { server, media } = await session();
  media.receiving.sized('a', { width: 100, height: 56 });
  await media.receiving.add('a', { ...camera('a'), source: 'screen' });
  assert.equal(server.methods().includes('setPreferredLayers'), false);
  media.close();
});

test('looks for new paths on both transports when the network changes, with fresh TURN credentials', async () => {
  const { server, network, media } = await session();
  await media.sending.publish('microphone', fakeTrack('audio'));
  await media.receiving.add('bob', microphone('bob'));
  network.change();
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(server.methods().filter(method => method === 'getIceServers').length, 2);
  assert.deepEqual(server.asked.filter(({ method }) => method === 'restartIce').length, 2);
  media.close();
  network.change();
  assert.equal(server.methods().filter(method => method === 'restartIce').length, 2);
});

test('a screen is sent with what its track says that counts, and its sound in stereo', async () => {
  const { server, media } = await session();
  await media.sending.publish('screen', fakeTrack('video'));
  await media.sending.publish('screen-audio', fakeTrack('audio'));
  const produced = server.asked.filter(({ method }) => method === 'produce');
  assert.deepEqual(produced.map(({ params }) => params['source']), ['screen', 'screen-audio']);
  const { encodings } = produced[0]!.params['rtpParameters'] as types.RtpParameters;
  assert.deepEqual(encodings!.map(({ maxFramerate }) => maxFramerate), [15]);
  media.close();
});
