import type { ChatMessage } from '../../signaling/protocol';
import { h } from '../dom';
import { shownName } from '../erased';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Draft } from '../talk/outbox';
import { parts } from '../talk/writing';

/** What people wrote, as text and links. No markup in it is ever read as such. */
export function writing(text: string, style: string): HTMLElement {
  return h('p', { class: style }, ...parts(text).map(part => part.href === null ? part.text
    : h('a', { attributes: { href: part.href, target: '_blank', rel: 'noopener noreferrer nofollow' } }, part.text)));
}

export interface LineLook {
  t: Translate;
  selfId: string;
  /** Follows another line of the same person closely, so that the name need not stand there again. */
  follows: boolean;
  time: Intl.DateTimeFormat;
}

/** A line that is stored. */
export function storedLine(message: ChatMessage, { t, selfId, follows, time }: LineLook): HTMLElement {
  const own = message.senderId === selfId;
  const line = lineOf(own, message.recipientId !== undefined, writing(message.text, 'chat-text'));
  line.dataset['sender'] = message.senderName;
  if (!follows) {
    const at = new Date(message.sentAt);
    line.prepend(h('div', { class: 'chat-head' },
      h('span', { class: 'chat-sender' }, own ? t('chat.you') : shownName(message.senderName, t)),
      h('time', { attributes: { datetime: message.sentAt, title: at.toLocaleString(document.documentElement.lang) } }, time.format(at)),
      privacy(message.recipientId === undefined ? null
        : own ? t('chat.privateTo', { name: shownName(message.recipientName ?? '', t) }) : t('chat.privateToYou'))));
  }
  return line;
}

export interface DraftActions {
  retry(messageId: string): void;
  drop(messageId: string): void;
}

/** A line on its way, or refused. */
export function draftLine(draft: Draft, t: Translate, why: (reason: string) => string, actions: DraftActions): HTMLElement {
  const line = lineOf(true, draft.recipientId !== null, writing(draft.text, 'chat-text'));
  line.dataset['state'] = draft.state;
  line.prepend(h('div', { class: 'chat-head' }, h('span', { class: 'chat-sender' }, t('chat.you')),
    privacy(draft.recipientName === null ? null : t('chat.privateTo', { name: draft.recipientName }))));
  line.append(draft.state === 'refused'
    ? h('div', { class: 'chat-state refused' }, h('span', {}, t('chat.refused', { why: why(draft.reason ?? 'internal') })),
      choice(t('chat.retry'), () => actions.retry(draft.messageId)), choice(t('chat.drop'), () => actions.drop(draft.messageId)))
    : h('div', { class: 'chat-state' }, t(`chat.${draft.state}`)));
  return line;
}

function lineOf(own: boolean, secret: boolean, text: HTMLElement): HTMLElement {
  return h('div', { class: `chat-line${own ? ' own' : ''}${secret ? ' private' : ''}`, testId: 'chat-message' }, text);
}

function privacy(words: string | null): HTMLElement | null {
  return words === null ? null : h('span', { class: 'chat-private' }, icon('lock'), words);
}

function choice(text: string, onClick: () => void): HTMLElement {
  return h('button', { class: 'text-button', attributes: { type: 'button' }, onClick }, text);
}
