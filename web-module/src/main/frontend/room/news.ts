import type { LocalDevices } from '../media/local-devices';
import { reasonOf } from '../signaling/rpc-error';
import type { Translate } from './messages';

/** Tells in words what happened to one's own devices. */
export function watchNews(devices: LocalDevices, t: Translate, tell: (text: string) => void): void {
  devices.events.on('problem', ({ kind, problem }) => tell(t(`device.${kind}.${problem}`)));
  devices.events.on('refused', ({ kind, failure }) => {
    console.warn(`publishing the ${kind}`, failure);
    tell(reasonOf(failure) === 'media-unavailable' ? t('signaling.media-unavailable') : t(`media.refused.${kind}`));
  });
}
