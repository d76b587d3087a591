import assert from 'node:assert/strict';
import test from 'node:test';
import { ScreenShare, problemOf } from '../../main/frontend/media/screen-share';
import type { Publication, Publisher } from '../../main/frontend/media/publication';
import type { Source } from '../../main/frontend/signaling/protocol';
import { RpcError } from '../../main/frontend/signaling/rpc-error';
import { fakeTrack } from './fake-media';

/** A call in which every source has one publication at most. */
class FakePublisher implements Publisher {
  readonly sent = new Map<string, Source>();
  failure: Error | null = null;

  async publish(source: Source): Promise<Publication> {
    if (this.failure) {
      throw this.failure;
    }
    const producerId = `${source} ${this.sent.size}`;
    this.sent.set(producerId, source);
    const nothing = async () => undefined;
    return {
      producerId, open: true, silence: () => undefined, pause: nothing, resume: nothing, replaceTrack: nothing,
      limitFrameRate: nothing, close: async () => void this.sent.delete(producerId),
    };
  }

  get sources(): Source[] {
    return [...this.sent.values()];
  }
}

function share(withSound = true) {
  let asked = 0;
  const video = fakeTrack('video');
  const audio = withSound ? fakeTrack('audio') : null;
  const screen = new ScreenShare('detail', 'able', async () => {
    asked++;
    return { video, audio };
  });
  const publisher = new FakePublisher();
  screen.attach(publisher);
  return { screen, publisher, video, audio, asked: () => asked };
}

test('sends picture and sound as two tracks, and ends both', async () => {
  const { screen, publisher, video, audio } = share();
  await screen.toggle();
  assert.deepEqual([screen.state, screen.hasSound, publisher.sources], ['on', true, ['screen', 'screen-audio']]);
  await screen.toggle();
  assert.deepEqual([screen.state, screen.hasSound, publisher.sources], ['off', false, []]);
  assert.deepEqual([video.readyState, audio!.readyState], ['ended', 'ended']);
});

test('ends when the browser’s own button ends it', async () => {
  const { screen, publisher, video } = share();
  await screen.toggle();
  video.dispatchEvent(new Event('ended'));
  assert.equal(screen.state, 'off');
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(publisher.sources, []);
});

test('goes on without asking again in a rebuilt call', async () => {
  const { screen, asked } = share();
  await screen.toggle();
  const rebuilt = new FakePublisher();
  screen.attach(rebuilt);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual([rebuilt.sources, asked()], [['screen', 'screen-audio'], 1]);
});

test('outlives a connection that is lost while it starts', async () => {
  const { screen, publisher, asked, video } = share(false);
  publisher.failure = new RpcError('connection-lost', 'gone');
  await screen.toggle();
  assert.equal(screen.state, 'starting');
  const rebuilt = new FakePublisher();
  screen.attach(rebuilt);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual([screen.state, rebuilt.sources, asked(), video.enabled], ['on', ['screen'], 1, true]);
});

test('ends with the call', async () => {
  const { screen, video } = share();
  await screen.toggle();
  screen.attach(null);
  assert.deepEqual([screen.state, video.readyState], ['off', 'ended']);
});

test('a refused share gives the screen back and says so', async () => {
  const { screen, publisher, video } = share();
  const problems: string[] = [];
  screen.events.on('problem', ({ problem }) => problems.push(problem));
  publisher.failure = new RpcError('media-refused', 'no');
  await screen.toggle();
  assert.deepEqual([screen.state, video.readyState, problems], ['off', 'ended', ['refused']]);
});

test('a host who mutes the presenter ends the sound of the share alone', async () => {
  const { screen, publisher, video } = share();
  await screen.toggle();
  assert.equal(screen.mutedByHost('somebody else’s'), false);
  assert.equal(screen.mutedByHost('screen-audio 1'), true);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual([screen.hasSound, publisher.sources, video.readyState], [false, ['screen'], 'live']);
});

test('asks nobody in a browser that can not share', async () => {
  let asked = false;
  const screen = new ScreenShare('detail', 'unsupported', async () => {
    asked = true;
    throw new Error('not here');
  });
  await screen.toggle();
  assert.deepEqual([asked, screen.state], [false, 'off']);
});

test('whoever closes the browser’s dialog has no problem', () => {
  const named = (name: string, message = '') => problemOf(Object.assign(new Error(message), { name }));
  assert.equal(named('NotAllowedError', 'Permission denied'), null);
  assert.equal(named('NotAllowedError', 'Permission denied by system'), 'blocked');
  assert.equal(named('NotFoundError'), 'missing');
  assert.equal(named('NotReadableError'), 'failed');
});

test('whoever changed their mind while the browser asked shows nothing for a moment', async () => {
  let choose!: () => void;
  const video = fakeTrack('video');
  const screen = new ScreenShare('detail', 'able', () => new Promise(resolve => { choose = () => resolve({ video, audio: null }); }));
  const published: Source[] = [];
  const publisher = new FakePublisher();
  screen.attach({ publish: source => (published.push(source), publisher.publish(source)) });
  const started = screen.toggle();
  await Promise.resolve();
  const stopped = screen.toggle();
  choose();
  await Promise.all([started, stopped]);
  assert.deepEqual([screen.state, published, video.readyState], ['off', [], 'ended']);
});

test('a share whose sound has ended says so, and goes on in a rebuilt call without', async () => {
  const { screen, audio } = share();
  await screen.toggle();
  let told = 0;
  screen.events.on('changed', () => told++);
  audio!.stop();
  audio!.dispatchEvent(new Event('ended'));
  assert.deepEqual([screen.hasSound, told > 0], [false, true]);
  const rebuilt = new FakePublisher();
  screen.attach(rebuilt);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(rebuilt.sources, ['screen']);
});
