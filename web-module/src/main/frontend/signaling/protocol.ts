/**
 * What browser and server say to each other, as PROTOCOL.md states it. A unit test compares the names here with that
 * page; the two change in one commit.
 */
import type { types } from 'mediasoup-client';

export type Role = 'host' | 'co-host' | 'participant';
export type MediaKind = 'audio' | 'video';
export type Source = 'microphone' | 'camera' | 'screen' | 'screen-audio';

export interface Self { participantId: string; displayName: string; role: Role }
export interface Meeting { code: string; title: string; hostName: string; lobbyEnabled: boolean }
export type VideoCodec = 'vp8' | 'vp9' | 'h264' | 'av1';
export interface RemoteProducer { id: string; kind: MediaKind; source: Source; paused: boolean; number: number }
/** Where the fault of a connection lies: in what the person sends, in what they receive, or in their computer. */
export type ConnectionCause = 'none' | 'uplink' | 'downlink' | 'device';
/** `score` from 0, nothing gets through, to 10, perfect. */
export interface ConnectionQuality { score: number; cause: ConnectionCause }
export interface Participant {
  id: string;
  displayName: string;
  role: Role;
  connected: boolean;
  connectionQuality: ConnectionQuality;
  producers: RemoteProducer[];
}
/** Somebody who knocks; `since` is an ISO 8601 instant. */
export interface Waiting { participantId: string; displayName: string; since: string }
/** Somebody whom a host of this name has put out or turned away; the name is empty if it is not known. */
export interface KeptOut { participantId: string; displayName: string; by: string }
/** A line of chat; with a recipient it is private. `sentAt` is an ISO 8601 instant. */
export interface ChatMessage {
  id: string;
  senderId: string;
  senderName: string;
  recipientId?: string;
  recipientName?: string;
  /** The breakout room that it was said in; absent in the main room and in private lines. */
  breakoutId?: string;
  text: string;
  sentAt: string;
}
/** Without an asker it was asked anonymously. Of two with the same id the one with the greater revision is the later. */
export interface Question {
  id: string;
  askerId?: string;
  askerName?: string;
  text: string;
  askedAt: string;
  votes: number;
  pinned: boolean;
  answered: boolean;
  revision: number;
}
/** What participants may do of themselves; hosts and co-hosts always may. */
export type Freedom = 'microphone' | 'camera' | 'screen' | 'chat' | 'questions' | 'reactions' | 'hands';
/** How the hosts have set the meeting. */
export interface Settings { lobbyEnabled: boolean; locked: boolean; participantsMay: Record<Freedom, boolean> }
/** The breakout room that a person is in. */
export interface Place { breakoutId: string; name: string }
/** One of the rooms that the meeting is split into. */
export interface Breakout { id: string; number: number; name: string }
/** Where somebody who is connected is, and which room is meant for them; absent: the main room, none. */
export interface BreakoutPerson { id: string; displayName: string; breakoutId?: string; assignedId?: string }
/** Whether latecomers are put into the emptiest room or stay in the main room. */
export type LateJoiners = 'assign' | 'main';
/** The meeting is split into rooms. */
export interface Breakouts {
  rooms: Breakout[];
  people: BreakoutPerson[];
  /** Everybody may go into any room, not just into the one meant for them. */
  choose: boolean;
  lateJoiners: LateJoiners;
  /** Until all are called back, as of when this was written; absent without a timer. */
  secondsLeft?: number;
}
/** Why somebody finds themselves in another room. */
export type MoveReason = 'opened' | 'moved' | 'chosen' | 'closed';
export interface Room {
  self: Self;
  routerRtpCapabilities: types.RtpCapabilities;
  iceServers: RTCIceServer[];
  preferredVideoCodec: VideoCodec;
  participants: Participant[];
  waiting: Waiting[];
  /** Empty for participants, as is `waiting`. */
  keptOut: KeptOut[];
  /** Those who want to speak, in order. */
  hands: string[];
  settings: Settings;
  /** Absent in the main room. */
  place?: Place;
  /** Absent while the meeting is not split. */
  breakouts?: Breakouts;
  /** Whom a host has put in front of everybody. */
  spotlightId?: string;
  /** The host has been gone for so long that this person may take the role over. */
  mayClaimHost: boolean;
}
export type JoinResult = { state: 'admitted'; room: Room } | { state: 'waiting' };
export type TransportOptions = Pick<types.TransportOptions, 'id' | 'iceParameters' | 'iceCandidates' | 'dtlsParameters'>;
export interface ConsumerOptions {
  id: string;
  producerId: string;
  kind: MediaKind;
  rtpParameters: types.RtpParameters;
  type: string;
  producerPaused: boolean;
}

/** One's own media in webrtc-stats terms: see statistics.md of the SFU for each figure. */
export interface ParticipantStats {
  connectionQuality: ConnectionQuality;
  transports: TransportStats[];
  producers: ProducerStats[];
  consumers: ConsumerStats[];
}
export interface TransportStats {
  id: string;
  direction: 'send' | 'receive';
  packetsSent: number;
  bytesSent: number;
  bitrateSent: number;
  packetsReceived: number;
  bytesReceived: number;
  bitrateReceived: number;
  iceState: 'new' | 'connected' | 'disconnected' | 'failed';
  dtlsState: 'new' | 'connecting' | 'connected' | 'closed' | 'failed';
  protocol?: 'udp' | 'tcp';
  remoteAddress?: string;
  remotePort?: number;
  selectedCandidatePairChanges: number;
  srtpCipher?: string;
  currentRoundTripTime?: number;
}
export interface ProducerStats {
  id: string;
  kind: MediaKind;
  source: Source;
  mimeType: string;
  paused: boolean;
  score: number;
  streams: InboundRtpStats[];
}
export interface InboundRtpStats {
  layer: number;
  rid?: string;
  ssrc?: number;
  active: boolean;
  packetsReceived: number;
  bytesReceived: number;
  bitrate: number;
  packetsLost: number;
  fractionLost: number;
  packetsDiscarded: number;
  packetsDuplicated: number;
  retransmittedPacketsReceived: number;
  jitter: number;
  nackCount: number;
  pliCount: number;
  framesReceived: number;
  keyFramesReceived: number;
  framesPerSecond: number;
}
export interface ConsumerStats {
  id: string;
  producerId: string;
  kind: MediaKind;
  source: Source;
  mimeType: string;
  paused: boolean;
  producerPaused: boolean;
  score: number;
  producerScore: number;
  currentSpatialLayer: number;
  targetSpatialLayer: number;
  preferredSpatialLayer: number;
  currentTemporalLayer: number;
  preferredTemporalLayer: number;
  layersReduced: boolean;
  outbound: OutboundRtpStats;
  remote?: RemoteInboundRtpStats;
  drops: Record<string, number>;
}
export interface OutboundRtpStats {
  ssrc: number;
  packetsSent: number;
  bytesSent: number;
  bitrate: number;
  retransmittedPacketsSent: number;
  retransmittedBytesSent: number;
  nackCount: number;
  pliCount: number;
  firCount: number;
}
export interface RemoteInboundRtpStats {
  packetsLost: number;
  fractionLost: number;
  jitter: number;
  roundTripTime?: number;
}

/** `RTCQualityLimitationReason` of webrtc-stats. */
export type QualityLimitation = 'none' | 'cpu' | 'bandwidth' | 'other';

type Empty = Record<string, never>;

/** Every request that the page may send: its parameters and its result. */
export interface Requests {
  authenticate: { params: { token: string }; result: { self: Self; meeting: Meeting } };
  ping: { params: Empty; result: Empty };
  join: { params: Empty; result: JoinResult };
  leave: { params: Empty; result: Empty };
  admit: { params: { participantId: string }; result: Empty };
  admitAll: { params: Empty; result: { admitted: number } };
  reject: { params: { participantId: string }; result: Empty };
  removeParticipant: { params: { participantId: string }; result: Empty };
  moveToLobby: { params: { participantId: string }; result: Empty };
  muteParticipant: { params: { participantId: string }; result: Empty };
  muteAll: { params: Empty; result: { muted: number } };
  stopProducer: { params: { participantId: string; source: 'camera' | 'screen' }; result: Empty };
  setRole: { params: { participantId: string; role: 'co-host' | 'participant' }; result: Empty };
  transferHost: { params: { participantId: string }; result: Empty };
  claimHost: { params: Empty; result: Empty };
  lockMeeting: { params: { locked: boolean }; result: Empty };
  enableLobby: { params: { enabled: boolean }; result: Empty };
  allowParticipants: { params: { freedom: Freedom; allowed: boolean }; result: Empty };
  spotlight: { params: { participantId?: string }; result: Empty };
  openBreakouts: {
    params: {
      rooms: { name: string; participantIds: string[] }[];
      minutes?: number;
      choose: boolean;
      lateJoiners: LateJoiners;
    };
    result: Empty;
  };
  closeBreakouts: { params: Empty; result: Empty };
  broadcast: { params: { text: string }; result: Empty };
  moveToBreakout: { params: { participantId: string; breakoutId?: string }; result: Empty };
  joinBreakout: { params: { breakoutId?: string }; result: Empty };
  /** `room`: `main` or the id of the breakout room whose people it is for. */
  sendChatMessage: {
    params: { messageId: string; text: string; recipientId?: string; room?: string };
    result: { message: ChatMessage };
  };
  listChatMessages: { params: { before?: string; breakoutId?: string }; result: { messages: ChatMessage[]; more: boolean } };
  askQuestion: { params: { text: string; anonymous: boolean }; result: { question: Question } };
  listQuestions: {
    params: Empty;
    result: { questions: Question[]; own: string[]; voted: string[]; anonymousAllowed: boolean };
  };
  voteForQuestion: { params: { questionId: string; voted: boolean }; result: Empty };
  pinQuestion: { params: { questionId: string; pinned: boolean }; result: Empty };
  answerQuestion: { params: { questionId: string; answered: boolean }; result: Empty };
  deleteQuestion: { params: { questionId: string }; result: Empty };
  allowAnonymousQuestions: { params: { allowed: boolean }; result: Empty };
  raiseHand: { params: { raised: boolean }; result: Empty };
  lowerHand: { params: { participantId: string }; result: Empty };
  lowerAllHands: { params: Empty; result: Empty };
  react: { params: { emoji: string }; result: Empty };
  invite: { params: { addresses: string[] }; result: { invited: string[]; already: string[] } };
  endMeeting: { params: Empty; result: Empty };
  createWebRtcTransport: { params: { direction: 'send' | 'receive' }; result: TransportOptions };
  connectWebRtcTransport: {
    params: { transportId: string; dtlsParameters: types.DtlsParameters };
    result: Empty;
  };
  getIceServers: { params: Empty; result: { iceServers: RTCIceServer[] } };
  restartIce: { params: { transportId: string }; result: { iceParameters: types.IceParameters } };
  produce: {
    params: {
      transportId: string;
      kind: MediaKind;
      source: Source;
      rtpParameters: types.RtpParameters;
      paused: boolean;
    };
    result: { producerId: string };
  };
  closeProducer: { params: { producerId: string }; result: Empty };
  pauseProducer: { params: { producerId: string }; result: Empty };
  resumeProducer: { params: { producerId: string }; result: Empty };
  consume: {
    params: { transportId: string; producerId: string; rtpCapabilities: types.RtpCapabilities };
    result: ConsumerOptions;
  };
  resumeConsumer: { params: { consumerId: string }; result: Empty };
  pauseConsumer: { params: { consumerId: string }; result: Empty };
  closeConsumer: { params: { consumerId: string }; result: Empty };
  setPreferredLayers: {
    params: { consumerId: string; spatialLayer: number; temporalLayer: number };
    result: Empty;
  };
  getStats: { params: Empty; result: ParticipantStats };
  reportQualityLimitation: { params: { reason: QualityLimitation }; result: Empty };
}
export type Method = keyof Requests;

/** Every notification that the server may send. */
export interface Notifications {
  waiting: { waiting: Waiting[] };
  keptOut: { keptOut: KeptOut[] };
  admitted: { room: Room };
  rejected: Empty;
  participantJoined: { participant: Participant };
  participantLeft: { participantId: string };
  participantConnection: { participantId: string; connected: boolean };
  newProducer: { participantId: string; producer: RemoteProducer };
  producerClosed: { participantId: string; producerId: string };
  producerPaused: { participantId: string; producerId: string };
  producerResumed: { participantId: string; producerId: string };
  muted: { producerId: string; by: string };
  removed: { by: string };
  movedToLobby: { by: string };
  producerStopped: { producerId: string; source: Source; by: string };
  roleChanged: { participantId: string; role: Role };
  settingsChanged: { settings: Settings };
  spotlight: { participantId?: string };
  hostGone: { mayClaim: boolean };
  moved: { room: Room; reason: MoveReason; by?: string };
  breakouts: { breakouts?: Breakouts };
  breakoutPerson: { person: BreakoutPerson };
  breakoutPersonLeft: { participantId: string };
  broadcast: { text: string; by: string };
  activeSpeaker: { participantId: string | null };
  recentSpeakers: { participantIds: string[] };
  connectionQualityChanged: { participantId: string } & ConnectionQuality;
  chatMessage: { message: ChatMessage };
  questionChanged: { question: Question };
  questionDeleted: { questionId: string };
  anonymousQuestions: { allowed: boolean };
  hands: { participantIds: string[] };
  handLowered: { by: string };
  reaction: { participantId: string; emoji: string };
  meetingEnded: Empty;
}

/**
 * Close codes of the WebSocket after which trying again makes no sense, and why. Not 1008: a session has ended, and only
 * asking for the next token tells whether the person is still signed in.
 */
export const FINAL_CLOSE_CODES: Readonly<Record<number, FinalReason>> = {
  4403: 'forbidden',
  4409: 'replaced',
  4410: 'rejected',
  4411: 'meeting-ended',
};
export type FinalReason =
  | 'signed-out' | 'forbidden' | 'replaced' | 'rejected' | 'removed' | 'meeting-ended' | 'not-found' | 'meeting-full'
  | 'meeting-locked' | 'account-disabled';

/** Reasons of refused requests after which trying again makes no sense. */
export const FINAL_REASONS: readonly string[] =
  ['forbidden', 'rejected', 'removed', 'meeting-ended', 'not-found', 'meeting-full', 'meeting-locked',
    'account-disabled'];
