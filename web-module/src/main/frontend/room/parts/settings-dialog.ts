import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { DevicePickers } from './device-pickers';

/** Device pickers during a call. */
export function openSettings(parent: HTMLElement, t: Translate, pickers: DevicePickers): void {
  const dialog = h('dialog', { class: 'dialog', attributes: { 'aria-labelledby': 'settings-title' } },
    h('div', { class: 'dialog-head' },
      h('h2', { attributes: { id: 'settings-title' } }, t('settings.title')),
      h('button', {
        class: 'icon-button', label: t('dialog.close'), attributes: { type: 'button' }, onClick: () => dialog.close(),
      }, icon('close'))),
    pickers.element);
  dialog.addEventListener('close', () => {
    pickers.dispose();
    dialog.remove();
  });
  parent.append(dialog);
  dialog.showModal();
}
