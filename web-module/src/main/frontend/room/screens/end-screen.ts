import { h } from '../dom';
import { icon, type IconName } from '../icons';
import type { Messages } from '../messages';
import type { PageData } from '../page-data';
import type { Screen } from './screen';

/** Why the meeting is over for this person. */
export type Ending =
  | 'left' | 'meeting-ended' | 'rejected' | 'removed' | 'replaced' | 'signed-out' | 'not-found' | 'meeting-full'
  | 'meeting-locked' | 'account-disabled' | 'forbidden';

const ICONS: Partial<Record<Ending, IconName>> = { left: 'exit', 'meeting-ended': 'check', rejected: 'door', removed: 'door' };
/** Endings after which coming back by one's own will makes sense. */
const AGAIN: readonly Ending[] = ['left', 'replaced', 'meeting-full', 'meeting-locked', 'signed-out'];

/** The last page of a meeting: what happened, in a sentence, and the way back. */
export class EndScreen implements Screen {
  readonly element: HTMLElement;

  constructor(ending: Ending, data: PageData, { t }: Messages, again: () => void) {
    const title = h('h1', { attributes: { tabindex: '-1' } }, t(`end.${ending}.title`));
    this.element = h('main', { class: 'end-screen', testId: `end-${ending}` },
      h('div', { class: 'end-sign' }, icon(ICONS[ending] ?? 'warning')), title,
      h('p', { class: 'secondary' }, t(`end.${ending}.words`, { name: data.hostName, title: data.title })),
      h('div', { class: 'end-buttons' },
        AGAIN.includes(ending) ? h('button', {
          class: 'button quiet', testId: 'again', attributes: { type: 'button' }, onClick: again,
        }, t(`end.${ending}.again`)) : null,
        h('a', { class: 'button', testId: 'home', attributes: { href: `${data.base}/` } }, t('end.home'))));
    queueMicrotask(() => title.focus({ preventScroll: true }));
  }

  dispose(): void {
    // Nothing is held.
  }
}
