import type { ConnectionQuality, Participant, RemoteProducer, Role, Self, Source } from '../signaling/protocol';

/** Somebody in the room, as the screen needs to know them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly self: boolean;
  readonly connected: boolean;
  readonly muted: boolean;
  /** The picture; null while the camera is off. */
  readonly camera: MediaStreamTrack | null;
  /** Whether they share their screen. */
  readonly presenting: boolean;
  /** Their place among the raised hands, from 1; 0 or none if theirs is down. */
  readonly hand?: number;
  readonly quality: ConnectionQuality;
}

/** A screen that somebody else shares; its track is null until it comes. */
export interface SharedScreen {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly track: MediaStreamTrack | null;
}

interface Other {
  participant: Participant;
  producers: Map<string, RemoteProducer>;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
}

/** The others in the room, in the order in which they came. */
export class Roster {
  private readonly others = new Map<string, Other>();

  /** Replaces all by what the server says, keeping the order of those who stay. */
  replace(participants: readonly Participant[]): void {
    const present = new Set(participants.map(participant => participant.id));
    for (const id of [...this.others.keys()].filter(id => !present.has(id))) {
      this.others.delete(id);
    }
    participants.forEach(participant => this.join(participant));
  }

  join(participant: Participant): void {
    const producers = new Map(participant.producers.map(producer => [producer.id, { ...producer }]));
    this.others.set(participant.id, { participant: { ...participant }, producers, camera: null, screen: null });
  }

  leave(id: string): Participant | null {
    const other = this.others.get(id);
    this.others.delete(id);
    return other?.participant ?? null;
  }

  nameOf(id: string): string | null {
    return this.others.get(id)?.participant.displayName ?? null;
  }

  sourceOf(id: string, producerId: string): Source | null {
    return this.others.get(id)?.producers.get(producerId)?.source ?? null;
  }

  /** Answers the role before; null if there is no such person. */
  setRole(id: string, role: Role): Role | null {
    const participant = this.others.get(id)?.participant;
    const before = participant?.role ?? null;
    if (participant) {
      participant.role = role;
    }
    return before;
  }

  setConnected(id: string, connected: boolean): void {
    const other = this.others.get(id);
    if (other) {
      other.participant.connected = connected;
    }
  }

  setQuality(id: string, quality: ConnectionQuality): void {
    const other = this.others.get(id);
    if (other) {
      other.participant.connectionQuality = quality;
    }
  }

  addProducer(id: string, producer: RemoteProducer): void {
    this.others.get(id)?.producers.set(producer.id, { ...producer });
  }

  removeProducer(id: string, producerId: string): void {
    const other = this.others.get(id);
    const source = other?.producers.get(producerId)?.source;
    if (source === 'camera' || source === 'screen') {
      this.setPicture(id, source, null);
    }
    other?.producers.delete(producerId);
  }

  setPaused(id: string, producerId: string, paused: boolean): void {
    const producer = this.others.get(id)?.producers.get(producerId);
    if (producer) {
      producer.paused = paused;
    }
  }

  setPicture(id: string, source: 'camera' | 'screen', track: MediaStreamTrack | null): void {
    const other = this.others.get(id);
    if (other) {
      other[source] = track;
    }
  }

  /** What the others share, in the order in which it was started. */
  screens(): SharedScreen[] {
    return [...this.others.values()].flatMap(({ participant, producers, screen }) =>
      [...producers.values()].filter(({ source }) => source === 'screen').map(({ id, number }) =>
        ({ id, number, participantId: participant.id, name: participant.displayName, track: screen })))
      .sort((one, other) => one.number - other.number);
  }

  /** Everything that the others send. */
  producers(): { participantId: string; producer: RemoteProducer }[] {
    return [...this.others].flatMap(([participantId, other]) =>
      [...other.producers.values()].map(producer => ({ participantId, producer })));
  }

  people(): Person[] {
    return [...this.others.values()].map(({ participant, producers, camera }) => ({
      id: participant.id,
      name: participant.displayName,
      role: participant.role,
      self: false,
      connected: participant.connected,
      quality: participant.connectionQuality,
      muted: ![...producers.values()].some(producer => producer.source === 'microphone' && !producer.paused),
      camera: [...producers.values()].some(producer => producer.source === 'camera' && !producer.paused) ? camera : null,
      presenting: [...producers.values()].some(producer => producer.source === 'screen'),
    }));
  }
}

/** This person among the people. */
export function selfAsPerson(self: Self, mine: Pick<Person, 'muted' | 'camera' | 'presenting' | 'quality'>): Person {
  return { id: self.participantId, name: self.displayName, role: self.role, self: true, connected: true, ...mine };
}
