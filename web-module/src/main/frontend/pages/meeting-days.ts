import { h } from '../room/dom';

/** The words for the nearest days. */
export interface DayWords { today: string; tomorrow: string }

/** The name of the day on which this is, as one says it now; what has begun belongs to today. */
export function dayOf(moment: Date, now: Date, words: DayWords, locale: string): string {
  const days = Math.round((midnight(moment) - midnight(now)) / 86_400_000);
  if (days <= 0) {
    return words.today;
  }
  const sameYear = moment.getFullYear() === now.getFullYear();
  return days === 1 ? words.tomorrow : new Intl.DateTimeFormat(locale, {
    weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }),
  }).format(moment);
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

/** Divides a list of meetings by the days of the reader's own clock, each with its name over it. */
export function divideByDays(list: HTMLElement, words: DayWords, locale: string): void {
  const now = new Date();
  let day = '';
  let part: HTMLElement | null = null;
  for (const row of [...list.children] as HTMLElement[]) {
    const name = dayOf(new Date(row.dataset['start']!), now, words, locale);
    if (name !== day || part === null) {
      day = name;
      part = h('ul', { class: list.className, label: name });
      list.before(h('h3', { class: 'day' }, name), part);
    }
    part.append(row);
  }
  list.remove();
}
