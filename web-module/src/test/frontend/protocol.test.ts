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

test('gives up only after close codes of the protocol page', () => {
  const codes = page.slice(page.indexOf('Close codes:'));
  Object.keys(FINAL_CLOSE_CODES).forEach(code => assert.match(codes, new RegExp(`\\b${code}\\b`)));
});
