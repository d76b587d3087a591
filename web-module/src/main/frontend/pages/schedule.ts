import { copyText } from '../room/copy';
import { AddressChips, type ChipWords } from './address-chips';
import { pageLocale } from './page-locale';
import { watchTime } from './plan-time';

/** What the schedule page does in the browser beyond its form, which works without it. */
const form = document.getElementById('plan') as HTMLFormElement;
const field = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

const frame = form.querySelector<HTMLElement>('[data-addresses]')!;
new AddressChips({
  frame, typed: field('invitees'), coHosts: field('co-hosts-list'), others: field('invitees-list'),
}, { ...frame.dataset } as unknown as ChipWords);

watchTime({ start: field('start'), minutes: field('minutes'), zone: field('zone'), until: field('until') }, form.dataset['plan'] === 'new', pageLocale());

for (const button of form.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', () => void copy(button));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = field<HTMLInputElement>(button.dataset['copy']!);
  if (await copyText(source.value)) {
    const words = button.textContent;
    button.textContent = button.dataset['copied']!;
    setTimeout(() => { button.textContent = words; }, 2000);
  } else {
    source.select();
  }
}
