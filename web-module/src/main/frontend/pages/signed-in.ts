import { divideByDays, type DayWords } from './meeting-days';
import { openDoorsInTime } from './opening-doors';
import { pageLocale } from './page-locale';
import { Reminders } from './reminders';

/** What pages of the signed-in do in the browser: tell of meetings that are about to start, and put those to come in order. */
const locale = pageLocale();

for (const list of document.querySelectorAll<HTMLElement>('[data-today]')) {
  divideByDays(list, { ...list.dataset } as unknown as DayWords, locale);
}
openDoorsInTime(document.querySelectorAll<HTMLAnchorElement>('[data-opens]'));
new Reminders(document.querySelector<HTMLElement>('[data-base]')!.dataset['base']!, locale).begin(document.body);
