import assert from 'node:assert/strict';
import test from 'node:test';
import { StageChoice, type Sight } from '../../main/frontend/room/stage-choice';

const NOTHING: Sight = { layout: 'gallery', screens: [], others: ['ada', 'bob', 'cleo'], recent: [], spotlight: null, fullScreen: null };

/** What is large, and what waits at the side. */
function staged(choice: StageChoice, sight: Partial<Sight>, nowMs = 0) {
  const { stage, sideScreens } = choice.of({ ...NOTHING, ...sight }, nowMs);
  return { stage: stage?.id ?? null, sideScreens };
}

test('shows the newest share large and the others in the order of their start', () => {
  const choice = new StageChoice();
  assert.deepEqual(staged(choice, {}), { stage: null, sideScreens: [] });
  assert.deepEqual(staged(choice, { screens: ['a'] }), { stage: 'a', sideScreens: [] });
  assert.deepEqual(staged(choice, { screens: ['a', 'b', 'c'] }), { stage: 'c', sideScreens: ['a', 'b'] });
  assert.deepEqual(staged(choice, { screens: ['a', 'b'] }), { stage: 'b', sideScreens: ['a'] });
});

test('keeps what the viewer chose while it lasts, also when another share starts', () => {
  const choice = new StageChoice();
  choice.choose({ kind: 'screen', id: 'a' });
  assert.deepEqual(staged(choice, { screens: ['a', 'b'] }), { stage: 'a', sideScreens: ['b'] });
  assert.deepEqual(staged(choice, { screens: ['a', 'b', 'c'] }), { stage: 'a', sideScreens: ['b', 'c'] });
  assert.equal(staged(choice, { screens: ['b', 'c'] }).stage, 'c');
  assert.equal(staged(choice, { screens: ['a', 'b', 'c'] }).stage, 'a', 'a share that starts anew is the newest');
});

test('a newer share does not end the full screen of an older one', () => {
  const choice = new StageChoice();
  assert.deepEqual(staged(choice, { screens: ['a', 'b'], fullScreen: 'a' }), { stage: 'a', sideScreens: ['b'] });
  choice.choose({ kind: 'person', id: 'bob' });
  assert.equal(staged(choice, { screens: ['a', 'b', 'c'], fullScreen: 'a' }).stage, 'a');
  choice.choose(null);
  assert.equal(staged(choice, { screens: ['a', 'b', 'c'] }).stage, 'c', 'the newest is large once the full screen is left');
  assert.equal(staged(choice, { screens: ['b', 'c'], fullScreen: 'a' }).stage, 'c');
});

test('a pinned person is large in every layout, before spotlight and screens, until they leave', () => {
  const choice = new StageChoice();
  choice.choose({ kind: 'person', id: 'bob' });
  assert.deepEqual(staged(choice, { screens: ['a'], spotlight: 'cleo' }), { stage: 'bob', sideScreens: ['a'] });
  assert.equal(staged(choice, { layout: 'speaker', recent: ['ada'] }).stage, 'bob');
  assert.equal(staged(choice, { others: ['ada', 'cleo'] }).stage, null);
  assert.equal(staged(choice, {}).stage, null, 'who comes back is not pinned any more');
});

test('of spotlight and screens the later is large', () => {
  const choice = new StageChoice();
  assert.equal(staged(choice, { screens: ['a'] }).stage, 'a');
  assert.equal(staged(choice, { screens: ['a'], spotlight: 'bob' }).stage, 'bob');
  assert.equal(staged(choice, { screens: ['a', 'b'], spotlight: 'bob' }).stage, 'b');
  assert.equal(staged(choice, { screens: ['a', 'b'], spotlight: 'cleo' }).stage, 'cleo');
  assert.equal(staged(choice, { screens: ['a', 'b'] }).stage, 'b');
});

test('whoever comes in late finds the spotlight large from the start, and a later screen as everybody else', () => {
  const choice = new StageChoice();
  assert.equal(staged(choice, { others: [] }).stage, null, 'before the room is described');
  assert.deepEqual(staged(choice, { screens: ['a'], spotlight: 'bob' }), { stage: 'bob', sideScreens: ['a'] });
  assert.equal(staged(choice, { screens: ['a', 'b'], spotlight: 'bob' }).stage, 'b');
});

test('whoever is in the spotlight does not see themselves large', () => {
  assert.equal(staged(new StageChoice(), { spotlight: 'me' }).stage, null);
});

test('the speaker view shows who spoke last, never oneself, and somebody before anybody has spoken', () => {
  const choice = new StageChoice();
  assert.equal(staged(choice, { layout: 'speaker' }).stage, 'ada');
  assert.equal(staged(choice, { layout: 'speaker', recent: ['me', 'bob'] }, 5_000).stage, 'bob');
  assert.equal(staged(choice, { layout: 'speaker', recent: ['me'] }, 10_000).stage, 'bob', 'stays through silence');
  assert.equal(staged(choice, { layout: 'speaker', recent: ['cleo', 'me'] }, 15_000).stage, 'cleo');
  assert.equal(staged(choice, { layout: 'speaker', others: [] }, 20_000).stage, null);
});

test('the speaker view does not flap: who has just come to the front stays for two seconds', () => {
  const choice = new StageChoice();
  const at = (ms: number, ...recent: string[]) => staged(choice, { layout: 'speaker', recent }, ms).stage;
  assert.deepEqual([at(0, 'ada'), at(500, 'bob', 'ada'), at(900, 'ada', 'bob')], ['ada', 'ada', 'ada']);
  assert.equal(choice.restlessForMs(900), null);
  assert.equal(at(1_500, 'bob', 'ada'), 'ada');
  assert.equal(choice.restlessForMs(1_500), 500);
  assert.equal(at(2_000, 'bob', 'ada'), 'bob');
  assert.equal(choice.restlessForMs(2_000), null);
});

test('who is in front and leaves makes room at once', () => {
  const choice = new StageChoice();
  assert.equal(staged(choice, { layout: 'speaker', recent: ['ada'] }).stage, 'ada');
  assert.equal(staged(choice, { layout: 'speaker', others: ['bob', 'cleo'], recent: ['cleo'] }, 10).stage, 'cleo');
});

test('a window with room for one shows what is on the stage, and who speaks where nothing is', () => {
  const choice = new StageChoice();
  const lead = (sight: Partial<Sight>, nowMs: number) => choice.of({ ...NOTHING, ...sight }, nowMs).lead;
  assert.deepEqual(lead({ recent: ['bob'] }, 0), { kind: 'person', id: 'bob' });
  assert.deepEqual(lead({ recent: ['bob'], screens: ['a'] }, 1), { kind: 'screen', id: 'a' });
});
