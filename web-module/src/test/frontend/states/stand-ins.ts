import type { MediaSession } from '../../../main/frontend/media/media-session';
import type { Connection, ConnectionEvents } from '../../../main/frontend/signaling/connection';
import { Emitter } from '../../../main/frontend/signaling/emitter';
import type { Method, Notifications, RemoteProducer, Requests } from '../../../main/frontend/signaling/protocol';
import { RpcError } from '../../../main/frontend/signaling/rpc-error';

/** What a server of this page answers; a method without an answer is refused. */
export type Answers = { [M in Method]?: (params: Requests[M]['params']) => Requests[M]['result'] | Promise<Requests[M]['result']> };

/** A connection to nobody: it answers what it was told to, and tells what a state wants told. */
export class StandInConnection {
  readonly events = new Emitter<ConnectionEvents>();
  connected = false;

  constructor(private readonly answers: Answers, private readonly opening: Omit<ConnectionEvents['open'], 'again'>) {}

  async start(): Promise<void> {
    this.connected = true;
    this.events.emit('open', { ...this.opening, again: false });
  }

  async request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    const answer = this.connected ? this.answers[method] : undefined;
    if (!answer) {
      throw new RpcError(this.connected ? 'data-unavailable' : 'connection-lost', method);
    }
    return answer(params);
  }

  tell<N extends keyof Notifications>(method: N, params: Notifications[N]): void {
    this.events.emit('notification', { method, params } as ConnectionEvents['notification']);
  }

  lose(): void {
    this.connected = false;
    this.events.emit('lost', { attempt: 1 });
  }

  restart(): void {
    // It has never been away.
  }

  close(): void {
    this.connected = false;
  }

  get asConnection(): Connection {
    return this as unknown as Connection;
  }
}

/** Media without a network: whoever has a camera is seen as a painted picture. */
export function standInMedia(): MediaSession {
  const events = new Emitter<{ track: object; gone: object }>();
  const nothing = { path: null, tracks: [] };
  const receiving = {
    events, show: () => undefined, sized: () => undefined, removeAllOf: () => undefined, remove: () => undefined, figures: async () => nothing, close: () => undefined,
    add: async (participantId: string, { id: producerId, source, kind }: RemoteProducer) => {
      if (kind === 'video') {
        events.emit('track', { participantId, producerId, source, track: source === 'screen' ? paintedScreen() : paintedFace(participantId) });
      }
    },
  };
  const publication = { producerId: 'own', open: true, resume: async () => undefined, pause: async () => undefined, silence: () => undefined,
    close: async () => undefined, replaceTrack: async () => undefined };
  const sending = { publish: async () => publication, figures: async () => nothing, close: () => undefined };
  return { receiving, sending, close: () => undefined, figures: async () => ({ send: null, receive: { roundTripTime: 0.021, protocol: 'udp', relayed: false }, tracks: new Map() }) } as unknown as MediaSession;
}

/** Whoever sits before a camera, in the colours of their name. */
export function paintedFace(seed: string): MediaStreamTrack {
  const hue = ([...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) * 137) % 360;
  return painted(640, 360, context => {
    context.fillStyle = `hsl(${hue} 25% 62%)`;
    context.fillRect(0, 0, 640, 360);
    context.fillStyle = `hsl(${hue} 30% 28%)`;
    context.beginPath();
    context.ellipse(320, 370, 150, 140, 0, 0, 7);
    context.fill();
    context.fillStyle = `hsl(${(hue + 30) % 360} 45% 72%)`;
    context.beginPath();
    context.ellipse(320, 165, 72, 92, 0, 0, 7);
    context.fill();
  });
}

/** A page full of text, as people share it. */
export function paintedScreen(): MediaStreamTrack {
  return painted(1600, 900, context => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1600, 900);
    context.fillStyle = '#222';
    context.font = '600 48px sans-serif';
    context.fillText('Figures of the third quarter', 90, 120);
    context.fillStyle = '#99a';
    Array.from({ length: 14 }, (_, line) => context.fillRect(90, 190 + line * 48, 1000 - (line * 137) % 420, 14));
  });
}

/** A still picture that comes again each half second, as a camera's would. */
function painted(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  paint(context);
  const [track] = canvas.captureStream(5).getVideoTracks();
  setInterval(() => paint(context), 500);
  return track!;
}
