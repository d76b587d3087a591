import type { Person } from './roster';

/** More people than this are searched rather than read. */
export const SEARCHED_FROM = 9;

/** Letters without their marks and in one case, so that “zoe” finds “Zoë”. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}

/** Whether each word that is looked for begins a word of the name, or stands in it. */
export function matches(name: string, query: string): boolean {
  const letters = plain(name);
  return plain(query).split(/\s+/u).every(word => letters.includes(word));
}

/** Those who want to speak first and in order, the others as they came. */
export function byHand(people: readonly Person[]): Person[] {
  const place = ({ hand }: Person) => hand || Number.MAX_SAFE_INTEGER;
  return [...people].sort((a, b) => place(a) - place(b));
}
