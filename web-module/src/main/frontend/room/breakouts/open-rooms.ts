import type { Breakout, BreakoutPerson, Breakouts, Place, Role, Room } from '../../signaling/protocol';
import { moderates } from '../freedoms';

/** So long before the end everybody is warned. */
const WARNING_S = 60;

/** The rooms that the meeting is split into, who is where, and how long it lasts, as far as this person was told. */
export class OpenRooms {
  /** The breakout room where this person is; null in the main room. */
  place: Place | null = null;
  private told: Breakouts | null = null;
  private readonly whereabouts = new Map<string, BreakoutPerson>();
  private endsAtMs: number | null = null;
  private warned = false;

  get areOpen(): boolean {
    return this.told !== null;
  }

  get rooms(): readonly Breakout[] {
    return this.told?.rooms ?? [];
  }

  /** Everybody may go into any room. */
  get choose(): boolean {
    return this.told?.choose ?? false;
  }

  /** In a room, for the first time, again, or another one. */
  enter({ place, breakouts, self }: Pick<Room, 'place' | 'breakouts' | 'self'>, nowMs: number): void {
    this.place = place ?? null;
    this.take(breakouts, nowMs);
    const own = this.whereabouts.get(self.participantId);
    if (own) {
      this.put({ ...own, breakoutId: place?.breakoutId });
    }
  }

  /** The meeting is split like this now; undefined: it isn't any more. Answers whether that is news. */
  take(breakouts: Breakouts | undefined, nowMs: number): boolean {
    const before = this.told?.rooms[0]?.id;
    this.told = breakouts ?? null;
    this.whereabouts.clear();
    breakouts?.people.forEach(person => this.put(person));
    this.endsAtMs = breakouts?.secondsLeft === undefined ? null : nowMs + breakouts.secondsLeft * 1000;
    const news = before !== breakouts?.rooms[0]?.id;
    this.warned &&= !news;
    return news;
  }

  put(person: BreakoutPerson): void {
    this.whereabouts.set(person.id, person);
  }

  forget(id: string): void {
    this.whereabouts.delete(id);
  }

  nameOf(breakoutId: string): string | null {
    return this.rooms.find(({ id }) => id === breakoutId)?.name ?? null;
  }

  /** Where somebody is: a room, null for the main room, undefined for nowhere. */
  roomOf(id: string): Breakout | null | undefined {
    const person = this.whereabouts.get(id);
    return person && (this.rooms.find(room => room.id === person.breakoutId) ?? null);
  }

  /** @param breakoutId null for the main room */
  peopleIn(breakoutId: string | null): BreakoutPerson[] {
    const known = new Set(this.rooms.map(({ id }) => id));
    return [...this.whereabouts.values()]
      .filter(person => (person.breakoutId !== undefined && known.has(person.breakoutId) ? person.breakoutId : null) === breakoutId)
      .sort((one, other) => one.displayName.localeCompare(other.displayName));
  }

  /** The room that is meant for somebody. */
  assignedTo(id: string): Breakout | null {
    const assigned = this.whereabouts.get(id)?.assignedId;
    return this.rooms.find(room => room.id === assigned) ?? null;
  }

  /** Where somebody may go by themselves, besides the main room. */
  openTo(id: string, role: Role): readonly Breakout[] {
    const assigned = this.assignedTo(id);
    return this.choose || moderates(role) ? this.rooms : assigned ? [assigned] : [];
  }

  /** Until all are called back; null without a timer. */
  secondsLeft(nowMs: number): number | null {
    return this.endsAtMs === null ? null : Math.max(0, Math.ceil((this.endsAtMs - nowMs) / 1000));
  }

  /** The seconds to warn of, once, when the end is near; else null. */
  warning(nowMs: number): number | null {
    const left = this.secondsLeft(nowMs);
    if (left === null || this.warned || left > WARNING_S || left === 0) {
      return null;
    }
    this.warned = true;
    return left;
  }
}
