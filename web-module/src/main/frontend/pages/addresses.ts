/** What the server takes for an address; it has the last word. */
const SHAPE = /^[^\s@<>()[\],;:\\"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const LONGEST = 254;

export function isAddress(text: string): boolean {
  return text.length <= LONGEST && SHAPE.test(text) && !text.includes('..');
}

/**
 * Addresses as people type and paste them, each once: separated by commas, semicolons, blanks or lines, with or without
 * names. "Ada Lovelace <ada@example.org>" is one. What is none stays as it is, for its writer to mend.
 */
export function readAddresses(text: string): string[] {
  return [...new Set(text.split(/[,;\r\n]+/).flatMap(words).map(word => word.toLowerCase()))];
}

function words(item: string): string[] {
  const inBrackets = /<([^<>]*)>/.exec(item);
  return (inBrackets ? [inBrackets[1]!.trim()] : item.trim().split(/\s+/)).filter(word => word !== '');
}
