/** What a person does on the page, as far as a state needs it. */
export const settle = (ms = 60) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** Waits for the element that the selector or test id names. */
export async function find(what: string, place = 0): Promise<HTMLElement> {
  const selector = /^[a-z-]+$/.test(what) ? `[data-testid="${what}"]` : what;
  for (const end = performance.now() + 5_000; performance.now() < end; await settle(20)) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(each => each.checkVisibility())[place];
    if (found) {
      return found;
    }
  }
  throw new Error(`${what} is not to be seen`);
}

export async function press(...what: (string | [string, number])[]): Promise<void> {
  for (const each of what) {
    const [name, place] = typeof each === 'string' ? [each, 0] : each;
    (await find(name, place)).click();
    await settle();
  }
}

export async function write(what: string, text: string): Promise<void> {
  const field = await find(what) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function key(name: string): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  await settle();
}
