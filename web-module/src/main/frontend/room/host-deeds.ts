import type { Requester } from '../media/requester';
import type { Freedom, Method, Requests } from '../signaling/protocol';
import type { Translate } from './messages';
import type { Person } from './roster';

/** What hosts do, each as one request. What is seen anyway is not told; what failed is. */
export class HostDeeds {
  /**
   * @param tell a sentence for the screen
   * @param fail tells why something did not work
   */
  constructor(private readonly signaling: Requester, private readonly t: Translate, private readonly tell: (text: string) => void,
    private readonly fail: (failure: unknown) => void) {}

  readonly mute = ({ id }: Pick<Person, 'id'>) => this.ask('muteParticipant', { participantId: id });
  readonly stopCamera = ({ id }: Person) => this.ask('stopProducer', { participantId: id, source: 'camera' });
  readonly stopSharing = ({ id }: Person) => this.ask('stopProducer', { participantId: id, source: 'screen' });
  readonly lowerHand = ({ id }: Person) => this.ask('lowerHand', { participantId: id });
  readonly spotlight = (person: Person | null) => this.ask('spotlight', person === null ? {} : { participantId: person.id });
  readonly makeCoHost = ({ id }: Person) => this.ask('setRole', { participantId: id, role: 'co-host' });
  readonly unmakeCoHost = ({ id }: Person) => this.ask('setRole', { participantId: id, role: 'participant' });
  readonly transferHost = ({ id }: Person) => this.ask('transferHost', { participantId: id });
  readonly moveToLobby = ({ id }: Person) => this.ask('moveToLobby', { participantId: id });
  readonly remove = ({ id }: Pick<Person, 'id'>) => this.ask('removeParticipant', { participantId: id });
  readonly claimHost = () => this.ask('claimHost', {});
  readonly lowerAllHands = () => this.ask('lowerAllHands', {});
  readonly endMeeting = () => this.ask('endMeeting', {});
  readonly admit = (participantId: string) => this.ask('admit', { participantId });
  readonly reject = (participantId: string) => this.ask('reject', { participantId });
  readonly admitAll = () => this.ask('admitAll', {});
  readonly lock = (locked: boolean) => this.ask('lockMeeting', { locked });
  readonly enableLobby = (enabled: boolean) => this.ask('enableLobby', { enabled });
  readonly allow = (freedom: Freedom, allowed: boolean) => this.ask('allowParticipants', { freedom, allowed });
  readonly openBreakouts = (plan: Requests['openBreakouts']['params']) => this.ask('openBreakouts', plan);
  readonly closeBreakouts = () => this.ask('closeBreakouts', {});
  readonly broadcast = (text: string) => this.ask('broadcast', { text });
  readonly moveToBreakout = (participantId: string, breakoutId: string | null) =>
    this.ask('moveToBreakout', { participantId, ...breakoutId === null ? {} : { breakoutId } });
  readonly joinBreakout = (breakoutId: string | null) => this.ask('joinBreakout', breakoutId === null ? {} : { breakoutId });

  /** Refused, it says why by its field. */
  readonly invite = (addresses: string[]) => this.signaling.request('invite', { addresses });

  readonly muteAll = async (): Promise<void> => {
    const answer = await this.ask('muteAll', {});
    if (answer) {
      this.tell(answer.muted === 0 ? this.t('news.mutedNobody') : this.t('news.mutedAll', { count: answer.muted }));
    }
  };

  /** Null if it was refused, which is told. */
  private async ask<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result'] | null> {
    try {
      return await this.signaling.request(method, params);
    } catch (failure) {
      this.fail(failure);
      return null;
    }
  }
}
