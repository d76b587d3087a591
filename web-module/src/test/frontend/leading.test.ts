import assert from 'node:assert/strict';
import test from 'node:test';
import { mutedWords, roleWords } from '../../main/frontend/room/call-news';
import { HostDeeds } from '../../main/frontend/room/host-deeds';
import { KnockNews } from '../../main/frontend/room/parts/knock-news';
import { byHand, matches } from '../../main/frontend/room/people-list';
import type { Person } from '../../main/frontend/room/roster';
import type { Translate } from '../../main/frontend/room/messages';
import { FakeServer } from './fake-media';

const t: Translate = (key, values = {}) => [key, ...Object.values(values)].join(' ');

test('finds people by any part of their name, whatever its case and marks', () => {
  const found = (query: string) => ['Zoë Quentin', 'Grace Hopper', 'Ünal Öz'].filter(name => matches(name, query)).join(', ');
  assert.equal(found('zoe'), 'Zoë Quentin');
  assert.equal(found('HOPP gra'), 'Grace Hopper');
  assert.equal(found('ünal'), 'Ünal Öz');
  assert.equal(found('oz'), 'Ünal Öz');
  assert.equal(found(' '), 'Zoë Quentin, Grace Hopper, Ünal Öz');
  assert.equal(found('bob'), '');
});

test('lists those who want to speak first and in order, the others as they came', () => {
  const people = [['a', 0], ['b', 2], ['c', 0], ['d', 1]].map(([id, hand]) => ({ id, hand }) as Person);
  assert.equal(byHand(people).map(({ id }) => id).join(''), 'dbac');
});

test('tells whom a host mutes whether they can unmute themselves', () => {
  assert.equal(mutedWords(t, 'Ada', true), 'news.mutedBy Ada');
  assert.equal(mutedWords(t, 'Ada', false), 'news.mutedForGood Ada');
  assert.equal(mutedWords(t, '', false), 'mayNot.microphone');
});

test('tells of a new role in one sentence each, and of a transfer to others once', () => {
  assert.equal(roleWords(t, 'Bob', false, 'participant', 'co-host'), 'role.other.coHost Bob');
  assert.equal(roleWords(t, 'Bob', true, 'co-host', 'participant'), 'role.you.noCoHost');
  assert.equal(roleWords(t, 'Bob', true, 'participant', 'host'), 'role.you.host');
  assert.equal(roleWords(t, 'Ada', true, 'host', 'co-host'), 'role.you.handedOn');
  assert.equal(roleWords(t, 'Ada', false, 'host', 'co-host'), null);
});

test('tells of each knock once, and again of who comes again', () => {
  const said: string[] = [];
  const news = new KnockNews(t, text => said.push(text));
  const waiting = (...ids: string[]) => news.update(ids.map(id => ({ participantId: id, displayName: id.toUpperCase(), since: '' })));
  waiting('a');
  waiting('a', 'b');
  waiting('b');
  waiting('b', 'a');
  assert.deepEqual(said, ['knocks.news A', 'knocks.news B', 'knocks.news A']);
});

test('says how many were muted, and why a deed failed', async () => {
  const server = new FakeServer();
  const said: string[] = [];
  const deeds = new HostDeeds({
    request: async (method, params) => method === 'muteAll' ? { muted: 3 } as never : server.request(method, params),
  }, t, text => said.push(text), failure => said.push(String((failure as { reason: string }).reason)));
  await deeds.muteAll();
  server.refuseOnce('removeParticipant', 'host-stays');
  assert.equal(await deeds.remove({ id: 'b' } as Person), null);
  assert.deepEqual(await deeds.stopSharing({ id: 'b' } as Person), {});
  assert.deepEqual(said, ['news.mutedAll 3', 'host-stays']);
  assert.deepEqual(server.asked.at(-1), { method: 'stopProducer', params: { participantId: 'b', source: 'screen' } });
});
