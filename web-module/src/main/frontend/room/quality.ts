import type { ConnectionQuality } from '../signaling/protocol';
import type { Translate } from './messages';

/** A connection in three steps, as people speak of it. */
export type QualityLevel = 'good' | 'fair' | 'poor';

const FAIR_BELOW = 7;
const POOR_BELOW = 4;

export function levelOf({ score }: ConnectionQuality): QualityLevel {
  return score < POOR_BELOW ? 'poor' : score < FAIR_BELOW ? 'fair' : 'good';
}

/** What is wrong and where, such as “Poor connection: sending is disturbed”; nothing while all is well. */
export function qualityWords(quality: ConnectionQuality, t: Translate): string {
  const level = levelOf(quality);
  if (level === 'good') {
    return '';
  }
  const words = t(`quality.${level}`);
  return quality.cause === 'none' ? words : t('quality.because', { quality: words, cause: t(`quality.cause.${quality.cause}`) });
}
