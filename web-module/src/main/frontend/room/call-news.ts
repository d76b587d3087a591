import type { Role, Settings } from '../signaling/protocol';
import type { Call } from './call';
import { changesOf, isNewsTo, type Change } from './freedoms';
import type { Translate } from './messages';

/** Tells in words what happens in a call. */
export class CallNews {
  /** @param wantsOn whether this person sends it now, or is about to */
  constructor(private readonly call: Call, private readonly t: Translate, private readonly tell: (text: string) => void,
    private readonly wantsOn: (what: 'camera' | 'screen') => boolean) {
    const { events, own } = call;
    events.on('joined', ({ name }) => tell(t('news.joined', { name })));
    events.on('left', ({ name }) => tell(t('news.left', { name })));
    events.on('shares', ({ name, shares }) => tell(t(shares ? 'news.shares' : 'news.sharesNoMore', { name })));
    events.on('settings', ({ before, after }) => this.tellOfSettings(before, after));
    events.on('role', ({ name, self, before, role }) => {
      const words = roleWords(t, name, self, before, role);
      if (words !== null) {
        tell(words);
      }
    });
    own.events.on('muted', ({ by }) => tell(mutedWords(t, by, call.may('microphone'))));
    own.events.on('shareMuted', ({ by }) => tell(by === '' ? t('mayNot.shareSound') : t('news.shareMutedBy', { name: by })));
    own.events.on('stopped', ({ what, by }) => tell(by === '' ? t(`news.stopped.${what}`) : t(`news.stoppedBy.${what}`, { name: by })));
  }

  /** What stops because of a setting is told of when it does. */
  private tellOfSettings(before: Settings, after: Settings): void {
    changesOf(before, after).filter(change => isNewsTo(this.call.role, change) && !this.stops(change))
      .forEach(change => this.tell(this.t(`settings.${change.what}.${change.on ? 'on' : 'off'}`)));
  }

  private stops({ what, on }: Change): boolean {
    return !on && (what === 'camera' || what === 'screen') && this.wantsOn(what);
  }
}

/** Whom a host has muted hears whether they can do something about it. */
export function mutedWords(t: Translate, by: string, mayUnmute: boolean): string {
  if (by === '') {
    return t('mayNot.microphone');
  }
  return mayUnmute ? t('news.mutedBy', { name: by }) : t('news.mutedForGood', { name: by });
}

/** Null where another's news says it already: who hands the host role on is a co-host. */
export function roleWords(t: Translate, name: string, self: boolean, before: Role, role: Role): string | null {
  const handedOn = before === 'host' && role === 'co-host';
  if (handedOn && !self) {
    return null;
  }
  const kind = handedOn ? 'handedOn' : role === 'participant' ? 'noCoHost' : role === 'host' ? 'host' : 'coHost';
  return self ? t(`role.you.${kind}`) : t(`role.other.${kind}`, { name });
}
