import assert from 'node:assert/strict';
import test from 'node:test';
import { Chimes } from '../../main/frontend/media/chimes';
import { SpeakerChoice } from '../../main/frontend/media/speaker-choice';

function speakers(...present: string[]) {
  const log: string[] = [];
  const choice = new SpeakerChoice({ useSpeaker: async id => void log.push(`uses ${id || 'the system’s'}`) }, async () => present, news => log.push(news));
  return { choice, log, present };
}

test('the system’s speaker is heard while the chosen one is unplugged', async () => {
  const { choice, log, present } = speakers('a', 'b');
  await choice.choose('b');
  await choice.devicesChanged();
  present.pop();
  await choice.devicesChanged();
  await choice.devicesChanged();
  assert.equal(choice.current, '');
  present.push('b');
  await choice.devicesChanged();
  assert.equal(choice.current, 'b');
  assert.deepEqual(log, ['uses b', 'uses the system’s', 'lost', 'uses b', 'back']);
});

test('stays with the choice where the browser tells of no speakers, and without one', async () => {
  const { choice, log, present } = speakers();
  await choice.choose('b');
  await choice.devicesChanged();
  present.push('a');
  await choice.choose('');
  await choice.devicesChanged();
  assert.deepEqual(log, ['uses b', 'uses the system’s']);
});

test('makes one soft sound of several at once, and none where it must be quiet', () => {
  let quiet = false;
  let played = 0;
  const context = { resume: () => { played++; return new Promise(() => undefined); } } as unknown as AudioContext;
  const chimes = new Chimes(() => quiet, () => '', () => context);
  [0, 10, 1_499, 1_500].forEach(now => chimes.play('joined', now));
  assert.equal(played, 2);
  quiet = true;
  chimes.play('knock', 9_000);
  assert.equal(played, 2);
});
