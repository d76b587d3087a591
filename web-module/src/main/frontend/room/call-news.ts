import type { MoveReason, Role, Settings } from '../signaling/protocol';
import { Comings } from './breakouts/comings';
import type { Call } from './call';
import { changesOf, isNewsTo, type Change } from './freedoms';
import type { Translate } from './messages';

/** Tells in words what happens in a call. */
export class CallNews {
  /** @param wantsOn whether this person sends it now, or is about to */
  constructor(private readonly call: Call, private readonly t: Translate, private readonly tell: (text: string) => void,
    private readonly wantsOn: (what: 'camera' | 'screen') => boolean) {
    const { events, own } = call;
    const comings = new Comings(id => call.rooms.roomOf(id), t, tell);
    events.on('joined', ({ id, name }) => comings.came(id, name));
    events.on('left', ({ id, name }) => comings.went(id, name));
    events.on('moved', ({ to, reason, by, shareEnded }) => {
      comings.bustle(performance.now());
      tell(movedWords(t, to?.name ?? null, reason, by));
      if (shareEnded) {
        tell(t('news.shareEndedByMove'));
      }
    });
    events.on('split', ({ open }) => {
      comings.bustle(performance.now());
      tell(splitWords(t, open, call.rooms.choose));
    });
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

/**
 * Why one finds oneself in another room.
 *
 * @param room null for the main room
 * @param by   who did it; null for oneself, for the timer, or where the page missed it
 */
export function movedWords(t: Translate, room: string | null, reason: MoveReason | null, by: string | null): string {
  const where = room === null ? t('breakout.backInMain') : t('breakout.youAreIn', { room });
  switch (reason) {
    case 'opened':
      return by === null ? where : t('breakout.openedBy', { name: by, where });
    case 'closed':
      return by === null ? t('breakout.timeIsUp', { where }) : t('breakout.closedBy', { name: by, where });
    case 'moved':
      return by === null ? where : room === null ? t('breakout.broughtBackBy', { name: by }) : t('breakout.movedBy', { name: by, room });
    default:
      return where;
  }
}

/** For those who stay where they are when rooms open or close. */
export function splitWords(t: Translate, open: boolean, choose: boolean): string {
  return !open ? t('breakout.areClosed') : choose ? t('breakout.areOpenToChoose') : t('breakout.areOpen');
}
