export interface Shortcuts {
  microphone(): void;
  camera(): void;
  screen(): void;
  people(): void;
  chat(): void;
  questions(): void;
  breakouts(): void;
  hand(): void;
  reactions(): void;
  layout(): void;
  fullScreen(): void;
  pictureWindow(): void;
  self(): void;
  details(): void;
  nextPage(): void;
  previousPage(): void;
  help(): void;
}

/** Keys of the room, by what they do, in the order of the help. Ctrl+D and Ctrl+E switch the microphone and the camera, too. */
export const KEYS: Readonly<Record<keyof Shortcuts, string>> = {
  microphone: 'M', camera: 'V', screen: 'S', hand: 'H', reactions: 'R', people: 'P', chat: 'C', questions: 'Q', breakouts: 'B',
  layout: 'L', fullScreen: 'F', pictureWindow: 'I', self: 'O', nextPage: 'PageDown', previousPage: 'PageUp', details: 'D', help: '?',
};

/** Listens for the keys of the room. Not while somebody types. */
export function listenForShortcuts(actions: Shortcuts): () => void {
  const onKey = (event: KeyboardEvent) => {
    const action = shortcutOf(event);
    if (action && !isTyping(event.target) && !(KEYS[action].length > 1 && scrolls(event.target))
      && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      actions[action]();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

const ACTIONS = new Map(Object.entries(KEYS).map(([action, key]) => [key.toLowerCase(), action as keyof Shortcuts]));

export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>):
    keyof Shortcuts | null {
  // Where the question mark is depends on the keyboard; most need the shift key for it.
  if (event.repeat || event.altKey || (event.shiftKey && event.key !== '?')) {
    return null;
  }
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    return key === 'd' ? 'microphone' : key === 'e' ? 'camera' : null;
  }
  return ACTIONS.get(key) ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  // A box that is ticked takes no letters.
  return target instanceof HTMLElement
    && target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !== null;
}

/** There Page Up and Page Down are for reading. */
function scrolls(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.panel, [role="region"]') !== null;
}
