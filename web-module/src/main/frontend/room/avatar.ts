/** Hues on which white initials keep a contrast of 4.5 : 1 at the saturation and lightness below. */
const HUES = [4, 24, 150, 172, 190, 208, 222, 238, 256, 274, 292, 312, 332, 346];

/** Up to two letters that stand for a name, of any script; `?` for a name without letters. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s\-_.]+/u).filter(word => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = [first, last].flatMap(word => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? []);
  return letters.join('').toLocaleUpperCase() || '?';
}

/** The colour of a person: the same in every meeting and for every viewer. */
export function colourOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name.normalize('NFC')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `hsl(${HUES[hash % HUES.length]} 48% 31%)`;
}
