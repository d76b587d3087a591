import type { Role } from '../signaling/protocol';
import type { Translate } from './messages';
import type { PersonAction } from './parts/menu';
import type { Person } from './roster';

/** What can be asked for about a person. */
export interface Deeds {
  mute(person: Person): void;
  stopCamera(person: Person): void;
  stopSharing(person: Person): void;
  lowerHand(person: Person): void;
  writeTo(person: Person): void;
  spotlight(person: Person | null): void;
  makeCoHost(person: Person): void;
  unmakeCoHost(person: Person): void;
  transferHost(person: Person): void;
  moveToLobby(person: Person): void;
  remove(person: Pick<Person, 'id' | 'name'>): void;
}

/** Who looks at the list. */
export interface Viewer {
  role: Role;
  mayWrite: boolean;
  /** Whom a host has put in front of everybody. */
  spotlightId: string | null;
}

/** What this viewer may do about this person now: nothing that the server would refuse, and nothing that changes nothing. */
export function actionsFor(person: Person, viewer: Viewer, t: Translate, deeds: Deeds): PersonAction[] {
  const leads = viewer.role !== 'participant';
  const other = !person.self;
  const movable = leads && other && person.role !== 'host';
  const offers = [
    ...when(other && viewer.mayWrite, () => entry('write-to', 'chat', t('person.write'), () => deeds.writeTo(person))),
    ...when(leads && other && !person.muted, () => entry('mute', 'microphone-off', t('person.mute'), () => deeds.mute(person))),
    ...when(leads && other && person.camera !== null,
      () => entry('stop-camera', 'camera-off', t('person.stopCamera'), () => deeds.stopCamera(person))),
    ...when(leads && other && person.presenting,
      () => entry('stop-share', 'share-off', t('person.stopSharing'), () => deeds.stopSharing(person))),
    ...when(leads && other && Boolean(person.hand),
      () => entry('lower-hand', 'hand', t('person.lowerHand'), () => deeds.lowerHand(person))),
    ...when(leads, () => spotlight(person, viewer, t, deeds)),
  ];
  return [...offers, ...apart(roleActions(person, viewer, t, deeds)), ...apart([
    ...when(movable, () => entry('move-to-lobby', 'door', t('person.moveToLobby'), () => deeds.moveToLobby(person))),
    ...when(movable, () => ({ ...entry('remove', 'remove', t('person.remove'), () => deeds.remove(person)), danger: true })),
  ])];
}

/** Roles are for the host to give. */
function roleActions(person: Person, { role }: Viewer, t: Translate, deeds: Deeds): PersonAction[] {
  const mine = role === 'host' && !person.self;
  return [
    ...when(mine && person.role === 'participant',
      () => entry('make-cohost', 'co-host', t('person.makeCoHost'), () => deeds.makeCoHost(person))),
    ...when(mine && person.role === 'co-host',
      () => entry('unmake-cohost', 'no-co-host', t('person.unmakeCoHost'), () => deeds.unmakeCoHost(person))),
    ...when(mine, () => entry('transfer-host', 'host', t('person.transferHost'), () => deeds.transferHost(person))),
  ];
}

function spotlight(person: Person, { spotlightId }: Viewer, t: Translate, deeds: Deeds): PersonAction {
  return spotlightId === person.id
    ? entry('spotlight-off', 'spotlight', t('spotlight.off'), () => deeds.spotlight(null))
    : entry('spotlight', 'spotlight', t('spotlight.on'), () => deeds.spotlight(person));
}

function when(condition: boolean, action: () => PersonAction): PersonAction[] {
  return condition ? [action()] : [];
}

function apart(actions: PersonAction[]): PersonAction[] {
  return actions.map((action, index) => index === 0 ? { ...action, apart: true } : action);
}

function entry(testId: string, icon: PersonAction['icon'], label: string, run: () => void): PersonAction {
  return { testId, icon, label, run };
}
