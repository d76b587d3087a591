import type { types } from 'mediasoup-client';
import type { QualityLimitation } from '../signaling/protocol';
import type { Requester } from './requester';

const LOOK_EVERY_MS = 2_000;
/** Looks in a row after which a reason stands: every call begins with some seconds of little bandwidth. */
const STANDS = 5;
const WORST_FIRST: readonly QualityLimitation[] = ['cpu', 'bandwidth', 'other'];

/** Tells the server what bounds the picture that this person sends, as the browser's statistics have it, when that changes. */
export class LimitationReport {
  private told: QualityLimitation | null = null;
  private seen: QualityLimitation = 'none';
  private times = 0;

  constructor(private readonly transport: Pick<types.Transport, 'getStats' | 'observer'>, private readonly signaling: Requester) {
    const timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    transport.observer.on('close', () => clearInterval(timer));
  }

  private async look(): Promise<void> {
    try {
      const now = worst(await this.transport.getStats());
      this.times = now === this.seen ? this.times + 1 : 1;
      this.seen = now;
      if (this.times >= STANDS && now !== this.told) {
        await this.signaling.request('reportQualityLimitation', { reason: now });
        this.told = now;
      }
    } catch (failure) {
      // The connection is being opened again, or the transport has just closed; looked at again in a moment.
      console.debug('reporting what bounds the picture', failure);
    }
  }
}

/** Of all pictures that are sent; one that is switched off is bounded by nothing. */
function worst(stats: RTCStatsReport): QualityLimitation {
  const reasons = new Set<unknown>();
  stats.forEach((one: RTCOutboundRtpStreamStats & { active?: boolean; qualityLimitationReason?: string }) => {
    if (one.type === 'outbound-rtp' && one.kind === 'video' && one.active !== false) {
      reasons.add(one.qualityLimitationReason);
    }
  });
  return WORST_FIRST.find(reason => reasons.has(reason)) ?? 'none';
}
