import { copyText } from '../copy';
import { arrange, h } from '../dom';
import { FiguresTables, figuresText, type CallFigures, type FiguresTable } from '../figures-table';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { panelFrame, type SidePanel } from './side-panels';

const EVERY_MS = 2_000;

/** What the panel asks of the room. */
export interface DetailsSource {
  figures(): Promise<CallFigures | null>;
  people(): readonly Person[];
  /** Tells something in a notice. */
  tell(text: string): void;
}

/** The connection in figures, for the curious and for support. Nothing is measured while it is closed. */
export class DetailsPanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly list = h('div', { class: 'details-tables', attributes: { tabindex: '0', role: 'region' } });
  private readonly sections = new Map<string, { element: HTMLElement; shown: string }>();
  private readonly words: FiguresTables;
  private tables: FiguresTable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted: string | null = null;

  constructor(private readonly t: Translate, private readonly source: DetailsSource, close: () => void) {
    this.words = new FiguresTables(t);
    this.title = h('h2', { attributes: { id: 'details-title', tabindex: '-1' } }, t('details.title'));
    this.list.setAttribute('aria-label', t('details.title'));
    const copy = h('button', {
      class: 'icon-button', testId: 'copy-details', label: t('details.copy'), attributes: { type: 'button', title: t('details.copy') },
      onClick: () => void this.copy(),
    }, icon('copy'));
    this.element = h('aside', { class: 'panel', testId: 'connection-details', attributes: { 'aria-labelledby': 'details-title' } },
      panelFrame(t, this.title, close, copy), this.list);
  }

  focus(): void {
    this.title.focus();
  }

  seen(open: boolean): void {
    clearTimeout(this.timer);
    if (open) {
      void this.measure();
    }
  }

  /** Brings somebody's figures into sight as soon as they are there. */
  lookFor(personId: string): void {
    this.wanted = personId;
    this.find();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  private async measure(): Promise<void> {
    const figures = await this.source.figures().catch((failure: unknown) => {
      console.info('measuring the connection', failure);
      return null;
    });
    if (this.element.hidden) {
      return;
    }
    if (figures) {
      this.show(this.words.of(figures, this.source.people()));
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.measure(), EVERY_MS);
  }

  private show(tables: FiguresTable[]): void {
    this.tables = tables;
    const present = new Set(tables.map(({ id }) => id));
    [...this.sections.keys()].filter(id => !present.has(id)).forEach(id => this.sections.delete(id));
    arrange(this.list, tables.map(table => this.sectionOf(table)));
    this.find();
  }

  private sectionOf(table: FiguresTable): HTMLElement {
    const shown = JSON.stringify(table);
    const known = this.sections.get(table.id);
    if (known?.shown === shown) {
      return known.element;
    }
    const element = known?.element ?? h('table', { class: 'figures', testId: 'figures', attributes: { 'data-of': table.id } });
    element.replaceChildren(...contents(table));
    this.sections.set(table.id, { element, shown });
    return element;
  }

  private find(): void {
    const section = this.wanted === null ? undefined : this.sections.get(this.wanted)?.element;
    if (section) {
      this.wanted = null;
      section.scrollIntoView({ block: 'nearest' });
    }
  }

  private async copy(): Promise<void> {
    const text = `${new Date().toISOString()}\n${navigator.userAgent}\n\n${figuresText(this.tables)}`;
    this.source.tell(this.t(await copyText(text) ? 'details.copied' : 'details.notCopied'));
  }
}

function contents({ title, columns, rows }: FiguresTable): HTMLElement[] {
  const head = (text: string, scope: string) => h('th', { attributes: { scope } }, text);
  return [h('caption', {}, title),
    h('thead', {}, h('tr', {}, h('td'), ...columns.map(column => head(column, 'col')))),
    h('tbody', {}, ...rows.map(({ label, values }) => h('tr', {}, head(label, 'row'), ...values.map(value => h('td', {}, value)))))];
}
