import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { KEYS, type Shortcuts } from '../shortcuts';

/** All keys of the room and what they do. */
export function openShortcutHelp(parent: HTMLElement, t: Translate): void {
  const dialog = h('dialog', { class: 'dialog shortcut-help', testId: 'shortcut-help', attributes: { 'aria-labelledby': 'shortcut-title' } },
    h('div', { class: 'dialog-head' },
      h('h2', { attributes: { id: 'shortcut-title' } }, t('shortcut.title')),
      h('button', {
        class: 'icon-button', label: t('dialog.close'), attributes: { type: 'button' }, onClick: () => dialog.close(),
      }, icon('close'))),
    h('dl', { class: 'shortcuts' }, ...(Object.keys(KEYS) as (keyof Shortcuts)[]).map(action =>
      h('div', {}, h('dt', {}, t(`shortcut.${action}`)), h('dd', {}, h('kbd', {}, keyName(action, t)))))));
  dialog.addEventListener('close', () => dialog.remove());
  parent.append(dialog);
  dialog.showModal();
}

/** What is written on a key, in the person's language. */
export function keyName(action: keyof Shortcuts, t: Translate): string {
  const key = KEYS[action];
  return key.length > 1 ? t(`key.${key}`) : key;
}
