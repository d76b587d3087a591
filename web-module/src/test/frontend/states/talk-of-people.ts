import type { ChatMessage, ParticipantStats, Question } from '../../../main/frontend/signaling/protocol';
import { SELF } from './company';
import type { Answers } from './stand-ins';

export const LONG_LINE = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: please look at '
  + 'https://intranet.example.org/projects/2026/quarterly-report/figures-and-tables?version=17&section=summary before tomorrow, all of you.';

const line = (number: number, senderId: string, senderName: string, text: string, more: Partial<ChatMessage> = {}): ChatMessage =>
  ({ id: `c${number}`, senderId, senderName, text, sentAt: `2026-12-01T09:${String(number * 4).padStart(2, '0')}:00Z`, ...more });
const CHAT = [
  line(1, 'p0', 'Grace Hopper', 'Good morning! The agenda is in the invitation.'),
  line(2, SELF, 'Ada Lovelace', 'Thank you, Grace.'),
  line(3, 'p2', 'Zoë Quentin-Maximilienne von Hohenberg-Lichtenstein', LONG_LINE),
  line(4, 'p1', 'Alan Turing', 'Only for you: can we talk afterwards?', { recipientId: SELF, recipientName: 'Ada Lovelace' }),
  line(5, SELF, 'Ada Lovelace', 'Of course.', { recipientId: 'p1', recipientName: 'Alan Turing' }),
  line(6, 'p3', 'Edsger Dijkstra', 'First\nSecond\nThird'),
];

const question = (number: number, text: string, more: Partial<Question>): Question => ({
  id: `q${number}`, text, askedAt: `2026-12-01T09:0${number}:00Z`, votes: 0, pinned: false, answered: false, revision: 1, askerId: 'p1', askerName: 'Alan Turing', ...more,
});
const QUESTIONS = [
  question(1, 'When does the new building open?', { votes: 1234, pinned: true }),
  question(2, LONG_LINE, { votes: 7, askerName: 'Zoë Quentin-Maximilienne von Hohenberg-Lichtenstein' }),
  question(3, 'May we work from home on Fridays?', { votes: 3, askerId: undefined, askerName: undefined }),
  question(4, 'Is there cake?', { votes: 2, answered: true }),
  question(5, 'What about tea?', { askerId: SELF, askerName: 'Ada Lovelace' }),
];

const STATS: ParticipantStats = {
  connectionQuality: { score: 10, cause: 'none' }, producers: [], consumers: [],
  transports: (['send', 'receive'] as const).map(direction => ({
    id: direction, direction, packetsSent: 1, bytesSent: 1, bitrateSent: 2_345_678, packetsReceived: 1, bytesReceived: 1, bitrateReceived: 1_234_567, iceState: 'connected',
    dtlsState: 'connected', protocol: 'udp', selectedCandidatePairChanges: 0, srtpCipher: 'SRTP_AEAD_AES_256_GCM', currentRoundTripTime: 0.02,
  })),
};

/** A server that knows what people have said, and takes what else is done. */
export function talk(): Answers {
  return {
    listChatMessages: () => ({ messages: [...CHAT].reverse(), more: false }),
    listQuestions: () => ({ questions: QUESTIONS, own: ['q5'], voted: ['q2'], anonymousAllowed: true }),
    getStats: () => STATS,
  };
}
