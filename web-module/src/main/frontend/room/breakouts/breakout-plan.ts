import type { LateJoiners, Requests } from '../../signaling/protocol';
import { cleaned, codePoints } from '../talk/writing';

/** Who decides where people go: the host one by one, the order in which they came, chance, or they themselves. */
export type Sharing = 'evenly' | 'random' | 'hand' | 'choose';
export const SHARINGS: readonly Sharing[] = ['evenly', 'random', 'hand', 'choose'];
/** Somebody who can be sent to a room; those who lead stay unless they are sent by hand. */
export interface Candidate { readonly id: string; readonly name: string; readonly leads: boolean }

/** Where a plan is kept over a reload. */
export interface PlanMemory { read(): string | null; write(plan: string): void }

export const MOST_ROOMS = 20;
export const LONGEST_MINUTES = 120;
export const LONGEST_NAME = 100;

interface Kept {
  names: (string | null)[];
  minutes: number | null;
  sharing: Sharing;
  lateJoiners: LateJoiners;
  /** By hand: person and place of their room. */
  placed: [string, number][];
  /** By chance: in this order people are dealt out. */
  drawn: string[];
}

/** How a host is about to split the meeting. Kept as long as the tab, so that a reload loses nothing. */
export class BreakoutPlan {
  private kept: Kept;
  private people: readonly Candidate[] = [];

  /** @param random a number in [0, 1) */
  constructor(private readonly memory: PlanMemory, private readonly random: () => number = Math.random) {
    this.kept = read(memory.read());
  }

  get count(): number {
    return this.kept.names.length;
  }

  get minutes(): number | null {
    return this.kept.minutes;
  }

  get sharing(): Sharing {
    return this.kept.sharing;
  }

  get lateJoiners(): LateJoiners {
    return this.kept.lateJoiners;
  }

  /** Those who can be sent somewhere now. Who left comes back to the same place. */
  meet(people: readonly Candidate[]): void {
    this.people = people;
    this.draw();
  }

  /** So many rooms; who was in one that is gone stays in the main room. */
  setCount(count: number): void {
    const names = this.kept.names.slice(0, within(count, 1, MOST_ROOMS));
    while (names.length < within(count, 1, MOST_ROOMS)) {
      names.push(null);
    }
    this.keep({ names, placed: this.kept.placed.filter(([, room]) => room < names.length) });
  }

  /** The name that the host gave; null for the usual one. */
  nameOf(room: number): string | null {
    return this.kept.names[room] ?? null;
  }

  /** @param name nothing but blanks gives the usual one back */
  rename(room: number, name: string): void {
    const tidy = [...cleaned(name).replace(/\s+/g, ' ').normalize('NFC')].slice(0, LONGEST_NAME).join('').trim();
    this.keep({ names: this.kept.names.map((known, index) => index === room ? tidy || null : known) });
  }

  /** @param minutes null for no timer */
  setMinutes(minutes: number | null): void {
    this.keep({ minutes: minutes === null ? null : within(minutes, 1, LONGEST_MINUTES) });
  }

  setLateJoiners(lateJoiners: LateJoiners): void {
    this.keep({ lateJoiners });
  }

  /** By hand goes on from what is; by chance is drawn anew each time. */
  share(sharing: Sharing): void {
    const placed = sharing === 'hand' ? this.places() : this.kept.placed;
    this.keep({ sharing, placed, drawn: sharing === 'random' ? [] : this.kept.drawn });
    this.draw();
  }

  /** Nobody is sent anywhere, until it is done by hand. */
  clear(): void {
    this.keep({ sharing: 'hand', placed: [] });
  }

  /** @param room null for the main room */
  place(id: string, room: number | null): void {
    const others = this.places().filter(([person]) => person !== id);
    this.keep({ sharing: 'hand', placed: room === null ? others : [...others, [id, room]] });
  }

  /** The people of each room. */
  rooms(): Candidate[][] {
    const places = new Map(this.places());
    return this.kept.names.map((_, room) => this.people.filter(({ id }) => places.get(id) === room));
  }

  /** Those who stay in the main room. */
  staying(): Candidate[] {
    const places = new Map(this.places());
    return this.people.filter(({ id }) => !places.has(id));
  }

  /** @param usualName of the room with this number, from 1 */
  request(usualName: (number: number) => string): Requests['openBreakouts']['params'] {
    const { minutes, sharing, lateJoiners } = this.kept;
    return {
      rooms: this.rooms().map((people, room) => ({ name: this.nameOf(room) ?? usualName(room + 1), participantIds: people.map(({ id }) => id) })),
      ...minutes === null ? {} : { minutes }, choose: sharing === 'choose', lateJoiners,
    };
  }

  private places(): [string, number][] {
    const { sharing, placed, drawn } = this.kept;
    if (sharing === 'hand') {
      return placed;
    }
    const movable = this.people.filter(({ leads }) => !leads).map(({ id }) => id);
    const order = sharing === 'choose' ? [] : sharing === 'random' ? drawn.filter(id => movable.includes(id)) : movable;
    return order.map((id, index) => [id, index % this.count]);
  }

  /** Who came since the last draw is drawn among themselves, so that nobody else moves. */
  private draw(): void {
    const fresh = this.people.filter(({ id, leads }) => !leads && !this.kept.drawn.includes(id)).map(({ id }) => id);
    if (this.kept.sharing === 'random' && fresh.length > 0) {
      this.keep({ drawn: [...this.kept.drawn, ...shuffled(fresh, this.random)] });
    }
  }

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    this.memory.write(JSON.stringify(this.kept));
  }
}

/** Whether a name is short enough, as people count. */
export function fits(name: string): boolean {
  return codePoints(cleaned(name)) <= LONGEST_NAME;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value) || least));
}

/** Every order is as likely (Fisher and Yates). */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

function read(kept: string | null): Kept {
  const fresh: Kept = { names: [null, null], minutes: null, sharing: 'evenly', lateJoiners: 'assign', placed: [], drawn: [] };
  try {
    const plan = { ...fresh, ...JSON.parse(kept ?? '{}') as Partial<Kept> };
    return Array.isArray(plan.names) && plan.names.length > 0 ? plan : fresh;
  } catch {
    return fresh;
  }
}
