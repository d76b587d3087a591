import assert from 'node:assert/strict';
import test from 'node:test';
import type { Requester } from '../../main/frontend/media/requester';
import { Chat, keyOf } from '../../main/frontend/room/talk/chat';
import { RoomReader } from '../../main/frontend/room/talk/room-reader';
import type { ChatMessage } from '../../main/frontend/signaling/protocol';

const line = (number: number, senderId = 'ada'): ChatMessage => ({
  id: `id-${number}`, senderId, senderName: senderId, text: String(number),
  sentAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
});

/** A server with so many lines, which gives pages of 50. */
class Server implements Requester {
  readonly lines: ChatMessage[] = [];
  asked = 0;

  say(count: number): this {
    for (let i = 0; i < count; i++) {
      this.lines.push(line(this.lines.length + 1));
    }
    return this;
  }

  readonly request = (async (_method: string, { before }: { before?: string }) => {
    this.asked++;
    const older = before ? this.lines.slice(0, this.lines.findIndex(({ id }) => id === before)) : this.lines;
    return { messages: older.slice(-50).reverse(), more: older.length > 50 };
  }) as unknown as Requester['request'];
}

function chatOf(server: Server, remembered: { seen: string | null } = { seen: null }): Chat {
  return new Chat(server, 'me', {
    seen: () => remembered.seen,
    rememberSeen: (_place, key) => { remembered.seen = key; },
    outbox: { read: () => null, write: () => undefined },
  }, () => Promise.resolve());
}
const texts = (chat: Chat) => chat.messages.map(({ text }) => Number(text));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('begins with the newest page and turns back page by page', async () => {
  const chat = chatOf(new Server().say(120));
  await chat.entered();
  assert.deepEqual(texts(chat), range(71, 120));
  await chat.loadOlder();
  await chat.loadOlder();
  assert.deepEqual(texts(chat), range(1, 120));
  assert.equal(chat.hasOlder, false);
});

test('after a loss it has what was missed, without a gap and without a double', async () => {
  const server = new Server().say(60);
  const chat = chatOf(server);
  await chat.entered();
  await chat.loadOlder();
  server.say(5);
  await chat.entered();
  assert.deepEqual(texts(chat), range(1, 65));
  server.say(80);
  await chat.entered();
  assert.deepEqual(texts(chat), range(96, 145));
  await chat.loadOlder();
  assert.deepEqual(texts(chat), range(46, 145));
});

test('a line heard while the newest page is on its way hides no gap and is not lost', async () => {
  const server = new Server().say(60);
  const chat = chatOf(server);
  await chat.entered();
  server.say(80);
  const entering = chat.entered();
  chat.heard(line(141));
  await entering;
  assert.deepEqual(texts(chat), range(91, 141));
  await chat.loadOlder();
  assert.deepEqual(texts(chat), range(41, 141));
});

test('counts what others said since one last looked, also over a reload', async () => {
  const server = new Server().say(3);
  const remembered = { seen: null };
  const chat = chatOf(server, remembered);
  await chat.entered();
  assert.equal(chat.unread, 0);
  chat.heard(line(4));
  chat.heard(line(5, 'me'));
  assert.equal(chat.unread, 1);
  server.say(2);
  const reloaded = chatOf(server, remembered);
  await reloaded.entered();
  assert.equal(reloaded.unread, 2);
  reloaded.read(true);
  assert.equal(reloaded.unread, 0);
  reloaded.read(false);
  assert.equal(reloaded.unread, 0);
});

test('orders lines by time to the last digit', () => {
  const keys = ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.1Z', '2026-01-01T00:00:01Z']
    .map(sentAt => keyOf({ sentAt, id: 'a' }));
  assert.deepEqual([...keys].sort(), keys);
});

const said = (number: number, breakoutId?: string, recipientId?: string): ChatMessage =>
  ({ ...line(number), ...breakoutId === undefined ? {} : { breakoutId }, ...recipientId === undefined ? {} : { recipientId } });

test('keeps the chats of rooms apart: nothing of one is left in another', async () => {
  const server = new Server().say(3);
  const chat = chatOf(server);
  await chat.entered();
  server.lines.length = 0;
  chat.goTo('r1');
  assert.deepEqual(texts(chat), []);
  await chat.entered();
  chat.heard(said(4, 'r1'));
  chat.heard(said(5, 'r2'));
  chat.heard(said(6));
  chat.heard(said(7, undefined, 'me'));
  assert.deepEqual(texts(chat), [4, 7]);
  server.say(3);
  chat.goTo(null);
  await chat.entered();
  assert.deepEqual(texts(chat), [1, 2, 3]);
});

test('says which room a line is for, so that a move on the way sends it to nobody else', async () => {
  const asked: unknown[] = [];
  const chat = new Chat({
    request: (async (method: string, params: { room?: string; recipientId?: string }) => {
      if (method === 'listChatMessages') {
        return { messages: [], more: false };
      }
      asked.push(params.room ?? params.recipientId);
      return { message: line(asked.length, 'me') };
    }) as unknown as Requester['request'],
  }, 'me', { seen: () => null, rememberSeen: () => undefined, outbox: { read: () => null, write: () => undefined } }, () => Promise.resolve());
  await chat.entered();
  const settle = () => new Promise(resolve => setImmediate(resolve));
  chat.outbox.add('here', null);
  await settle();
  chat.goTo('r1');
  await chat.entered();
  chat.outbox.add('there', null);
  chat.outbox.add('to Bob', { id: 'bob', name: 'Bob' });
  await settle();
  assert.deepEqual(asked, ['main', 'r1', 'bob']);
});

test('a page of the room before that comes late is not shown in the next', async () => {
  const server = new Server().say(3);
  const chat = chatOf(server);
  const entering = chat.entered();
  chat.goTo('r1');
  await entering;
  assert.deepEqual(texts(chat), []);
});

test('remembers of each room how far it was read', async () => {
  const seen = new Map<string | null, string>();
  const chat = new Chat(new Server().say(2), 'me', {
    seen: place => seen.get(place) ?? null, rememberSeen: (place, key) => void seen.set(place, key),
    outbox: { read: () => null, write: () => undefined },
  }, () => Promise.resolve());
  await chat.entered();
  chat.goTo('r1');
  await chat.entered();
  chat.read(true);
  chat.heard(said(9, 'r1'));
  chat.read(false);
  chat.goTo(null);
  await chat.entered();
  chat.heard(line(5));
  assert.equal(chat.unread, 1);
  assert.deepEqual([...seen.keys()], [null, 'r1']);
});

test('a host reads along in another room, without private lines, and turns back its pages', async () => {
  const server = new Server().say(60);
  const wakers: (() => void)[] = [];
  const reader = new RoomReader('r1', server, () => undefined, () => new Promise(resolve => wakers.push(resolve)));
  const turn = async () => { wakers.splice(0).forEach(wake => wake()); await new Promise(resolve => setImmediate(resolve)); };
  void reader.start();
  await turn();
  await reader.loadOlder();
  assert.deepEqual(reader.messages.map(({ text }) => Number(text)), range(1, 60));
  server.lines.push(said(61, 'r1'), said(62, undefined, 'ada'));
  await turn();
  assert.deepEqual(reader.messages.map(({ text }) => Number(text)), range(1, 61));
  server.lines.length = 0;
  server.say(200);
  server.lines.forEach(message => { message.id = `new ${message.id}`; });
  await turn();
  assert.deepEqual(reader.messages.map(({ text }) => Number(text)), range(151, 200));
  reader.end();
  const asked = server.asked;
  await turn();
  assert.equal(server.asked, asked);
});
