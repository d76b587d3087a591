import assert from 'node:assert/strict';
import test from 'node:test';
import { StageChoice } from '../../main/frontend/room/stage-choice';

test('shows the newest share large and the others in the order of their start', () => {
  const choice = new StageChoice();
  assert.deepEqual(choice.of([]), { stage: null, others: [] });
  assert.deepEqual(choice.of(['a']), { stage: 'a', others: [] });
  assert.deepEqual(choice.of(['a', 'b', 'c']), { stage: 'c', others: ['a', 'b'] });
  assert.deepEqual(choice.of(['a', 'b']), { stage: 'b', others: ['a'] });
});

test('keeps what the viewer chose while it lasts, also when another share starts', () => {
  const choice = new StageChoice();
  choice.choose('a');
  assert.deepEqual(choice.of(['a', 'b']), { stage: 'a', others: ['b'] });
  assert.deepEqual(choice.of(['a', 'b', 'c']), { stage: 'a', others: ['b', 'c'] });
  assert.equal(choice.of(['b', 'c']).stage, 'c');
  assert.equal(choice.of(['a', 'b', 'c']).stage, 'c');
});
