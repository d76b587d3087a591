import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** A part of the dialog, which is told when the dialog closes. */
export interface SettingsPart { readonly element: HTMLElement; dispose(): void }

/** Devices and preferences during a call. */
export function openSettings(parent: HTMLElement, t: Translate, parts: readonly SettingsPart[]): void {
  const dialog = h('dialog', { class: 'dialog settings-dialog', attributes: { 'aria-labelledby': 'settings-title' } },
    h('div', { class: 'dialog-head' },
      h('h2', { attributes: { id: 'settings-title' } }, t('settings.title')),
      h('button', {
        class: 'icon-button', label: t('dialog.close'), attributes: { type: 'button' }, onClick: () => dialog.close(),
      }, icon('close'))),
    ...parts.map(part => part.element));
  dialog.addEventListener('close', () => {
    parts.forEach(part => part.dispose());
    dialog.remove();
  });
  parent.append(dialog);
  dialog.showModal();
}
