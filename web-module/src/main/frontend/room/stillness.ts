const STILL_AFTER_MS = 4_000;

/**
 * Tells when nobody touches anything: `still` on the element after four seconds, gone with the next movement. Never
 * while something in it is focused by keyboard, or while `busy` says that something is open.
 */
export function watchStillness(element: HTMLElement, busy: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const rest = () => {
    if (busy() || element.querySelector(':focus-visible')) {
      timer = setTimeout(rest, STILL_AFTER_MS);
    } else {
      element.classList.add('still');
    }
  };
  const stir = () => {
    element.classList.remove('still');
    clearTimeout(timer);
    timer = setTimeout(rest, STILL_AFTER_MS);
  };
  const kinds = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
  kinds.forEach(kind => element.addEventListener(kind, stir));
  document.addEventListener('keydown', stir);
  stir();
  return () => {
    clearTimeout(timer);
    kinds.forEach(kind => element.removeEventListener(kind, stir));
    document.removeEventListener('keydown', stir);
  };
}
