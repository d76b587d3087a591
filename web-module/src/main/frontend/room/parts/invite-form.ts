import { isAddress, readAddresses } from '../../pages/addresses';
import type { Requests } from '../../signaling/protocol';
import { h } from '../dom';
import type { Translate } from '../messages';

/** As many as the server takes at once. */
const MOST = 100;

export type Invite = (addresses: string[]) => Promise<Requests['invite']['result']>;

/** Asks others in by mail, one address or a pasted list; what became of it stands under the field. */
export class InviteForm {
  readonly element: HTMLFormElement;
  private readonly field: HTMLInputElement;
  private readonly button: HTMLButtonElement;
  private readonly words = h('p', { class: 'invite-words', testId: 'invite-words', attributes: { id: 'invite-words', role: 'status' } });

  /** @param why the sentence for what was refused */
  constructor(private readonly t: Translate, private readonly invite: Invite, private readonly why: (failure: unknown) => string) {
    this.field = h('input', {
      testId: 'invite-email', label: t('invite.email'), attributes: {
        type: 'text', inputmode: 'email', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: t('invite.email'),
        'aria-describedby': 'invite-words', enterkeyhint: 'send',
      },
    });
    this.button = h('button', { class: 'button quiet', testId: 'invite-send', attributes: { type: 'submit' } }, t('invite.send'));
    this.element = h('form', { class: 'invite-form', attributes: { novalidate: '' } }, this.field, this.button, this.words);
    this.element.hidden = true;
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      void this.send();
    });
  }

  /** Only hosts and co-hosts may. */
  update(asHost: boolean): void {
    this.element.hidden = !asHost;
  }

  private async send(): Promise<void> {
    const addresses = readAddresses(this.field.value);
    const mistake = this.mistakeIn(addresses);
    if (mistake !== null) {
      this.say(mistake, true);
      return;
    }
    this.button.disabled = true;
    try {
      this.tell(await this.invite(addresses));
      this.field.value = '';
    } catch (failure) {
      this.say(this.why(failure), true);
    } finally {
      this.button.disabled = false;
    }
  }

  private mistakeIn(addresses: readonly string[]): string | null {
    const wrong = addresses.find(address => !isAddress(address));
    return addresses.length === 0 ? this.t('invite.missing') : addresses.length > MOST ? this.t('invite.too-many')
      : wrong === undefined ? null : this.t('invite.wrong', { address: wrong });
  }

  private tell({ invited, already }: Requests['invite']['result']): void {
    this.say([
      ...invited.length === 0 ? [] : [this.t('invite.sent', { addresses: invited.join(', ') })],
      ...already.length === 0 ? [] : [this.t('invite.already', { addresses: already.join(', ') })],
    ].join(' '), false);
  }

  private say(words: string, wrong: boolean): void {
    this.words.textContent = words;
    this.words.classList.toggle('wrong', wrong);
    this.field.setAttribute('aria-invalid', String(wrong));
    this.field.focus();
  }
}
