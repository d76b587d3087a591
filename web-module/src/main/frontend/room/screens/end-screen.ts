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
const AGAIN: readonly Ending[] = ['left', 'replaced', 'meeting-full', 'meeting-locked', 'signed-out', 'removed', 'rejected'];

/** The last page of a meeting: what happened, in a sentence, and the way back. */
export class EndScreen implements Screen {
  readonly element: HTMLElement;

  /** @param by the host who ended it for this person, where that is known */
  constructor(ending: Ending, by: string | null, data: PageData, { t }: Messages, again: () => void) {
    const title = h('h1', { attributes: { tabindex: '-1' } },
      by === null ? t(`end.${ending}.title`) : t(`end.${ending}.titleBy`, { name: by }));
    this.element = h('main', { class: 'end-screen', testId: `end-${ending}` },
      h('div', { class: 'end-sign' }, icon(ICONS[ending] ?? 'warning')), title,
      h('p', { class: 'secondary' }, t(`end.${ending}.words`, { name: by ?? data.hostName, title: data.title })),
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
