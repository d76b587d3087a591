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
/** A line of chat; with a recipient it is private. `sentAt` is an ISO 8601 instant. */
export interface ChatMessage {
  id: string;
  senderId: string;
  senderName: string;
  recipientId?: string;
  recipientName?: string;
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
export interface Room {
  self: Self;
  routerRtpCapabilities: types.RtpCapabilities;
  iceServers: RTCIceServer[];
  preferredVideoCodec: VideoCodec;
  participants: Participant[];
  waiting: Waiting[];
  /** Those who want to speak, in order. */
  hands: string[];
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
  muteParticipant: { params: { participantId: string }; result: Empty };
  sendChatMessage: {
    params: { messageId: string; text: string; recipientId?: string };
    result: { message: ChatMessage };
  };
  listChatMessages: { params: { before?: string }; result: { messages: ChatMessage[]; more: boolean } };
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

/** Close codes of the WebSocket after which trying again makes no sense, and why. */
export const FINAL_CLOSE_CODES: Readonly<Record<number, FinalReason>> = {
  1008: 'signed-out',
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
