/** What a browser measured of one track. */
export interface TrackFigures {
  width?: number;
  height?: number;
  framesPerSecond?: number;
  /** In seconds. */
  jitter?: number;
  /** How many layers are being sent. */
  layers?: number;
  /** Why a sender sends less than it could. */
  limitedBy?: string;
}
/** The way that media takes. */
export interface PathFigures {
  /** In seconds. */
  roundTripTime?: number;
  protocol?: string;
  /** Through a TURN server. */
  relayed: boolean;
}
/** What a browser measured: tracks by the id of their Producer or Consumer. */
export interface BrowserFigures {
  send: PathFigures | null;
  receive: PathFigures | null;
  tracks: ReadonlyMap<string, TrackFigures>;
}

type Report = Iterable<[string, Record<string, unknown>]>;

/** The figures of one sender or receiver; of several layers those of the largest that is sent. */
export function trackFigures(report: Report): TrackFigures {
  const streams = rows(report).filter(({ type }) => type === 'inbound-rtp' || type === 'outbound-rtp');
  const active = streams.filter(({ active, framesPerSecond }) => active !== false && framesPerSecond !== 0);
  const largest = [...active, ...streams.slice(0, 1)].reduce<Record<string, unknown>>(
    (best, stream) => (number(stream['frameWidth']) ?? 0) > (number(best['frameWidth']) ?? -1) ? stream : best, streams[0] ?? {});
  return compact({
    width: number(largest['frameWidth']),
    height: number(largest['frameHeight']),
    framesPerSecond: number(largest['framesPerSecond']),
    jitter: number(largest['jitter']),
    layers: active.filter(({ frameWidth }) => frameWidth !== undefined).length || undefined,
    limitedBy: text(largest['qualityLimitationReason']),
  });
}

/** The way that a transport has chosen; null before it has. */
export function pathFigures(report: Report): PathFigures | null {
  const all = rows(report);
  const chosen = all.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
  const pair = all.find(({ id, type, selected, nominated, state }) => type === 'candidate-pair'
    && (chosen === undefined ? selected === true || (nominated === true && state === 'succeeded') : id === chosen));
  const local = all.find(({ id }) => pair !== undefined && id === pair['localCandidateId']);
  return pair === undefined ? null : {
    ...compact({ roundTripTime: number(pair['currentRoundTripTime']), protocol: text(local?.['protocol']) }),
    relayed: local?.['candidateType'] === 'relay',
  };
}

function rows(report: Report): Record<string, unknown>[] {
  return [...report].map(([, row]) => row);
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Without what is not known. */
function compact<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
