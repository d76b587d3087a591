import type { BrowserFigures, PathFigures, TrackFigures } from '../media/figures';
import type { ConsumerStats, ParticipantStats, ProducerStats, Source, TransportStats } from '../signaling/protocol';
import type { Translate } from './messages';
import type { Person } from './roster';
import { qualityWords } from './quality';

/** What was measured of a call: by the SFU, by this browser, and whose each Producer is. */
export interface CallFigures {
  server: ParticipantStats;
  browser: BrowserFigures;
  owners: ReadonlyMap<string, string>;
}
/** Figures in rows, one column for each of what they are of. */
export interface FiguresTable {
  id: string;
  title: string;
  columns: string[];
  rows: { label: string; values: string[] }[];
}

const NONE = '–';
const SOURCES: readonly Source[] = ['microphone', 'camera', 'screen', 'screen-audio'];

/** A call in figures as people can read them: the way of the media, then one's own tracks, then those of each other person. */
export class FiguresTables {
  constructor(private readonly t: Translate) {}

  of(figures: CallFigures, people: readonly Person[]): FiguresTable[] {
    const others = people.filter(({ self }) => !self).map(person => this.othersTracks(person, figures));
    return [this.connection(figures), this.ownTracks(figures), ...others].filter(({ columns }) => columns.length > 0);
  }

  private connection({ server, browser }: CallFigures): FiguresTable {
    const { t } = this;
    const of = (direction: 'send' | 'receive') => server.transports.find(transport => transport.direction === direction);
    const ways: [TransportStats | undefined, PathFigures | null, number | undefined][] = [
      [of('send'), browser.send, of('send')?.bitrateReceived], [of('receive'), browser.receive, of('receive')?.bitrateSent]];
    return {
      id: 'connection', title: qualityWords(server.connectionQuality, t) || t('details.good'),
      columns: [t('details.sending'), t('details.receiving')],
      rows: [
        this.row('bitrate', ways.map(([, , bitrate]) => this.bitrate(bitrate))),
        this.row('roundTrip', ways.map(([transport, path]) => this.milliseconds(path?.roundTripTime ?? transport?.currentRoundTripTime))),
        this.row('protocol', ways.map(([transport, path]) => this.way(path?.protocol ?? transport?.protocol, path?.relayed ?? false))),
        this.row('cipher', ways.map(([transport]) => transport?.srtpCipher?.replace(/^SRTP_(AEAD_)?/, '').replaceAll('_', ' ') ?? NONE)),
      ],
    };
  }

  private ownTracks({ server, browser }: CallFigures): FiguresTable {
    const tracks = bySource(server.producers).map(producer => ({ producer, seen: browser.tracks.get(producer.id) ?? {} }));
    const worst = (producer: ProducerStats, figure: 'fractionLost' | 'jitter') =>
      Math.max(0, ...producer.streams.filter(({ active }) => active).map(stream => stream[figure]));
    return this.tracks('self', this.t('details.own'), tracks.map(({ producer, seen }) => ({
      source: producer.source, mimeType: producer.mimeType, seen, paused: producer.paused,
      bitrate: producer.streams.reduce((sum, { bitrate }) => sum + bitrate, 0),
      lost: worst(producer, 'fractionLost'), jitter: worst(producer, 'jitter'),
      spatial: seen.layers === undefined ? NONE : this.t('details.layersSent', { count: seen.layers }), temporal: NONE,
      limit: seen.limitedBy === undefined ? NONE : this.t(`details.limit.${seen.limitedBy}`),
    })));
  }

  private othersTracks(person: Person, { server, browser, owners }: CallFigures): FiguresTable {
    const consumers = bySource(server.consumers.filter(({ producerId }) => owners.get(producerId) === person.id));
    return this.tracks(person.id, person.name, consumers.map(consumer => {
      const seen = browser.tracks.get(consumer.id) ?? {};
      const layered = consumer.kind === 'video' && consumer.preferredSpatialLayer >= 0;
      return {
        source: consumer.source, mimeType: consumer.mimeType, seen, paused: consumer.paused || consumer.producerPaused,
        bitrate: consumer.outbound.bitrate, lost: consumer.remote?.fractionLost, jitter: seen.jitter ?? consumer.remote?.jitter,
        spatial: layered ? this.layer(consumer.currentSpatialLayer, consumer.preferredSpatialLayer) : NONE,
        temporal: layered ? this.layer(consumer.currentTemporalLayer, consumer.preferredTemporalLayer) : NONE,
        limit: NONE,
      };
    }));
  }

  private tracks(id: string, title: string, tracks: readonly Track[]): FiguresTable {
    const { t } = this;
    const row = (key: string, value: (track: Track) => string) =>
      this.row(key, tracks.map(track => track.paused && key !== 'codec' ? (key === 'bitrate' ? t('details.paused') : NONE) : value(track)));
    const rows = [
      row('codec', ({ mimeType }) => mimeType.split('/').at(-1) ?? NONE),
      row('bitrate', ({ bitrate }) => this.bitrate(bitrate)),
      row('resolution', ({ seen: { width, height } }) => width && height ? `${width} × ${height}` : NONE),
      row('frames', ({ seen: { framesPerSecond: frames } }) => frames === undefined ? NONE : t('details.perSecond', { value: Math.round(frames) })),
      row('spatial', ({ spatial }) => spatial),
      row('temporal', ({ temporal }) => temporal),
      row('lost', ({ lost }) => this.percent(lost)),
      row('jitter', ({ jitter }) => this.milliseconds(jitter)),
      row('limit', ({ limit }) => limit),
    ];
    return {
      id, title, columns: tracks.map(({ source }) => t(`details.source.${source}`)),
      rows: rows.filter(({ values }) => values.some(value => value !== NONE)),
    };
  }

  private row(key: string, values: string[]) {
    return { label: this.t(`details.${key}`), values };
  }

  private bitrate(bps: number | undefined): string {
    return bps === undefined ? NONE : this.t('details.kbit', { value: Math.round(bps / 1000) });
  }

  private milliseconds(seconds: number | undefined): string {
    return seconds === undefined ? NONE : this.t('details.ms', { value: Math.round(seconds * 1000) });
  }

  private percent(fraction: number | undefined): string {
    return fraction === undefined ? NONE : this.t('details.percent', { value: Math.round(fraction * 1000) / 10 });
  }

  private way(protocol: string | undefined, relayed: boolean): string {
    const name = protocol?.toUpperCase();
    return name === undefined ? NONE : relayed ? this.t('details.relayed', { protocol: name }) : name;
  }

  /** Layers are counted from one; what is wanted is told where something else comes. */
  private layer(current: number, wanted: number): string {
    return current < 0 ? NONE : wanted < 0 || wanted === current ? String(current + 1)
      : this.t('details.layer', { current: current + 1, wanted: wanted + 1 });
  }
}

interface Track {
  source: Source;
  mimeType: string;
  seen: TrackFigures;
  paused: boolean;
  bitrate: number;
  lost: number | undefined;
  jitter: number | undefined;
  spatial: string;
  temporal: string;
  limit: string;
}

function bySource<T extends ProducerStats | ConsumerStats>(tracks: readonly T[]): T[] {
  return [...tracks].sort((one, other) => SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source));
}

/** The tables as plain text, for a message to whoever runs the server. */
export function figuresText(tables: readonly FiguresTable[]): string {
  const line = (cells: readonly string[]) => cells.join(' | ');
  return tables.map(({ title, columns, rows }) =>
    [title, line(['', ...columns]), ...rows.map(({ label, values }) => line([label, ...values]))].join('\n')).join('\n\n');
}
