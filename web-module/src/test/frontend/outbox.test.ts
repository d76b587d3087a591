import assert from 'node:assert/strict';
import test from 'node:test';
import { Outbox, type Draft } from '../../main/frontend/room/talk/outbox';
import type { ChatMessage } from '../../main/frontend/signaling/protocol';
import { RpcError } from '../../main/frontend/signaling/rpc-error';

/** A server that stores each line once and fails as told, and a clock that is turned by hand. */
class World {
  readonly attempts: string[] = [];
  readonly stored: string[] = [];
  readonly waits: number[] = [];
  kept: string | null = null;
  failures: (Error | null)[] = [];
  /** The answer gets lost after the line was stored. */
  losesAnswers = false;
  private readonly ids = new Set<string>();
  private readonly wakers: (() => void)[] = [];

  readonly outbox = () => new Outbox({
    send: draft => this.send(draft),
    wait: ms => {
      this.waits.push(ms);
      return new Promise(resolve => this.wakers.push(resolve));
    },
    read: () => this.kept,
    write: drafts => { this.kept = drafts; },
  }, () => undefined, () => undefined);

  private async send({ messageId, text }: Draft): Promise<ChatMessage> {
    this.attempts.push(text);
    const failure = this.failures.shift();
    if (failure && !this.losesAnswers) {
      throw failure;
    }
    if (!this.ids.has(messageId)) {
      this.ids.add(messageId);
      this.stored.push(text);
    }
    if (failure) {
      throw failure;
    }
    return { id: messageId, senderId: 'me', senderName: 'Me', text, sentAt: '2026-01-01T00:00:00Z' };
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn++) {
      await Promise.resolve();
    }
  }

  async wake(): Promise<void> {
    this.wakers.splice(0).forEach(wake => wake());
    await this.settle();
  }
}

const states = (outbox: Outbox) => outbox.lines.map(({ text, state }) => `${text} ${state}`);

test('sends lines one after the other, in the order in which they were written', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.resume();
  ['a', 'b', 'c'].forEach(text => outbox.add(text, null));
  await world.settle();
  assert.deepEqual(world.stored, ['a', 'b', 'c']);
  assert.deepEqual(outbox.lines, []);
});

test('waits visibly while the socket is away, and sends each once afterwards', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.resume();
  outbox.pause();
  outbox.add('a', null);
  outbox.add('b', null);
  await world.settle();
  assert.deepEqual(states(outbox), ['a waiting', 'b waiting']);
  assert.deepEqual(world.attempts, []);
  outbox.resume();
  await world.settle();
  assert.deepEqual(world.stored, ['a', 'b']);
});

test('tries again with growing pauses while the database is away, and nothing overtakes', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.resume();
  world.failures = Array.from({ length: 3 }, () => new RpcError('data-unavailable', 'no', -32005, 1));
  outbox.add('a', null);
  await world.settle();
  outbox.add('b', null);
  assert.deepEqual(states(outbox), ['a waiting', 'b sending']);
  await world.wake();
  await world.wake();
  await world.wake();
  assert.deepEqual(world.attempts, ['a', 'a', 'a', 'a', 'b']);
  assert.deepEqual(world.stored, ['a', 'b']);
  assert.ok(world.waits.every(ms => ms >= 1000), String(world.waits));
});

test('a line whose answer was lost is stored once', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.resume();
  world.losesAnswers = true;
  world.failures = [new RpcError('timed-out', 'no answer'), new RpcError('connection-lost', 'gone')];
  outbox.add('a', null);
  await world.settle();
  await world.wake();
  await world.wake();
  assert.deepEqual(world.attempts, ['a', 'a', 'a']);
  assert.deepEqual(world.stored, ['a']);
});

test('a refused line stays to be tried again or discarded, and the next ones go out', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.resume();
  world.failures = [new RpcError('not-found', 'gone')];
  outbox.add('a', { id: 'x', name: 'X' });
  outbox.add('b', null);
  await world.settle();
  assert.deepEqual(states(outbox), ['a refused']);
  assert.equal(outbox.lines[0]!.reason, 'not-found');
  assert.deepEqual(world.stored, ['b']);
  outbox.retry(outbox.lines[0]!.messageId);
  await world.settle();
  assert.deepEqual(world.stored, ['b', 'a']);
});

test('what was not sent survives a reload of the page, under the same id', async () => {
  const world = new World();
  const before = world.outbox();
  before.add('a', { id: 'x', name: 'X' });
  const after = world.outbox();
  assert.equal(after.lines[0]!.messageId, before.lines[0]!.messageId);
  assert.equal(after.lines[0]!.recipientId, 'x');
  after.resume();
  await world.settle();
  assert.deepEqual(world.stored, ['a']);
  assert.equal(world.kept, '[]');
});

test('a line that waits while its writer changes rooms goes to nobody else, until they send it there themselves', async () => {
  const world = new World();
  const outbox = world.outbox();
  outbox.goTo('r1');
  outbox.add('for the left room', null);
  outbox.add('for Bob', { id: 'bob', name: 'Bob' });
  outbox.goTo(null);
  outbox.resume();
  await world.settle();
  assert.deepEqual(world.stored, ['for Bob']);
  assert.deepEqual(outbox.lines.map(({ state, reason }) => [state, reason]), [['refused', 'other-room']]);
  outbox.retry(outbox.lines[0]!.messageId);
  await world.settle();
  assert.deepEqual(world.stored, ['for Bob', 'for the left room']);
});

test('a line whose sending is cut off by a move is not sent again into the other room', async () => {
  const world = new World();
  const outbox = world.outbox();
  world.failures = [new RpcError('connection-lost', 'gone')];
  outbox.resume();
  outbox.add('for the main room', null);
  outbox.goTo('r1');
  await world.settle();
  await world.wake();
  assert.deepEqual([world.attempts.length, world.stored, outbox.lines[0]?.reason], [1, [], 'other-room']);
});

test('a line of a breakout room is still one of that room after a reload', async () => {
  const world = new World();
  const before = world.outbox();
  before.goTo('r1');
  before.add('for the left room', null);
  const after = world.outbox();
  after.goTo('r1');
  after.resume();
  await world.settle();
  assert.deepEqual(world.stored, ['for the left room']);
});
