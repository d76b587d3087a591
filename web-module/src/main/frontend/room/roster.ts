import type { Participant, RemoteProducer, Role, Self } from '../signaling/protocol';

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
}

interface Other { participant: Participant; producers: Map<string, RemoteProducer>; camera: MediaStreamTrack | null }

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
    this.others.set(participant.id, { participant: { ...participant }, producers, camera: null });
  }

  leave(id: string): Participant | null {
    const other = this.others.get(id);
    this.others.delete(id);
    return other?.participant ?? null;
  }

  nameOf(id: string): string | null {
    return this.others.get(id)?.participant.displayName ?? null;
  }

  setConnected(id: string, connected: boolean): void {
    const other = this.others.get(id);
    if (other) {
      other.participant.connected = connected;
    }
  }

  addProducer(id: string, producer: RemoteProducer): void {
    this.others.get(id)?.producers.set(producer.id, { ...producer });
  }

  removeProducer(id: string, producerId: string): void {
    const other = this.others.get(id);
    if (other?.producers.get(producerId)?.source === 'camera') {
      other.camera = null;
    }
    other?.producers.delete(producerId);
  }

  setPaused(id: string, producerId: string, paused: boolean): void {
    const producer = this.others.get(id)?.producers.get(producerId);
    if (producer) {
      producer.paused = paused;
    }
  }

  setCamera(id: string, track: MediaStreamTrack | null): void {
    const other = this.others.get(id);
    if (other) {
      other.camera = track;
    }
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
      muted: ![...producers.values()].some(producer => producer.source === 'microphone' && !producer.paused),
      camera: [...producers.values()].some(producer => producer.source === 'camera' && !producer.paused) ? camera : null,
    }));
  }
}

/** This person among the people. */
export function selfAsPerson(self: Self, muted: boolean, camera: MediaStreamTrack | null): Person {
  return { id: self.participantId, name: self.displayName, role: self.role, self: true, connected: true, muted, camera };
}
