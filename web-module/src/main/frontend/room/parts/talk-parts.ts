import type { Freedom } from '../../signaling/protocol';
import type { OpenRooms } from '../breakouts/open-rooms';
import type { Messages } from '../messages';
import type { Person } from '../roster';
import type { Talk } from '../talk/talk';
import { ChatPanel } from './chat-panel';
import { CountedButton } from './counted-button';
import { FloatingReactions } from './floating-reactions';
import { QuestionPanel } from './question-panel';
import { ReactionTray } from './reaction-tray';
import { RoundButton } from './round-button';
import type { Toasts } from './toasts';

export type TalkPanel = 'chat' | 'questions';

/** Letters of a line that a notice shows. */
const EXCERPT = 120;

/** What of the room is for talking by other means than sound and picture: panels, buttons, and notices of news. */
export class TalkParts {
  readonly chatPanel: ChatPanel;
  readonly questionPanel: QuestionPanel;
  readonly tray: ReactionTray;
  readonly floating: FloatingReactions;
  private readonly hand: RoundButton;
  private readonly buttons: Readonly<Record<TalkPanel, CountedButton>>;
  private readonly stops: (() => void)[];
  private people: readonly Person[] = [];
  private open: string | null = null;
  private may: (freedom: Freedom) => boolean = () => true;

  /** @param fail tells why something did not work */
  constructor(private readonly messages: Messages, private readonly talk: Talk, private readonly toasts: Toasts,
    private readonly fail: (failure: unknown) => void, toggle: (panel: TalkPanel) => void, stage: () => ParentNode) {
    const { chat, questions, gestures } = talk;
    this.chatPanel = new ChatPanel(messages, chat, talk.selfId, () => toggle('chat'));
    this.questionPanel = new QuestionPanel(messages, questions, () => toggle('questions'));
    this.tray = new ReactionTray(messages.t, reaction => gestures.react(reaction, performance.now()), why => toasts.show(why));
    this.floating = new FloatingReactions(stage);
    this.hand = new RoundButton('raise-hand', this.handLook(), () => this.toggleHand());
    this.buttons = {
      chat: new CountedButton('open-chat', this.look('chat', 0), () => toggle('chat')),
      questions: new CountedButton('open-questions', this.look('questions', 0), () => toggle('questions')),
    };
    this.stops = [
      chat.events.on('changed', () => this.show()),
      questions.events.on('changed', () => this.show()),
      gestures.events.on('hands', () => this.show()),
      chat.events.on('heard', ({ senderName, recipientId, text }) => this.tellOfLine(senderName, recipientId !== undefined, text)),
      questions.events.on('asked', ({ askerName, text }) => this.tell('questions',
        messages.t('question.news', { name: askerName ?? messages.t('question.anonymous'), text: excerpt(text) }))),
      gestures.events.on('raised', ids => ids.forEach(id => toasts.show(messages.t('hand.news', { name: this.nameOf(id) })))),
      gestures.events.on('lowered', ({ by }) => toasts.show(messages.t('hand.loweredBy', { name: by }))),
      gestures.events.on('reaction', ({ participantId, emoji }) => this.floating.show(participantId, this.nameOf(participantId), emoji)),
    ];
    const press = (event: Event) => this.tray.pressed(event.target);
    document.addEventListener('pointerdown', press);
    this.stops.push(() => document.removeEventListener('pointerdown', press));
    this.show();
  }

  /** For the control bar, in order: what one does, and what one opens. */
  get gestureButtons(): HTMLElement[] {
    return [this.hand.element, this.tray.element];
  }

  get panelButtons(): HTMLElement[] {
    return [this.buttons.chat.element, this.buttons.questions.element];
  }

  get panels() {
    return { chat: this.chatPanel, questions: this.questionPanel };
  }

  get openers(): Record<TalkPanel, HTMLElement> {
    return { chat: this.buttons.chat.button, questions: this.buttons.questions.button };
  }

  /**
   * @param open the panel in sight
   * @param may  what the hosts let this person do
   * @param rooms that the meeting is split into
   */
  update(people: readonly Person[], asHost: boolean, open: string | null, may: (freedom: Freedom) => boolean, rooms: OpenRooms): void {
    this.may = may;
    this.people = people;
    this.open = open;
    this.chatPanel.update(people);
    this.chatPanel.offerRooms(rooms.place?.name ?? null, asHost ? rooms.rooms.filter(({ id }) => id !== rooms.place?.breakoutId) : []);
    this.chatPanel.forbid(this.why('chat'));
    this.questionPanel.update(asHost, this.why('questions'));
    this.tray.forbid(this.why('reactions'));
    this.show();
  }

  withHands(people: readonly Person[]): Person[] {
    return this.talk.gestures.withHands(people);
  }

  onHands(changed: () => void): () => void {
    return this.talk.gestures.events.on('hands', changed);
  }

  toggleHand(): void {
    const why = this.why('hands');
    if (why !== null && !this.talk.gestures.handRaised) {
      this.toasts.show(why);
    } else {
      this.talk.gestures.toggleHand().catch(this.fail);
    }
  }

  dispose(): void {
    this.stops.forEach(stop => stop());
    [this.chatPanel, this.questionPanel, this.floating].forEach(part => part.dispose());
  }

  private show(): void {
    const { chat, questions, gestures } = this.talk;
    this.buttons.chat.update(chat.unread, this.look('chat', chat.unread));
    this.buttons.questions.update(questions.unread, this.look('questions', questions.unread));
    this.hand.show(this.handLook());
    this.hand.element.setAttribute('aria-pressed', String(gestures.handRaised));
  }

  private look(panel: TalkPanel, unread: number) {
    const { t } = this.messages;
    const label = this.open === panel ? t(`${panel}.hide`) : unread > 0 ? t(`${panel}.openUnread`, { count: unread }) : t(`${panel}.open`);
    return { icon: panel, label, shortcut: panel === 'chat' ? 'C' : 'Q' } as const;
  }

  private handLook() {
    return { icon: 'hand', label: this.messages.t(this.talk.gestures.handRaised ? 'hand.lower' : 'hand.raise'), shortcut: 'H',
      off: this.talk.gestures.handRaised ? null : this.why('hands') } as const;
  }

  /** Why this may not be done now, in a sentence; null if it may. */
  private why(freedom: Freedom): string | null {
    return this.may(freedom) ? null : this.messages.t(`mayNot.${freedom}`);
  }

  private nameOf(participantId: string): string {
    return this.people.find(({ id }) => id === participantId)?.name ?? '';
  }

  private tellOfLine(name: string, secret: boolean, text: string): void {
    this.tell('chat', this.messages.t(secret ? 'chat.newsPrivate' : 'chat.news', { name, text: excerpt(text) }));
  }

  /** What is in sight already is only read out. */
  private tell(panel: TalkPanel, words: string): void {
    if (this.open === panel) {
      this.toasts.say(words);
    } else {
      this.toasts.show(words);
    }
  }
}

function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : characters.join('');
}
