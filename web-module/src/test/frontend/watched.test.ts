import assert from 'node:assert/strict';
import test from 'node:test';
import { Watched } from '../../main/frontend/room/watched';

function watched() {
  const told: string[] = [];
  const it = new Watched({
    shows: ({ people, screens }) => told.push(([...people].sort().join('+') || 'nobody') + (screens ? '' : ', no screen')),
    sized: (id, { width }) => told.push(`${id}=${width}`),
  });
  return { it, since: () => told.splice(0) };
}
const size = (width: number) => ({ width, height: width });
const person = (id: string) => ({ kind: 'person' as const, id });

test('who is looked at anywhere costs something, and only changes are told', () => {
  const { it, since } = watched();
  it.shows(['gallery', ['ada', 'bob']]);
  it.shows(['gallery', ['bob', 'ada']]);
  assert.deepEqual(since(), ['ada+bob']);
  it.shows(['gallery', ['bob']], ['stage', ['ada']]);
  assert.deepEqual(since(), [], 'on the way from the gallery to the stage no picture stops');
  it.shows(['gallery', ['bob']], ['stage', []]);
  assert.deepEqual(since(), ['bob']);
});

test('the window beside the browser keeps a picture coming that no tile shows', () => {
  const { it, since } = watched();
  it.window(person('ada'), size(400));
  it.shows(['gallery', ['bob']]);
  assert.deepEqual(since(), ['ada', 'ada=400', 'ada+bob']);
  it.window(null, size(0));
  assert.deepEqual(since(), ['bob']);
});

test('the largest of the pictures of somebody decides on their layer', () => {
  const { it, since } = watched();
  it.tile('ada', size(300));
  it.window(person('ada'), size(500));
  it.tile('ada', size(200));
  assert.deepEqual(since(), ['ada=300', 'ada', 'ada=500', 'ada=500']);
  it.window(person('bob'), size(500));
  assert.deepEqual(since(), ['bob', 'ada=200', 'bob=500']);
});

test('tiles that nobody can see cost no picture, and neither do the screens beside them', () => {
  const { it, since } = watched();
  it.shows(['gallery', ['ada', 'bob']]);
  it.cover(true);
  it.shows(['gallery', ['ada', 'bob', 'eve']]);
  assert.deepEqual(since(), ['ada+bob', 'nobody, no screen']);
  it.cover(false);
  assert.deepEqual(since(), ['ada+bob+eve']);
});

test('what the window beside the browser shows goes on while the tab is hidden, and only that', () => {
  const { it, since } = watched();
  it.shows(['gallery', ['ada', 'bob']]);
  it.window(person('bob'), size(400));
  it.cover(true);
  assert.deepEqual(since(), ['ada+bob', 'bob=400', 'bob, no screen']);
  it.window({ kind: 'screen', id: 's' }, size(400));
  assert.deepEqual(since(), ['nobody']);
  it.window(null, size(0));
  assert.deepEqual(since(), ['nobody, no screen']);
});
