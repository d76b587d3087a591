import { h } from '../dom';
import type { Translate } from '../messages';

export interface Question {
  title: string;
  words: string;
  yes: string;
  /** Nothing is lost by it. */
  harmless?: boolean;
}

/** Asks once before something that can't be undone. */
export function confirmFirst(parent: HTMLElement, t: Translate, question: Question, then: () => void): void {
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const button = (text: string, style: string, testId: string, action: () => void) =>
    h('button', { class: style, testId, attributes: { type: 'button' }, onClick: action }, text);
  const dialog = h('dialog', { class: 'dialog', attributes: { 'aria-labelledby': 'question-title' } },
    h('h2', { attributes: { id: 'question-title' } }, question.title), h('p', {}, question.words),
    h('div', { class: 'dialog-buttons' },
      button(t('dialog.cancel'), 'button quiet', 'cancel', close),
      button(question.yes, question.harmless ? 'button' : 'button danger', 'confirm', () => { close(); then(); })));
  dialog.addEventListener('close', () => dialog.remove());
  parent.append(dialog);
  dialog.showModal();
}
