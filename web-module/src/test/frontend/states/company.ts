import type { Breakouts, Participant, RemoteProducer, Role, Room, Source, Waiting } from '../../../main/frontend/signaling/protocol';

export const FREE = { microphone: true, camera: true, screen: true, chat: true, questions: true, reactions: true, hands: true };
export const SELF = 'self';

const NAMES = [
  'Grace Hopper', 'Alan Turing', 'Zoë Quentin-Maximilienne von Hohenberg-Lichtenstein', 'Edsger Dijkstra', 'Barbara Liskov', 'Donald Knuth',
  'Margaret Hamilton', 'Ken Thompson', 'Radia Perlman', 'Leslie Lamport', 'Frances Allen', 'Tim Berners-Lee', '王小云', 'Katherine Johnson', 'Linus Torvalds',
];

/** Somebody of the room, by number: every third is muted, every fourth has their camera off. */
export function guest(number: number, cameras = true, shares = false): Participant {
  const producer = (source: Source, paused = false): RemoteProducer =>
    ({ id: `${source}-${number}`, kind: source === 'microphone' ? 'audio' : 'video', source, paused, number: number + 1 });
  const role: Role = number === 1 ? 'co-host' : 'participant';
  return {
    id: `p${number}`, displayName: NAMES[number] ?? `Guest ${number + 1}`, role, connected: number !== 6,
    connectionQuality: number === 3 ? { score: 3, cause: 'uplink' } : { score: 10, cause: 'none' },
    producers: [producer('microphone', number % 3 === 1), ...cameras && number % 4 !== 3 ? [producer('camera')] : [], ...shares ? [producer('screen')] : []],
  };
}

export const waiting = (count: number): Waiting[] => Array.from({ length: count }, (_, index) =>
  ({ participantId: `w${index}`, displayName: NAMES.at(-1 - index)!, since: '2026-12-01T09:00:00Z' }));

/** A meeting seen by Ada. */
export function room(others: Participant[], more: Partial<Room> = {}, role: Role = 'host'): Room {
  return {
    self: { participantId: SELF, displayName: 'Ada Lovelace', role }, routerRtpCapabilities: { codecs: [], headerExtensions: [] }, iceServers: [],
    preferredVideoCodec: 'vp8', waiting: [], keptOut: [], hands: [], settings: { lobbyEnabled: true, locked: false, participantsMay: FREE }, mayClaimHost: false,
    participants: role === 'host' ? others : others.map((other, index) => index === 0 ? { ...other, role: 'host' } : other), ...more,
  };
}

/** Rooms that the people of a meeting are spread over; Ada is in none of them, or where she is said to be. */
export function split(others: Participant[], names: string[], more: Partial<Breakouts> = {}, at?: string): Pick<Room, 'breakouts' | 'place'> {
  const rooms = names.map((name, index) => ({ id: `r${index}`, number: index + 1, name }));
  const people = others.map(({ id, displayName }, index) => ({ id, displayName, breakoutId: `r${index % rooms.length}`, assignedId: `r${index % rooms.length}` }));
  const place = rooms.find(({ id }) => id === at);
  return {
    breakouts: { rooms, choose: false, lateJoiners: 'assign', people: [...people, { id: SELF, displayName: 'Ada Lovelace', breakoutId: at }], ...more },
    ...place && { place: { breakoutId: place.id, name: place.name } },
  };
}
