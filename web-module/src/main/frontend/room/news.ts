import type { LocalDevices } from '../media/local-devices';
import type { ScreenShare } from '../media/screen-share';
import { reasonOf } from '../signaling/rpc-error';
import type { Translate } from './messages';

/** Tells in words what happened to one's own devices and screen. */
export function watchNews(devices: LocalDevices, share: ScreenShare, t: Translate, tell: (text: string) => void): void {
  devices.events.on('problem', ({ kind, problem }) => tell(t(`device.${kind}.${problem}`)));
  devices.events.on('replaced', ({ kind, lost, by }) => tell(t(`device.${kind}.replaced`, { lost, by })));
  share.events.on('problem', ({ problem }) => tell(t(`screen.problem.${problem}`)));
  devices.events.on('refused', ({ kind, failure }) => {
    console.warn(`publishing the ${kind}`, failure);
    const reason = reasonOf(failure);
    tell(reason === 'forbidden' ? t(`mayNot.${kind}`) : reason === 'media-unavailable' ? t('signaling.media-unavailable') : t(`media.refused.${kind}`));
  });
}
