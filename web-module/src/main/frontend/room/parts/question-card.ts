import type { Question } from '../../signaling/protocol';
import { h } from '../dom';
import { shownName } from '../erased';
import { icon, type IconName } from '../icons';
import type { Messages } from '../messages';
import { writing } from './chat-line';

export interface QuestionActions {
  vote(question: Question): void;
  pin(question: Question): void;
  answer(question: Question): void;
  delete(question: Question): void;
}

/** One question: its votes, who asked it when, and what this person may do about it. */
export class QuestionCard {
  readonly element: HTMLElement;
  private readonly votes = h('span', { testId: 'question-votes' });
  private readonly voteButton: HTMLButtonElement;
  private readonly badges = h('div', { class: 'question-badges' });
  private readonly pin: HTMLButtonElement;
  private readonly answered: HTMLButtonElement;
  private readonly remove: HTMLButtonElement;

  constructor(private readonly messages: Messages, private question: Question, actions: QuestionActions) {
    const { t } = messages;
    this.voteButton = h('button', {
      class: 'question-vote', testId: 'question-upvote', attributes: { type: 'button' }, onClick: () => actions.vote(this.question),
    }, icon('vote'), this.votes);
    this.pin = this.action('question-pin', 'pin', () => actions.pin(this.question));
    this.answered = this.action('question-answered', 'answered', () => actions.answer(this.question));
    this.remove = this.action('question-delete', 'trash', () => actions.delete(this.question));
    this.remove.setAttribute('aria-label', t('question.delete'));
    this.remove.title = t('question.delete');
    const at = new Date(question.askedAt);
    this.element = h('li', { class: 'question', testId: 'question' }, this.voteButton,
      h('div', { class: 'question-body' }, this.badges, writing(question.text, 'question-text'),
        h('div', { class: 'question-foot' },
          h('span', { class: 'question-asker' }, question.askerName === undefined ? t('question.anonymous') : shownName(question.askerName, t)),
          h('time', { attributes: { datetime: question.askedAt } }, new Intl.DateTimeFormat(messages.locale, { timeStyle: 'short' }).format(at)),
          h('div', { class: 'question-actions' }, this.pin, this.answered, this.remove))));
  }

  /** @param why nobody but hosts may vote now; null if everybody may */
  update(question: Question, voted: boolean, own: boolean, asHost: boolean, why: string | null): void {
    const { t } = this.messages;
    this.question = question;
    this.votes.textContent = question.votes.toLocaleString(this.messages.locale);
    this.voteButton.setAttribute('aria-pressed', String(voted));
    this.voteButton.setAttribute('aria-label', `${t(voted ? 'question.unvote' : 'question.vote')}, ${t('question.votes', { count: question.votes })}`);
    this.voteButton.disabled = why !== null;
    this.voteButton.title = why ?? '';
    this.element.classList.toggle('is-pinned', question.pinned);
    this.element.classList.toggle('is-answered', question.answered);
    const badges = `${question.pinned}${question.answered}`;
    if (this.badges.dataset['shown'] !== badges) {
      this.badges.dataset['shown'] = badges;
      this.badges.replaceChildren(...question.pinned ? [badge('pin', t('question.pinned'))] : [],
        ...question.answered ? [badge('answered', t('question.isAnswered'))] : []);
    }
    this.label(this.pin, t(question.pinned ? 'question.unpin' : 'question.pin'), question.pinned);
    this.label(this.answered, t(question.answered ? 'question.reopen' : 'question.answer'), question.answered);
    this.pin.hidden = this.answered.hidden = !asHost;
    this.remove.hidden = !asHost && !own;
  }

  private action(testId: string, name: IconName, onClick: () => void): HTMLButtonElement {
    return h('button', { class: 'icon-button', testId, attributes: { type: 'button' }, onClick }, icon(name));
  }

  private label(button: HTMLButtonElement, label: string, pressed: boolean): void {
    button.setAttribute('aria-label', label);
    button.title = label;
    button.dataset['on'] = String(pressed);
  }
}

function badge(name: IconName, words: string): HTMLElement {
  return h('span', { class: `badge ${name}` }, icon(name), words);
}
