import type { AudioOutlet } from '../../main/frontend/media/audio-outlet';
import { LocalDevices } from '../../main/frontend/media/local-devices';
import { MediaSession } from '../../main/frontend/media/media-session';
import { ScreenShare } from '../../main/frontend/media/screen-share';
import { Call } from '../../main/frontend/room/call';
import type { CallEvents, Move } from '../../main/frontend/room/call-events';
import type { Connection } from '../../main/frontend/signaling/connection';
import type { Method, Requests, Room, Source } from '../../main/frontend/signaling/protocol';
import { RpcError } from '../../main/frontend/signaling/rpc-error';
import { FakeNetwork, FakeServer, ROOM, fakeDevice, fakeTrack } from './fake-media';

const device = (kind: MediaDeviceKind, deviceId: string) => ({ kind, deviceId, label: `${kind} ${deviceId}`, groupId: '' });

/** The devices of a computer: they can be plugged in and out. */
class FakeDevices extends EventTarget {
  all = [device('audioinput', 'headset'), device('audioinput', 'built-in'), device('videoinput', 'camera')];
  readonly tracks: MediaStreamTrack[] = [];
  /** The browser asks the person whether it may, until this is settled. */
  asking: Promise<void> = Promise.resolve();

  async enumerateDevices() {
    return this.all;
  }

  async getUserMedia({ audio, video }: MediaStreamConstraints) {
    await this.asking;
    const kinds = [...audio ? ['audio' as const] : [], ...video ? ['video' as const] : []];
    const opened = kinds.map(kind => this.open(kind, kind === 'audio' ? audio : video));
    return {
      getTracks: () => opened, getAudioTracks: () => opened.filter(({ kind }) => kind === 'audio'), getVideoTracks: () => opened.filter(({ kind }) => kind === 'video'),
    };
  }

  /** Goes without a word to whoever has it open, but for the end of the track. */
  unplug(deviceId: string): void {
    this.all = this.all.filter(each => each.deviceId !== deviceId);
    this.tracks.filter(track => track.readyState === 'live' && track.getSettings().deviceId === deviceId).forEach(track => {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    });
    this.dispatchEvent(new Event('devicechange'));
  }

  private open(kind: 'audio' | 'video', wanted: boolean | MediaTrackConstraints | undefined): MediaStreamTrack {
    const { deviceId } = typeof wanted === 'object' ? wanted : {};
    const exact = (deviceId as { exact?: string } | undefined)?.exact;
    const fitting = this.all.filter(each => each.kind === `${kind}input`);
    const chosen = exact === undefined ? fitting[0] : fitting.find(each => each.deviceId === exact);
    if (fitting.length > 0 && !chosen) {
      throw new DOMException('Invalid constraint', 'OverconstrainedError');
    }
    if (!chosen) {
      throw new DOMException('Requested device not found', 'NotFoundError');
    }
    const track = Object.assign(fakeTrack(kind), { getSettings: () => ({ deviceId: chosen.deviceId }) });
    Object.defineProperty(track, 'label', { value: chosen.label });
    this.tracks.push(track);
    return track;
  }
}

/** An SFU that knows of each Producer whether sound or picture passes. Requests can be held back on their way to it. */
export class FakeSfu extends FakeServer {
  private readonly sent = new Map<string, { source: Source; passes: boolean }>();
  private readonly held = new Map<Method, Promise<void>>();

  /** All that this person sends ends, as when they are moved to another room or leave. */
  closeAll(): void {
    this.sent.clear();
  }

  pauseByHost(source: Source): string {
    const [id, producer] = [...this.sent].find(([, each]) => each.source === source)!;
    producer.passes = false;
    return id;
  }

  passes(source: Source): boolean {
    return [...this.sent.values()].some(each => each.source === source && each.passes);
  }

  count(source: Source): number {
    return [...this.sent.values()].filter(each => each.source === source).length;
  }

  /** Requests of this kind do not arrive before the answer is called. */
  hold(method: Method): () => void {
    let release: () => void = () => undefined;
    this.held.set(method, new Promise(resolve => { release = resolve; }));
    return () => {
      this.held.delete(method);
      release();
    };
  }

  arrived: (method: Method) => void = () => undefined;

  override async request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    await this.held.get(method);
    this.arrived(method);
    const { producerId } = params as { producerId?: string };
    if (['pauseProducer', 'resumeProducer', 'closeProducer'].includes(method)) {
      const producer = this.sent.get(producerId!);
      if (!producer) {
        throw new RpcError('not-found', method);
      }
      producer.passes = method === 'resumeProducer';
      if (method === 'closeProducer') {
        this.sent.delete(producerId!);
      }
    }
    const result = await super.request(method, params);
    if (method === 'produce') {
      const { source, paused } = params as Requests['produce']['params'];
      this.sent.set((result as { producerId: string }).producerId, { source, passes: !paused });
    }
    return result;
  }
}

export const roomAt = (breakoutId: string | null): Room => breakoutId === null ? ROOM : { ...ROOM, place: { breakoutId, name: breakoutId } };

/** One person in a call with real switches and real media sessions, over a fake SFU, fake devices and no network. */
export class FakePerson {
  readonly sfu = new FakeSfu();
  readonly computer = new FakeDevices();
  readonly devices: LocalDevices;
  readonly share: ScreenShare;
  readonly told: string[] = [];
  readonly moved: CallEvents['moved'][] = [];
  /** Moments in which a microphone was open that was shown as muted. */
  readonly hot: string[] = [];
  /** What to call so that the media of each stay is built, while they are held back. */
  readonly openings: (() => void)[] = [];
  /** Which stays' media was closed, counted from 0. */
  readonly closed: number[] = [];
  holdsOpenings = false;
  private stays = 0;
  call: Call;

  constructor() {
    const permissions = { query: async () => ({ state: 'granted' }) };
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { mediaDevices: this.computer, permissions } });
    Object.defineProperty(globalThis, 'document', { configurable: true, value: {} });
    this.devices = new LocalDevices();
    this.devices.switches.microphone.events.on('state', state => this.look(`shown as ${state}`));
    this.sfu.arrived = method => this.look(method);
    this.devices.events.on('problem', ({ kind, problem }) => this.told.push(`${kind} ${problem}`));
    this.devices.events.on('refused', ({ kind }) => this.told.push(`${kind} refused`));
    this.devices.events.on('replaced', ({ lost, by }) => this.told.push(`${lost} → ${by}`));
    this.share = new ScreenShare('detail', 'able', async () => ({ video: fakeTrack('video'), audio: null }));
    this.call = this.newCall();
  }

  /** The one before is over, as when a host moved this person to the lobby. */
  newCall(): Call {
    const outlet = { play: () => undefined, stop: () => undefined, close: () => undefined } as unknown as AudioOutlet;
    const connection = { request: this.sfu.request.bind(this.sfu), connected: true, restart: () => undefined } as unknown as Connection;
    this.call = new Call(connection, this.devices, this.share, outlet, ROOM.self,
      (signaling, room, lost) => this.open(signaling, room, lost));
    this.call.events.on('moved', moved => this.moved.push(moved));
    return this.call;
  }

  private async open(signaling: Connection, room: Room, lost: () => void): Promise<MediaSession> {
    const stay = this.stays++;
    if (this.holdsOpenings) {
      await new Promise<void>(resolve => this.openings.push(resolve));
    }
    const media = await MediaSession.open(fakeDevice(), signaling, room, lost, new FakeNetwork());
    const close = media.close.bind(media);
    media.close = () => {
      this.closed.push(stay);
      close();
    };
    return media;
  }

  private look(when: string): void {
    if (!this.devices.switches.microphone.wanted && this.isOpen) {
      this.hot.push(when);
    }
  }

  private get isOpen(): boolean {
    return this.computer.tracks.some(track => track.kind === 'audio' && track.readyState === 'live' && track.enabled);
  }

  /** Comes into a room, with everything told there ended before, as the server does it. */
  async enters(breakoutId: string | null, move: Move | null = null): Promise<void> {
    this.sfu.closeAll();
    await this.call.enter(roomAt(breakoutId), move);
    await this.settle();
  }

  leave(): void {
    this.call.end();
    this.devices.release();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 15; turn++) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  /** What is shown, what passes in the SFU and what the device picks up: these three must never differ. */
  get microphone(): string {
    const { muted } = this.call.people()[0]!;
    return `${muted ? 'muted' : 'heard'}, ${this.sfu.passes('microphone') ? 'passes' : 'silent'}, ${this.isOpen ? 'open' : 'closed'}`;
  }
}
