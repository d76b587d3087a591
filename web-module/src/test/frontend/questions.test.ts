import assert from 'node:assert/strict';
import test from 'node:test';
import type { Requester } from '../../main/frontend/media/requester';
import { Gestures } from '../../main/frontend/room/talk/gestures';
import { Questions } from '../../main/frontend/room/talk/questions';
import type { Question } from '../../main/frontend/signaling/protocol';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id, askerId: 'ada', askerName: 'Ada', text: id, askedAt: `2026-01-01T00:00:0${id}Z`, votes: 0, pinned: false, answered: false,
  revision: 0, ...more,
});
const listing = { questions: [question('1')], own: [], voted: ['1'], anonymousAllowed: true };

class Server implements Requester {
  readonly asked: unknown[] = [];
  readonly request = (async (method: string, params: object) => {
    this.asked.push({ method, ...params });
    return method === 'listQuestions' ? listing : method === 'askQuestion' ? { question: question('9') } : {};
  }) as unknown as Requester['request'];
}
const ids = (questions: Questions, filter: 'all' | 'open' | 'answered' = 'all') => questions.list(filter).map(({ id }) => id).join('');

test('ranks the pinned first, then by votes, then by age, and sorts into tabs', () => {
  const questions = new Questions(new Server());
  questions.onChanged(question('3'));
  questions.onChanged(question('1', { answered: true }));
  questions.onChanged(question('2', { votes: 2 }));
  questions.onChanged(question('4', { pinned: true }));
  assert.equal(ids(questions), '4213');
  assert.equal(ids(questions, 'open'), '423');
  assert.equal(ids(questions, 'answered'), '1');
});

test('of two changes told in the wrong order the later one counts', () => {
  const questions = new Questions(new Server());
  questions.onChanged(question('1', { votes: 2, revision: 2 }));
  questions.onChanged(question('1', { votes: 1, revision: 1 }));
  assert.equal(questions.list('all')[0]!.votes, 2);
  questions.onDeleted('1');
  questions.onChanged(question('1', { votes: 3, revision: 3 }));
  assert.equal(ids(questions), '');
});

test('after a loss it knows what is there, what is gone, and its own votes', async () => {
  const server = new Server();
  const questions = new Questions(server);
  questions.onChanged(question('2'));
  await questions.entered();
  assert.equal(ids(questions), '1');
  assert.ok(questions.isVoted('1') && questions.anonymousAllowed);
  await questions.toggleVote('1');
  assert.deepEqual(server.asked.at(-1), { method: 'voteForQuestion', questionId: '1', voted: false });
  assert.ok(!questions.isVoted('1'));
});

test('a question told while the list is on its way stays', async () => {
  const questions = new Questions(new Server());
  const entering = questions.entered();
  questions.onChanged(question('2'));
  await entering;
  assert.equal(ids(questions), '12');
});

test('counts what others asked while one did not look', async () => {
  const questions = new Questions(new Server());
  questions.onChanged(question('1'));
  await questions.ask('mine', false);
  assert.equal(questions.unread, 1);
  questions.read(true);
  questions.onChanged(question('2'));
  assert.equal(questions.unread, 0);
});

test('gives each raised hand its place, and tells who has just raised one', () => {
  const gestures = new Gestures(new Server(), 'me');
  const raised: string[][] = [];
  gestures.events.on('raised', people => raised.push(people));
  gestures.onHands(['b']);
  gestures.onHands(['b', 'me', 'a']);
  gestures.onHands(['me', 'a']);
  assert.deepEqual(raised, [['b'], ['a']]);
  assert.ok(gestures.handRaised);
  const people = ['a', 'b', 'me'].map(id => ({ id })) as unknown as Parameters<Gestures['withHands']>[0];
  assert.deepEqual(gestures.withHands(people).map(({ hand }) => hand), [2, 0, 1]);
  gestures.entered([]);
  assert.ok(!gestures.handRaised);
  gestures.entered(['a', 'me']);
  assert.ok(gestures.handRaised);
  assert.deepEqual(raised, [['b'], ['a']]);
});

test('sends reactions no faster than anybody means them', () => {
  const server = new Server();
  const gestures = new Gestures(server, 'me');
  [0, 10, 100, 250, 300, 600].forEach(ms => gestures.react('👍', ms));
  assert.equal(server.asked.length, 3);
});
