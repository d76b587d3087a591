import { reasonOf } from '../../signaling/rpc-error';
import { arrange, h } from '../dom';
import type { Messages } from '../messages';
import type { QuestionFilter, Questions } from '../talk/questions';
import { Composer } from './composer';
import { confirmFirst } from './confirm';
import { QuestionCard } from './question-card';
import { panelFrame, type SidePanel } from './side-panels';

const LONGEST = 1000;
const FILTERS: readonly QuestionFilter[] = ['all', 'open', 'answered'];

/** Questions to the meeting by rank, in three tabs with their counts, and where one asks. */
export class QuestionPanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly list = h('ul', { class: 'questions' });
  private readonly empty = h('p', { class: 'panel-empty' });
  private readonly tabs: Readonly<Record<QuestionFilter, HTMLButtonElement>>;
  private readonly composer: Composer;
  private readonly anonymous = checkbox('question-anonymous');
  private readonly anonymousLine: HTMLElement;
  private readonly allowed = checkbox('allow-anonymous');
  private readonly allowedLine: HTMLElement;
  private readonly trouble = h('p', { class: 'chat-state refused', attributes: { role: 'alert' } });
  private readonly cards = new Map<string, QuestionCard>();
  private readonly stop: () => void;
  private filter: QuestionFilter = 'all';
  private visible = false;
  private asHost = false;
  private why: string | null = null;
  private asking = false;

  constructor(private readonly messages: Messages, private readonly questions: Questions, close: () => void) {
    const { t } = messages;
    const tab = (filter: QuestionFilter) => h('button', {
      class: 'tab', testId: `questions-${filter}`, attributes: { type: 'button', role: 'tab', id: `questions-tab-${filter}`, 'aria-controls': 'questions-list' },
      onClick: () => this.choose(filter),
    });
    this.tabs = { all: tab('all'), open: tab('open'), answered: tab('answered') };
    const tabList = h('div', { class: 'tabs', label: t('question.tabs'), attributes: { role: 'tablist' } }, ...Object.values(this.tabs));
    tabList.addEventListener('keydown', event => this.onTabKey(event));
    this.anonymousLine = h('label', { class: 'switch' }, this.anonymous, t('question.askAnonymously'));
    this.allowedLine = h('label', { class: 'switch' }, this.allowed, t('question.allowAnonymous'));
    this.allowed.addEventListener('change', () => this.run(questions.allowAnonymous(this.allowed.checked)));
    this.composer = new Composer({ input: 'question-input', send: 'question-send' },
      { placeholder: t('question.write'), send: t('question.send'), left: count => t('writing.left', { count }) }, LONGEST,
      text => this.ask(text));
    this.element = h('aside', { class: 'panel question-panel', attributes: { 'aria-labelledby': 'questions-title' } },
      panelFrame(t, h('h2', { attributes: { id: 'questions-title' } }, t('question.title')), close), tabList,
      h('div', { class: 'question-scroll', attributes: { id: 'questions-list', role: 'tabpanel', tabindex: '0' } }, this.empty, this.list),
      h('footer', { class: 'chat-foot' }, this.allowedLine, this.anonymousLine, this.composer.element, this.composer.refusal, this.trouble));
    this.stop = questions.events.on('changed', () => this.draw());
  }

  dispose(): void {
    this.stop();
  }

  focus(): void {
    this.composer.focus();
  }

  seen(open: boolean): void {
    this.visible = open;
    this.questions.read(open);
  }

  /** @param why nothing may be asked now; null if it may */
  update(asHost: boolean, why: string | null): void {
    if (asHost !== this.asHost || why !== this.why) {
      this.asHost = asHost;
      this.why = why;
      this.composer.forbid(why);
      this.draw();
    }
  }

  private choose(filter: QuestionFilter): void {
    this.filter = filter;
    this.draw();
  }

  private onTabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      this.choose(FILTERS[(FILTERS.indexOf(this.filter) + step + FILTERS.length) % FILTERS.length]!);
      this.tabs[this.filter].focus();
    }
  }

  /** The field keeps what was written until the server has it. */
  private ask(text: string): boolean {
    if (!this.asking) {
      this.asking = true;
      const anonymous = this.anonymous.checked && this.questions.anonymousAllowed;
      this.run(this.questions.ask(text, anonymous).then(() => {
        this.composer.clear();
        this.anonymous.checked = false;
        if (this.filter === 'answered') {
          this.choose('all');
        }
      }).finally(() => { this.asking = false; }));
    }
    return false;
  }

  private run(action: Promise<void>): void {
    this.trouble.textContent = '';
    action.catch((failure: unknown) => {
      const key = `signaling.${reasonOf(failure)}`;
      this.trouble.textContent = this.messages.t(this.messages.has(key) ? key : 'signaling.internal');
      this.draw();
    });
  }

  private draw(): void {
    if (!this.visible) {
      return;
    }
    const { t } = this.messages;
    for (const filter of FILTERS) {
      const chosen = filter === this.filter;
      const tab = this.tabs[filter];
      tab.textContent = t(`question.tab.${filter}`, { count: this.questions.count(filter) });
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    this.list.parentElement!.setAttribute('aria-labelledby', `questions-tab-${this.filter}`);
    this.drawList();
    this.empty.textContent = t(`question.empty.${this.filter}`);
    this.empty.hidden = this.list.childElementCount > 0;
    this.anonymousLine.hidden = !this.questions.anonymousAllowed || this.why !== null;
    this.allowedLine.hidden = !this.asHost;
    this.allowed.checked = this.questions.anonymousAllowed;
  }

  private drawList(): void {
    const shown = this.questions.list(this.filter);
    const focused = document.activeElement;
    const cards = shown.map(question => {
      const card = this.cards.get(question.id) ?? this.card(question.id);
      card.update(question, this.questions.isVoted(question.id), this.questions.isOwn(question.id), this.asHost, this.why);
      return card.element;
    });
    arrange(this.list, cards);
    // A card that rises by a vote takes the keyboard along.
    if (focused instanceof HTMLElement && this.list.contains(focused) && document.activeElement !== focused) {
      focused.focus({ preventScroll: true });
    }
    const known = new Set(this.questions.list('all').map(({ id }) => id));
    [...this.cards.keys()].filter(id => !known.has(id)).forEach(id => this.cards.delete(id));
  }

  private card(id: string): QuestionCard {
    const question = this.questions.list('all').find(candidate => candidate.id === id)!;
    const card = new QuestionCard(this.messages, question, {
      vote: () => this.run(this.questions.toggleVote(id)),
      pin: current => this.run(this.questions.pin(current)),
      answer: current => this.run(this.questions.answer(current)),
      delete: current => confirmFirst(this.element, this.messages.t, {
        title: this.messages.t('question.deleteTitle'), words: current.text, yes: this.messages.t('question.delete'),
      }, () => this.run(this.questions.delete(current))),
    });
    this.cards.set(id, card);
    return card;
  }
}

function checkbox(testId: string): HTMLInputElement {
  return h('input', { testId, attributes: { type: 'checkbox' } });
}
