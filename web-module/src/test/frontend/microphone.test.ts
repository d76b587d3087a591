import assert from 'node:assert/strict';
import test from 'node:test';
import type { Capture } from '../../main/frontend/media/capture';
import { Camera } from '../../main/frontend/media/camera';
import { Microphone } from '../../main/frontend/media/microphone';
import type { Publication, Publisher } from '../../main/frontend/media/publication';
import { fakeTrack } from './fake-media';

class FakeCapture {
  track: MediaStreamTrack | null = null;
  opened = 0;

  async open(): Promise<MediaStreamTrack> {
    if (this.track === null) {
      this.opened++;
      this.track = fakeTrack('audio');
    }
    return this.track;
  }

  close(): void {
    this.track?.stop();
    this.track = null;
  }
}

class FakePublisher implements Publisher {
  readonly done: string[] = [];

  async publish(): Promise<Publication> {
    this.done.push('publish');
    const note = (what: string) => async () => void this.done.push(what);
    return {
      producerId: 'mine', open: true, silence: () => void this.done.push('silence'), pause: note('pause'),
      resume: note('resume'), close: note('close'),
      limitFrameRate: note('frame rate'),
      replaceTrack: async track => void this.done.push(track ? 'track' : 'no track'),
    };
  }
}

function microphone(mayRelease: boolean) {
  const capture = new FakeCapture();
  const publisher = new FakePublisher();
  const port = new Microphone(capture as unknown as Capture, async () => mayRelease);
  return { capture, publisher, port };
}

test('mute pauses in the SFU and gives the microphone back', async () => {
  const { capture, publisher, port } = microphone(true);
  port.attach(publisher);
  await port.open(() => true);
  port.silence();
  await port.close();
  assert.deepEqual(publisher.done, ['publish', 'silence', 'pause', 'no track']);
  assert.equal(capture.track, null);
});

test('mute keeps the microphone, silent, where the browser would ask again', async () => {
  const { capture, publisher, port } = microphone(false);
  port.attach(publisher);
  await port.open(() => true);
  port.silence();
  await port.close();
  assert.equal(capture.track?.enabled, false);
  await port.open(() => true);
  assert.equal(capture.opened, 1);
  assert.equal(capture.track?.enabled, true);
});

test('unmute takes the device before the SFU is asked to resume', async () => {
  const { publisher, port } = microphone(true);
  port.attach(publisher);
  await port.open(() => true);
  port.silence();
  await port.close();
  publisher.done.length = 0;
  await port.open(() => true);
  assert.deepEqual(publisher.done, ['track', 'resume']);
});

test('publishes nothing in the green room', async () => {
  const { capture, publisher, port } = microphone(true);
  await port.open(() => true);
  assert.equal(capture.opened, 1);
  assert.deepEqual(publisher.done, []);
  port.attach(publisher);
  await port.open(() => true);
  assert.deepEqual(publisher.done, ['publish']);
});

test('publishes anew on the transport of a new stay', async () => {
  const { publisher, port } = microphone(true);
  port.attach(publisher);
  await port.open(() => true);
  const next = new FakePublisher();
  port.attach(next);
  await port.open(() => true);
  assert.deepEqual(next.done, ['publish']);
});

test('camera off closes the Producer and lets the light go out', async () => {
  const capture = new FakeCapture();
  const publisher = new FakePublisher();
  const port = new Camera(capture as unknown as Capture);
  port.attach(publisher);
  await port.open(() => true);
  port.silence();
  assert.equal(capture.track, null);
  await port.close();
  assert.deepEqual(publisher.done, ['publish', 'silence', 'close']);
  assert.equal(port.producerId, null);
});

test('whoever switched off while the browser asked for the microphone is not heard for a moment', async () => {
  const { capture, publisher, port } = microphone(true);
  port.attach(publisher);
  await port.open(() => false);
  assert.deepEqual([publisher.done, capture.track?.enabled], [[], false]);
  await port.close();
  assert.equal(capture.track, null);
});
