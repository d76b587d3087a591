import type { Room } from '../../../main/frontend/signaling/protocol';
import { FREE, guest, room, split, waiting } from './company';
import type { Lack } from './computer';
import { find, key, press, settle, write } from './hands';
import { LONG_LINE, talk } from './talk-of-people';
import type { Answers, StandInConnection } from './stand-ins';

/** One look of the room: what the server says, and what the person does. */
export interface State {
  room?: Room;
  /** Knocks instead of going in. */
  knocks?: boolean;
  lacks?: Lack;
  answers?: Answers;
  /** Stays before the door. */
  outside?: boolean;
  then?: (server: StandInConnection) => Promise<void> | void;
}

const people = (count: number, cameras = true) => Array.from({ length: count }, (_, number) => guest(number, cameras));
const meeting = (count: number, more: Partial<Room> = {}, role?: Room['self']['role']) => room(people(count), more, role);
const sharing = (count: number) => people(count).map((person, number) => number === 0 ? guest(0, true, true) : person);
const ROOMS = ['Design', 'Marketing und Öffentlichkeitsarbeit der kommenden zwölf Monate', 'Engineering'];

/** Every look of the room that a person may come across, by name. */
export const STATES: Record<string, State> = {
  'green-room': { outside: true },
  'green-room-ask': { outside: true, knocks: true },
  'green-room-no-camera': { outside: true, lacks: 'camera' },
  'green-room-no-microphone': { outside: true, lacks: 'microphone' },
  'green-room-refused': { outside: true, lacks: 'refused' },
  lobby: { knocks: true },
  'lobby-away': { knocks: true, then: server => server.lose() },
  'lobby-moved': { room: meeting(3, {}, 'participant'), then: server => server.tell('movedToLobby', { by: 'Grace Hopper' }) },
  alone: { room: meeting(0) },
  two: { room: meeting(1) },
  five: { room: meeting(4, { hands: ['p2', 'p0'] }), then: server => server.tell('activeSpeaker', { participantId: 'p0' }) },
  nine: { room: meeting(8) },
  many: { room: meeting(50) },
  'cameras-off': { room: room(people(4, false)), lacks: 'camera' },
  speaker: { room: meeting(6, { hands: ['p1'] }), then: async server => {
    server.tell('activeSpeaker', { participantId: 'p0' });
    await key('l');
  } },
  pinned: { room: meeting(6), then: () => press('[data-id="p3"] [data-testid=tile-menu]', 'pin') },
  spotlight: { room: meeting(6, { spotlightId: 'p2' }, 'participant') },
  'self-hidden': { room: meeting(2), then: () => key('o') },
  'tile-menu': { room: meeting(4), then: () => press(['tile-menu', 1]) },
  'more-menu': { room: meeting(4), then: () => press('open-more') },
  presenting: { room: meeting(4), then: async () => {
    await press('toggle-screen');
    await find('presenting');
  } },
  screen: { room: room(sharing(6)) },
  'screen-actual-size': { room: room(sharing(3)), then: () => press('screen-size') },
  'two-screens': { room: room([...sharing(3), guest(4, true, true)]) },
  people: { room: meeting(8, { hands: ['p2', 'p0'], waiting: waiting(3) }), then: () => press('open-participants') },
  'people-menu': { room: meeting(4), then: () => press('open-participants', ['person-menu', 2]) },
  'people-participant': { room: meeting(8, { hands: ['p2'] }, 'participant'), then: () => press('open-participants') },
  'people-search-empty': { room: meeting(8), then: async () => {
    await press('open-participants');
    await write('people-search', 'Xantippe');
  } },
  'people-put-out': { room: meeting(4, { keptOut: [{ participantId: 'o1', displayName: 'Mallory', by: 'Grace Hopper' }] }), then: () => press('open-participants') },
  knock: { room: meeting(2, { waiting: waiting(1) }) },
  'many-knocks': { room: meeting(2, { waiting: waiting(3) }) },
  'host-controls': { room: meeting(4, { hands: ['p1'] }), then: () => press('open-host-controls') },
  'host-gone': { room: meeting(3, { mayClaimHost: true }, 'co-host') },
  locked: { room: meeting(3, { settings: { lobbyEnabled: true, locked: true, participantsMay: FREE } }) },
  'not-allowed': { room: meeting(4, { settings: { lobbyEnabled: true, locked: false,
    participantsMay: { ...FREE, microphone: false, camera: false, screen: false, chat: false, questions: false, reactions: false, hands: false } } }, 'participant'),
    then: () => press('open-chat') },
  chat: { room: meeting(4), answers: talk(), then: () => press('open-chat') },
  'chat-unread': { room: meeting(4), answers: talk(), then: async server => {
    await settle(200);
    for (let line = 0; line < 12; line++) {
      server.tell('chatMessage', { message: { id: `u${line}`, senderId: 'p1', senderName: 'Alan Turing', text: line === 11 ? LONG_LINE : `Line ${line}`,
        sentAt: new Date(Date.now() + line).toISOString() } });
    }
  } },
  'chat-empty': { room: meeting(1), then: () => press('open-chat') },
  'chat-outbox': { room: meeting(4), answers: talk(), then: async server => {
    await press('open-chat');
    await write('chat-input', 'This one waits until the connection is back.');
    server.lose();
    await press('chat-send');
  } },
  'chat-private': { room: meeting(4), answers: talk(), then: async () => {
    await press('open-chat');
    await write('chat-to', 'p2');
    await write('chat-input', LONG_LINE);
  } },
  questions: { room: meeting(4), answers: talk(), then: () => press('open-questions') },
  'questions-answered': { room: meeting(4), answers: talk(), then: () => press('open-questions', 'questions-answered') },
  'questions-participant': { room: meeting(4, {}, 'participant'), answers: talk(), then: () => press('open-questions') },
  'questions-empty': { room: meeting(1), answers: { ...talk(), listQuestions: () => ({ questions: [], own: [], voted: [], anonymousAllowed: false }) },
    then: () => press('open-questions') },
  'breakouts-plan': { room: meeting(8), then: () => press('open-breakouts') },
  'breakouts-by-hand': { room: meeting(8), then: () => press('open-breakouts', 'breakout-hand') },
  'breakouts-open': { room: meeting(2, split(people(8), ROOMS, { secondsLeft: 754 })), then: () => press('open-breakouts') },
  'breakouts-person-menu': { room: meeting(2, split(people(8), ROOMS)), then: () => press('open-breakouts', 'breakout-person-menu') },
  'breakouts-inside': { room: meeting(3, split(people(8), ROOMS, { secondsLeft: 754 }, 'r1'), 'participant') },
  'breakouts-choose': { room: meeting(3, split(people(8), ROOMS, { choose: true }), 'participant'), then: () => press('open-breakouts') },
  'breakouts-warning': { room: meeting(3, split(people(8), ROOMS, { secondsLeft: 42 }, 'r1'), 'participant') },
  'breakouts-broadcast': { room: meeting(3, split(people(8), ROOMS, {}, 'r1'), 'participant'),
    then: server => server.tell('broadcast', { text: LONG_LINE, by: 'Grace Hopper' }) },
  settings: { room: meeting(3), then: () => press('open-more', 'open-settings') },
  'settings-own-look': { room: meeting(3), then: async () => {
    await press('toggle-camera', 'open-more', 'open-settings', 'own-look-show');
  } },
  'settings-refused': { room: meeting(3), lacks: 'refused', then: () => press('open-more', 'open-settings') },
  details: { room: meeting(4), answers: talk(), then: () => press('open-more', 'open-details') },
  shortcuts: { room: meeting(3), then: () => press('open-more', 'open-shortcuts') },
  reactions: { room: meeting(4), then: async server => {
    await key('r');
    ['👍', '🎉', '❤️'].forEach((emoji, index) => server.tell('reaction', { participantId: `p${index}`, emoji }));
  } },
  muted: { room: meeting(4, {}, 'participant'), then: server => server.tell('muted', { producerId: 'own', by: 'Grace Hopper' }) },
  reconnecting: { room: meeting(4), then: server => server.lose() },
  'ask-remove': { room: meeting(4), then: () => press('open-participants', ['person-menu', 2], 'remove') },
  'ask-transfer': { room: meeting(4), then: () => press('open-participants', ['person-menu', 3], 'transfer-host') },
  'ask-end': { room: meeting(4), then: () => press('end-meeting') },
  left: { room: meeting(1), then: () => press('leave') },
  ended: { room: meeting(1), then: server => server.tell('meetingEnded', {}) },
  removed: { room: meeting(1, {}, 'participant'), then: server => server.tell('removed', { by: 'Grace Hopper' }) },
  rejected: { knocks: true, then: server => server.tell('rejected', {}) },
  ...Object.fromEntries((['replaced', 'signed-out', 'not-found', 'meeting-full', 'meeting-locked', 'account-disabled'] as const)
    .map(reason => [reason, { outside: true, then: (server: StandInConnection) => server.events.emit('over', { reason }) }])),
};
