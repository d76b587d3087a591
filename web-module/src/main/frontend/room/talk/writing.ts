/** A part of what a person wrote: words, or an address that can be opened. */
export type Part = { text: string; href: null } | { text: string; href: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"/][^\s<>"]*/gi;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,:;!?'’”»)\]}]+$/u;
/** What the server refuses: controls besides line breaks and tabs, and signs that turn the direction of writing. */
const DISGUISES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What is sent of what was typed or pasted. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(DISGUISES, '').toWellFormed().trim();
}

/** Length as people count, and as the server does. */
export function codePoints(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Finds the web addresses in a text; nothing but http and https is ever made a link. */
export function parts(text: string): Part[] {
  const found: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    const href = webAddress(address);
    if (href) {
      found.push({ text: text.slice(end, match.index), href: null }, { text: address, href });
      end = match.index + address.length;
    }
  }
  found.push({ text: text.slice(end), href: null });
  return found.filter(part => part.text !== '');
}

/** A bracket at the end belongs to the address only if it was opened in it. */
function withoutTrailing(address: string): string {
  const trailing = TRAILING.exec(address)?.[0] ?? '';
  const kept = address.slice(0, address.length - trailing.length);
  return trailing.startsWith(')') && kept.includes('(') ? `${kept})` : kept;
}

function webAddress(text: string): string | null {
  try {
    const { protocol, href, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? href : null;
  } catch {
    return null;
  }
}
