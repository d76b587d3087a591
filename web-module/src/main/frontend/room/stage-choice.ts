import { LeadSpeaker } from './lead-speaker';

/** How the people are laid out while nothing else asks for the stage. */
export type Layout = 'gallery' | 'speaker';

/** What can be large: a shared screen or a person. */
export interface Subject { readonly kind: 'screen' | 'person'; readonly id: string }

/** All that counts for what is on the stage. */
export interface Sight {
  layout: Layout;
  /** The shares there are, in the order of their start. */
  screens: readonly string[];
  /** The others in the room, in the order in which they came. Oneself is never large. */
  others: readonly string[];
  /** Who has spoken, the latest first. */
  recent: readonly string[];
  /** Whom a host has put in front of everybody. */
  spotlight: string | null;
  /** The share that fills the whole screen of this viewer. */
  fullScreen: string | null;
}

/** What is large, which shares wait at the side, and whom to show where there is room for one alone. */
export interface Staging { stage: Subject | null; sideScreens: string[]; lead: Subject | null }

/**
 * What is on the stage: what fills the viewer's screen, or what they chose, while it lasts; else the newest of shared screens and the spotlight, as
 * somebody is about to speak of it; else, in the speaker view, who speaks. Whoever comes in finds the spotlight before the
 * screens that are there already: a host wants it seen by everybody.
 */
export class StageChoice {
  private chosen: Subject | null = null;
  /** What asks for everybody's eyes, in the order in which it began to. */
  private calls: readonly Subject[] = [];
  private readonly speaker = new LeadSpeaker();

  /** Null: nothing in particular. */
  choose(subject: Subject | null): void {
    this.chosen = subject;
  }

  /** Whether the viewer chose this. */
  isChosen(id: string): boolean {
    return this.chosen?.id === id;
  }

  of(sight: Sight, nowMs: number): Staging {
    const { screens, others, layout } = sight;
    this.hear(sight);
    if (this.chosen && !(this.chosen.kind === 'screen' ? screens : others).includes(this.chosen.id)) {
      this.chosen = null;
    }
    const speaker = this.speaker.of(others, sight.recent, nowMs);
    const full: Subject | null = sight.fullScreen !== null && screens.includes(sight.fullScreen) ? { kind: 'screen', id: sight.fullScreen } : null;
    const lead: Subject | null = full ?? this.chosen ?? this.calls.at(-1) ?? (speaker === null ? null : { kind: 'person', id: speaker });
    const stage = full !== null || this.chosen !== null || this.calls.length > 0 || layout === 'speaker' ? lead : null;
    return { stage, sideScreens: screens.filter(id => id !== stage?.id), lead };
  }

  /** In how many milliseconds another answer may be due though nothing happens; null: never. */
  restlessForMs(nowMs: number): number | null {
    return this.speaker.restlessForMs(nowMs);
  }

  private hear({ screens, others, spotlight }: Sight): void {
    const now: Subject[] = screens.map(id => ({ kind: 'screen', id }));
    if (spotlight !== null && others.includes(spotlight)) {
      now.push({ kind: 'person', id: spotlight });
    }
    const stays = this.calls.filter(({ id }) => now.some(subject => subject.id === id));
    this.calls = [...stays, ...now.filter(({ id }) => !stays.some(subject => subject.id === id))];
  }
}
