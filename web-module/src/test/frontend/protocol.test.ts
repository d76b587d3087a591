import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { NOTIFICATIONS } from '../../main/frontend/signaling/connection';
import { FINAL_CLOSE_CODES } from '../../main/frontend/signaling/protocol';

const page = readFileSync('PROTOCOL.md', 'utf8');
const source = readFileSync('src/main/frontend/signaling/protocol.ts', 'utf8');

/** The names in backticks of the first column of a section's table. */
function namesUnder(heading: string): string[] {
  const section = page.split(/^## /m).find(part => part.startsWith(heading));
  assert.ok(section, `PROTOCOL.md has no section "${heading}"`);
  const cells = section.split('\n').filter(line => line.startsWith('| `')).map(line => line.split('|')[1]!);
  return cells.flatMap(cell => [...cell.matchAll(/`(\w+)`/g)].map(match => match[1]!)).sort();
}

/** The members of one of our interfaces. */
function membersOf(name: string): string[] {
  const body = source.split(`export interface ${name} {`)[1]!.split('\n}')[0]!;
  return [...body.matchAll(/^ {2}(\w+): /gm)].map(match => match[1]!).sort();
}

test('knows every request of the protocol page, and no other', () => {
  assert.deepEqual(membersOf('Requests'), namesUnder('Requests, client to server'));
});

test('knows every notification of the protocol page, and no other', () => {
  assert.deepEqual([...NOTIFICATIONS].sort(), namesUnder('Notifications, server to client'));
  assert.deepEqual(membersOf('Notifications'), [...NOTIFICATIONS].sort());
});

/** The members of the first {…} after a mark, without those of objects inside it. */
function membersAfter(mark: string): string[] {
  const start = source.indexOf(mark);
  assert.ok(start >= 0, `protocol.ts has no "${mark}"`);
  const after = source.slice(start + mark.length).replace(/\/\*.*?\*\//gs, '');
  let depth = 1;
  const body = [...after].filter(sign => {
    if (depth === 0) return false;
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    return depth === 1;
  }).join('');
  return [...body.matchAll(/(\w+)\??: /g)].map(match => match[1]!).sort();
}

/** The JSON texts of the page's example of this name. */
function example(section: string, name: string): Record<string, unknown>[] {
  const part = page.split(/^## /m).find(text => text.startsWith(section))!;
  const found = part.split(`\n**\`${name}\`** — `)[1]?.match(/```json\n(.*?)\n```/s);
  assert.ok(found, `PROTOCOL.md has no example of ${name}`);
  return found[1]!.split('\n\n').map(text => JSON.parse(text) as Record<string, unknown>);
}

test('sends the parameters of the examples of the protocol page', () => {
  for (const method of membersOf('Requests')) {
    const params = Object.keys(example('Requests', method)[0]!.params as object).sort();
    const declaration = source.match(new RegExp(`^  ${method}: \\{\\s+params: (Empty|\\{)`, 'm'))!;
    assert.deepEqual(declaration[1] === 'Empty' ? [] : membersAfter(declaration[0]), params, method);
  }
});

test('reads the objects of the examples of the protocol page', () => {
  for (const name of ['Self', 'Meeting', 'Room', 'Participant', 'ConnectionQuality', 'Producer', 'Waiting', 'KeptOut', 'Settings', 'Place', 'Breakouts', 'BreakoutPerson', 'ChatMessage', 'Question', 'ConsumerOptions']) {
    const members = membersAfter(`export interface ${name === 'Producer' ? 'RemoteProducer' : name} {`);
    assert.deepEqual(members, Object.keys(example('Objects', name)[0]!).sort(), name);
  }
});

test('reads the statistics of the example of the protocol page', () => {
  const stats = example('Objects', 'ParticipantStats')[0]!;
  const first = (list: string) => (stats[list] as Record<string, unknown>[])[0]!;
  const [consumer, producer] = [first('consumers'), first('producers')];
  const shown: [string, unknown][] = [
    ['ParticipantStats', stats], ['TransportStats', first('transports')], ['ProducerStats', producer],
    ['InboundRtpStats', (producer.streams as unknown[])[0]], ['ConsumerStats', consumer],
    ['OutboundRtpStats', consumer.outbound], ['RemoteInboundRtpStats', consumer.remote]];
  for (const [name, value] of shown) {
    assert.deepEqual(membersAfter(`export interface ${name} {`), Object.keys(value as object).sort(), name);
  }
});

test('gives up only after close codes of the protocol page', () => {
  const codes = page.slice(page.indexOf('Close codes:'));
  Object.keys(FINAL_CLOSE_CODES).forEach(code => assert.match(codes, new RegExp(`\\b${code}\\b`)));
});
