import type { Freedom, Role, Settings } from '../signaling/protocol';

/** What participants may do, in the order in which hosts read it. */
export const FREEDOMS: readonly Freedom[] = ['microphone', 'camera', 'screen', 'chat', 'questions', 'reactions', 'hands'];

/** How a meeting is set before its server says so: nobody is held back from anything. */
export const OPEN_HOUSE: Settings = {
  lobbyEnabled: true, locked: false,
  participantsMay: { microphone: true, camera: true, screen: true, chat: true, questions: true, reactions: true, hands: true },
};

export function moderates(role: Role): boolean {
  return role !== 'participant';
}

/** Whether somebody of this role may; hosts and co-hosts always may. */
export function may(role: Role, settings: Settings, freedom: Freedom): boolean {
  return moderates(role) || settings.participantsMay[freedom];
}

/** Something that the hosts have set otherwise. */
export type Change = { what: Freedom; on: boolean } | { what: 'locked' | 'lobbyEnabled'; on: boolean };

/** What is set otherwise than before. */
export function changesOf(before: Settings, after: Settings): Change[] {
  const door = (['locked', 'lobbyEnabled'] as const).filter(what => before[what] !== after[what])
    .map(what => ({ what, on: after[what] }));
  const free = FREEDOMS.filter(what => before.participantsMay[what] !== after.participantsMay[what])
    .map(what => ({ what, on: after.participantsMay[what] }));
  return [...door, ...free];
}

/** Whether a change is news to somebody: who is held back hears of freedoms, everybody of the lock, hosts of the lobby. */
export function isNewsTo(role: Role, { what }: Change): boolean {
  return what === 'locked' || (what === 'lobbyEnabled' ? moderates(role) : !moderates(role));
}
