import type { Messages } from '../messages';
import type { Person } from '../roster';
import type { Talk } from '../talk/talk';
import { ChatPanel } from './chat-panel';
import { CountedButton } from './counted-button';
import type { Toasts } from './toasts';

export type TalkPanel = 'chat';

/** Letters of a line that a notice shows. */
const EXCERPT = 120;

/** What of the room is for talking by other means than sound and picture: panels, their buttons, and notices of news. */
export class TalkParts {
  readonly panels: Readonly<Record<TalkPanel, ChatPanel>>;
  readonly openers: Readonly<Record<TalkPanel, HTMLElement>>;
  /** For the control bar, in order. */
  readonly buttons: readonly HTMLElement[];
  private readonly chat: CountedButton;
  private readonly stops: (() => void)[];
  private open: string | null = null;

  constructor(private readonly messages: Messages, private readonly talk: Talk, private readonly toasts: Toasts,
    toggle: (panel: TalkPanel) => void) {
    this.chat = new CountedButton('open-chat', this.chatLook(0), () => toggle('chat'));
    this.panels = { chat: new ChatPanel(messages, talk.chat, talk.selfId, () => toggle('chat')) };
    this.openers = { chat: this.chat.button };
    this.buttons = [this.chat.element];
    this.stops = [
      talk.chat.events.on('changed', () => this.count()),
      talk.chat.events.on('heard', ({ senderName, recipientId, text }) => this.tellOfLine(senderName, recipientId !== undefined, text)),
    ];
    this.count();
  }

  /** @param open the panel in sight */
  update(people: readonly Person[], open: string | null): void {
    this.open = open;
    this.panels.chat.update(people);
    this.count();
  }

  dispose(): void {
    this.stops.forEach(stop => stop());
    this.panels.chat.dispose();
  }

  private count(): void {
    const { unread } = this.talk.chat;
    this.chat.update(unread, this.chatLook(unread));
  }

  private chatLook(unread: number) {
    const { t } = this.messages;
    const label = this.open === 'chat' ? t('chat.hide') : unread > 0 ? t('chat.openUnread', { count: unread }) : t('chat.open');
    return { icon: 'chat', label, shortcut: 'C' } as const;
  }

  /** Read out also while the chat is open: the notice is what assistive technology listens to. */
  private tellOfLine(name: string, secret: boolean, text: string): void {
    const characters = [...text.replace(/\s+/gu, ' ')];
    const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : characters.join('');
    const words = this.messages.t(secret ? 'chat.newsPrivate' : 'chat.news', { name, text: excerpt });
    if (this.open === 'chat') {
      this.toasts.say(words);
    } else {
      this.toasts.show(words);
    }
  }
}
