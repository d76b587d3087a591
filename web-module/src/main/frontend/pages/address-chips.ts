import { arrange, h } from '../room/dom';
import { isAddress, readAddresses } from './addresses';

/** One of the invited. */
interface Guest { address: string; coHost: boolean }

/** What the field says, in the person's language; `{0}` is an address. */
export type ChipWords = Record<'coHost' | 'makeCoHost' | 'remove' | 'added' | 'removed' | 'wrong', string>;

/** The parts of the field that the page has rendered. */
export interface ChipParts {
  /** Around the chips and what is being typed. */
  frame: HTMLElement;
  typed: HTMLInputElement;
  /** What the form sends: the addresses of co-hosts and those of the others. */
  coHosts: HTMLInputElement;
  others: HTMLInputElement;
}

/** Addresses as chips: typed or pasted, each with a switch that makes a co-host of it and a button that removes it. */
export class AddressChips {
  private guests: Guest[];
  private pressing = false;
  private readonly list = h('ul', { class: 'address-chips' });
  private readonly voice = h('div', { class: 'spoken-only', attributes: { 'aria-live': 'polite' } });

  constructor(private readonly parts: ChipParts, private readonly words: ChipWords) {
    const guests = (field: HTMLInputElement, coHost: boolean) => readAddresses(field.value).map(address => ({ address, coHost }));
    this.guests = [...guests(parts.coHosts, true), ...guests(parts.others, false)];
    parts.frame.prepend(this.list);
    parts.frame.append(this.voice);
    parts.typed.addEventListener('keydown', event => this.onKey(event));
    parts.typed.addEventListener('blur', () => this.takeAfterPress());
    document.addEventListener('pointerdown', () => { this.pressing = true; }, true);
    ['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => { this.pressing = false; }, true));
    parts.typed.addEventListener('paste', event => this.onPaste(event));
    parts.frame.addEventListener('click', event => event.target === parts.frame && parts.typed.focus());
    this.draw();
  }

  private onKey(event: KeyboardEvent): void {
    const { typed } = this.parts;
    const ends = event.key === 'Enter' || event.key === ',' || event.key === ';' || (event.key === ' ' && isAddress(typed.value.trim()));
    if (event.isComposing) {
      return;
    }
    if (ends && typed.value.trim() !== '') {
      event.preventDefault();
      event.stopPropagation(); // Enter would send the form
      this.take();
    } else if (event.key === 'Backspace' && typed.value === '') {
      this.mendLast(event);
    }
  }

  /** What is pasted becomes chips at once where it ends an address; a piece of one waits for the rest. */
  private onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (/[,;\r\n@]/.test(pasted) && this.parts.typed.value.trim() === '') {
      event.preventDefault();
      this.add(readAddresses(pasted));
    }
  }

  /** What is being pressed must not move away from under the finger. */
  private takeAfterPress(): void {
    if (this.pressing) {
      ['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => setTimeout(() => this.take()), { once: true }));
    } else {
      this.take();
    }
  }

  private take(): void {
    const { typed } = this.parts;
    const more = readAddresses(typed.value);
    typed.value = '';
    this.add(more);
  }

  private add(addresses: readonly string[]): void {
    const fresh = addresses.filter(address => !this.guests.some(guest => guest.address === address));
    if (fresh.length > 0) {
      this.guests.push(...fresh.map(address => ({ address, coHost: false })));
      this.draw();
      this.say(this.words.added, fresh.join(', '));
    }
  }

  /** The last address goes back to where it can be typed at. */
  private mendLast(event: KeyboardEvent): void {
    const last = this.guests.pop();
    if (last) {
      event.preventDefault();
      this.parts.typed.value = last.address;
      this.draw();
    }
  }

  private remove(guest: Guest): void {
    const place = this.guests.indexOf(guest);
    this.guests.splice(place, 1);
    this.draw();
    this.say(this.words.removed, guest.address);
    const next = this.list.children[Math.min(place, this.guests.length - 1)]?.querySelector<HTMLElement>('.address-remove');
    (next ?? this.parts.typed).focus();
  }

  private draw(): void {
    const known = new Map([...this.list.children].map(chip => [(chip as HTMLElement).dataset['address'], chip as HTMLElement]));
    arrange(this.list, this.guests.map(guest => known.get(guest.address) ?? this.chip(guest)));
    const join = (coHost: boolean) => this.guests.filter(guest => guest.coHost === coHost).map(guest => guest.address).join('\n');
    this.parts.coHosts.value = join(true);
    this.parts.others.value = join(false);
    this.list.hidden = this.guests.length === 0;
  }

  private chip(guest: Guest): HTMLElement {
    const wrong = !isAddress(guest.address);
    const coHost = h('button', {
      class: 'address-co-host', testId: 'invitee-co-host', label: fill(this.words.makeCoHost, guest.address),
      attributes: { type: 'button', 'aria-pressed': String(guest.coHost), title: fill(this.words.makeCoHost, guest.address) },
      onClick: () => {
        guest.coHost = !guest.coHost;
        coHost.setAttribute('aria-pressed', String(guest.coHost));
        this.draw();
      },
    }, this.words.coHost);
    const remove = h('button', {
      class: 'address-remove', testId: 'invitee-remove', label: fill(this.words.remove, guest.address),
      attributes: { type: 'button', title: fill(this.words.remove, guest.address) }, onClick: () => this.remove(guest),
    }, '×');
    const chip = h('li', { class: wrong ? 'address wrong' : 'address', testId: 'invitee-chip' }, h('span', { attributes: { title: guest.address } }, guest.address),
      wrong ? h('b', { class: 'spoken-only' }, this.words.wrong) : coHost, remove);
    chip.dataset['address'] = guest.address;
    return chip;
  }

  private say(sentence: string, address: string): void {
    this.voice.textContent = fill(sentence, address);
  }
}

function fill(sentence: string, address: string): string {
  return sentence.replace('{0}', () => address);
}
