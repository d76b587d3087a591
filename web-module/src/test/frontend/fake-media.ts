import { Device, FakeHandler, testFakeParameters, type types } from 'mediasoup-client';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import type { NetworkSigns } from '../../main/frontend/media/network-changes';
import type { Requester } from '../../main/frontend/media/requester';
import type { Method, Requests, Room } from '../../main/frontend/signaling/protocol';
import { RpcError } from '../../main/frontend/signaling/rpc-error';

export const ROOM: Room = {
  self: { participantId: 'self', displayName: 'Ada', role: 'host' },
  routerRtpCapabilities: testFakeParameters.generateRouterRtpCapabilities(),
  iceServers: [{ urls: 'turn:turn.example.org', username: 'u', credential: 'c' }],
  preferredVideoCodec: 'vp8',
  participants: [],
  waiting: [],
  keptOut: [],
  hands: [],
  settings: {
    lobbyEnabled: true, locked: false,
    participantsMay: { microphone: true, camera: true, screen: true, chat: true, questions: true, reactions: true, hands: true },
  },
  mayClaimHost: false,
};

export function fakeDevice(): types.Device {
  return new Device({ handlerFactory: FakeHandler.createFactory(testFakeParameters) });
}

export function fakeTrack(kind: 'audio' | 'video'): MediaStreamTrack {
  return new FakeMediaStreamTrack({ kind }) as unknown as MediaStreamTrack;
}

/** A server that grants every media request, or refuses the methods it is told to, each for a reason. */
export class FakeServer implements Requester {
  readonly asked: { method: Method; params: Record<string, unknown> }[] = [];
  private readonly refusals = new Map<Method, string[]>();
  private readonly producers = new Map<unknown, unknown>();
  private lastId = 0;

  /** The next call of this method is refused. */
  refuseOnce(method: Method, reason: string): void {
    this.refusals.set(method, [...(this.refusals.get(method) ?? []), reason]);
  }

  producerOf(consumerId: unknown): unknown {
    return this.producers.get(consumerId);
  }

  methods(): Method[] {
    return this.asked.map(({ method }) => method);
  }

  async request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    this.asked.push({ method, params: params as Record<string, unknown> });
    const reason = this.refusals.get(method)?.shift();
    if (reason !== undefined) {
      throw new RpcError(reason, `${method} refused`);
    }
    return this.result(method, params as Record<string, unknown>) as Requests[M]['result'];
  }

  private result(method: Method, params: Record<string, unknown>): object {
    const id = `${method} ${++this.lastId}`;
    switch (method) {
      case 'createWebRtcTransport': {
        const { iceParameters, iceCandidates, dtlsParameters } = testFakeParameters.generateTransportRemoteParameters();
        return { id, iceParameters, iceCandidates, dtlsParameters };
      }
      case 'produce':
        return { producerId: id };
      case 'consume': {
        this.producers.set(id, params['producerId']);
        const codecMimeType = String(params['producerId']).startsWith('audio') ? 'audio/opus' : 'video/VP8';
        const { kind, rtpParameters } = structuredClone(testFakeParameters.generateConsumerRemoteParameters({ id, codecMimeType }));
        if (String(params['producerId']).startsWith('video')) {
          rtpParameters.encodings![0]!.scalabilityMode = 'S3T3';
        }
        return { id, producerId: params['producerId'], kind, rtpParameters, type: 'simple', producerPaused: false };
      }
      case 'getIceServers':
        return { iceServers: [{ urls: 'turn:turn.example.org', username: id, credential: 'c' }] };
      case 'restartIce':
        return { iceParameters: testFakeParameters.generateTransportRemoteParameters().iceParameters };
      default:
        return {};
    }
  }
}

/** A network that changes when a test says so. */
export class FakeNetwork implements NetworkSigns {
  private readonly listeners = new Set<() => void>();

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  change(): void {
    this.listeners.forEach(listener => listener());
  }
}
