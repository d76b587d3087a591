export interface Shortcuts {
  microphone(): void;
  camera(): void;
  screen(): void;
  people(): void;
  chat(): void;
  questions(): void;
  hand(): void;
  reactions(): void;
}

/**
 * Keys of the room: M or Ctrl+D the microphone, V or Ctrl+E the camera, S the screen, P the people, C the chat, Q the
 * questions, H one's hand, R the reactions. Not while somebody types.
 */
export function listenForShortcuts(actions: Shortcuts): () => void {
  const onKey = (event: KeyboardEvent) => {
    const action = shortcutOf(event);
    if (action && !isTyping(event.target) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      actions[action]();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

const LETTERS: Readonly<Record<string, keyof Shortcuts>> = {
  m: 'microphone', v: 'camera', s: 'screen', p: 'people', c: 'chat', q: 'questions', h: 'hand', r: 'reactions',
};

export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>):
    keyof Shortcuts | null {
  if (event.repeat || event.altKey || event.shiftKey) {
    return null;
  }
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    return key === 'd' ? 'microphone' : key === 'e' ? 'camera' : null;
  }
  return LETTERS[key] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  // A box that is ticked takes no letters.
  return target instanceof HTMLElement
    && target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !== null;
}
