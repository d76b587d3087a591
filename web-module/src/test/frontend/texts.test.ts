import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const BUNDLES = 'src/main/resources/org/confera/web';

function bundle(name: string): Map<string, string> {
  const lines = readFileSync(join(BUNDLES, name), 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
  return new Map(lines.map(line => {
    const [key, ...rest] = line.split(' = ');
    return [key!, rest.join(' = ')];
  }));
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true }).map(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.ts') ? readFileSync(path, 'utf8') : '';
  }).join('\n');
}

const english = bundle('room.properties');
const german = bundle('room_de.properties');
const code = ['signaling', 'media', 'room', 'pages'].map(folder => sources(`src/main/frontend/${folder}`)).join('\n');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

test('every sentence exists in both languages, with the same placeholders', () => {
  assert.deepEqual([...german.keys()].sort(), [...english.keys()].sort());
  for (const [key, text] of english) {
    assert.notEqual(text, '', key);
    assert.deepEqual(placeholders(german.get(key)!), placeholders(text), key);
  }
});

test('every sentence that the code names exists', () => {
  const named = [...code.matchAll(/\bt\('([\w.-]+)'/g)].map(match => match[1]!);
  assert.ok(named.length > 40);
  assert.deepEqual(named.filter(key => !english.has(key)), []);
});

test('every sentence is used', () => {
  const patterns = [...code.matchAll(/[`']((?:[\w.-]|\$\{[^}]*\})+)[`']/g)].map(match => match[1]!)
    .filter(text => text.includes('.'))
    .map(text => new RegExp(`^${text.replace(/\$\{[^}]*\}/g, '\u0000').replace(/[.]/g, '\\.').replace(/\u0000/g, '.+')}(\\.one)?$`));
  assert.deepEqual([...english.keys()].filter(key => !patterns.some(pattern => pattern.test(key))), []);
});

test('every reason of the protocol has a sentence', () => {
  const table = readFileSync('PROTOCOL.md', 'utf8').split('## Errors')[1]!.split('\n').filter(line => /^\| -?\d/.test(line));
  const reasons = table.flatMap(line => [...line.split('|')[3]!.matchAll(/`([\w-]+)`/g)].map(match => match[1]!));
  assert.ok(reasons.length > 15);
  assert.deepEqual(reasons.filter(reason => !english.has(`signaling.${reason}`)), []);
});

test('every trouble with a device has a sentence, and every ending a page', () => {
  for (const problem of ['refused', 'dismissed', 'system', 'policy', 'missing', 'busy', 'unsuitable', 'insecure', 'unplugged', 'failed', 'replaced']) {
    assert.ok(english.has(`device.camera.${problem}`) && english.has(`device.microphone.${problem}`), problem);
  }
  const endings = [...english.keys()].filter(key => /^end\.[\w-]+\.title$/.test(key));
  endings.forEach(key => assert.ok(english.has(key.replace('title', 'words')), key));
});

test('apostrophes are set as a printer would', () => {
  for (const [key, text] of [...english, ...german]) {
    assert.doesNotMatch(text, /['"]/, key);
  }
});
