import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

/** Ways to ask others in. */
export interface InviteActions {
  copyLink(): void;
  /** Null where the browser hands nothing on. */
  shareLink: (() => void) | null;
}

/** How others find their way here: the link to copy or to hand on, and further ways. */
export class InviteSection {
  readonly element: HTMLElement;

  /** @param more further ways, below the link */
  constructor(t: Translate, { copyLink, shareLink }: InviteActions, ...more: HTMLElement[]) {
    const button = (testId: string, sign: 'copy' | 'share-link', text: string, onClick: () => void) => h('button', {
      class: 'button quiet', testId, attributes: { type: 'button' }, onClick,
    }, icon(sign), text);
    this.element = h('section', { class: 'invite', label: t('invite.title') },
      h('div', { class: 'invite-ways' }, button('copy-link', 'copy', t('room.copyLinkShort'), copyLink),
        shareLink && button('share-link', 'share-link', t('invite.share'), shareLink)),
      ...more);
  }
}
