import { Emitter } from '../signaling/emitter';
import type { Corner } from './corner';
import { StageChoice, type Layout } from './stage-choice';

/** What is remembered of how somebody likes to look at a meeting. */
export interface ViewMemory { layout: Layout; selfCorner: Corner; selfHidden: boolean }

/** How this person looks at the meeting: their layout, whom they pinned, where their own picture is. */
export class View {
  readonly events = new Emitter<{ changed: null }>();
  readonly choice = new StageChoice();

  private readonly now: ViewMemory;

  constructor(private readonly memory: ViewMemory) {
    const { layout, selfCorner, selfHidden } = memory;
    this.now = { layout, selfCorner, selfHidden };
  }

  get layout(): Layout {
    return this.now.layout;
  }

  get selfCorner(): Corner {
    return this.now.selfCorner;
  }

  get selfHidden(): boolean {
    return this.now.selfHidden;
  }

  /** Whom or what was chosen before is chosen no more: a layout is asked for, and it is seen. */
  lay(layout: Layout): void {
    this.choice.choose(null);
    this.memory.layout = this.now.layout = layout;
    this.changed();
  }

  toggleLayout(): void {
    this.lay(this.layout === 'gallery' ? 'speaker' : 'gallery');
  }

  isPinned(id: string): boolean {
    return this.choice.isChosen(id);
  }

  pin(id: string, pinned: boolean): void {
    this.choice.choose(pinned ? { kind: 'person', id } : null);
    this.changed();
  }

  bringScreen(id: string): void {
    this.choice.choose({ kind: 'screen', id });
    this.changed();
  }

  moveSelf(corner: Corner): void {
    this.memory.selfCorner = this.now.selfCorner = corner;
    this.changed();
  }

  hideSelf(hidden: boolean): void {
    this.memory.selfHidden = this.now.selfHidden = hidden;
    this.changed();
  }

  private changed(): void {
    this.events.emit('changed', null);
  }
}
