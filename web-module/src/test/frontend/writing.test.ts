import assert from 'node:assert/strict';
import test from 'node:test';
import { cleaned, codePoints, parts } from '../../main/frontend/room/talk/writing';
import { randomId } from '../../main/frontend/room/talk/uuid';

const links = (text: string) => parts(text).flatMap(part => part.href ?? []);

test('finds web addresses and leaves the sentence around them alone', () => {
  assert.deepEqual(parts('See https://example.org/a?b=c#d, and (http://example.com/x_(y)).'), [
    { text: 'See ', href: null }, { text: 'https://example.org/a?b=c#d', href: 'https://example.org/a?b=c#d' },
    { text: ', and (', href: null }, { text: 'http://example.com/x_(y)', href: 'http://example.com/x_(y)' },
    { text: ').', href: null }]);
});

test('makes no link of anything but http and https', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd', 'vbscript:x', 'https://',
    'http:///x', 'java\nscript:alert(1)', '//example.org', 'xhttps:example']) {
    assert.deepEqual(links(text), [], text);
  }
});

test('a link ends before markup, which stays text', () => {
  assert.deepEqual(parts('https://example.org/"><img src=x onerror=alert(1)>').map(part => part.text),
    ['https://example.org/', '"><img src=x onerror=alert(1)>']);
});

test('every character comes back as it was written', () => {
  const text = 'a\n\nb https://example.org. <b>&amp; 🎉 https://x.example';
  assert.equal(parts(text).map(part => part.text).join(''), text);
});

test('drops what the server would refuse and counts as it does', () => {
  assert.equal(cleaned(' a\r\nb\u0000\u202e\tc\ud83c '), 'a\nb\tc\ufffd');
  assert.equal(codePoints('🎉🎉e\u0301'), 3);
});

test('makes ids that the server takes', () => {
  assert.match(randomId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
