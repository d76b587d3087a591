/** The fields of a plan that say when. */
export interface PlanFields {
  start: HTMLInputElement;
  minutes: HTMLInputElement;
  zone: HTMLSelectElement;
  /** Where the end is written. */
  until: HTMLElement;
}

const HALF_HOUR = 30;

/** The next half hour on this person's clock, as a `datetime-local` field takes it. */
export function nextHalfHour(now: Date): string {
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes() < HALF_HOUR ? HALF_HOUR : 2 * HALF_HOUR);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}T${two(start.getHours())}:${two(start.getMinutes())}`;
}

/** Start and end in words; empty where a field says no time. Clocks on the wall need no zone for that. */
export function inWords(start: string, minutes: string, locale: string): string {
  const from = Date.parse(`${start}Z`);
  const length = Number(minutes);
  if (Number.isNaN(from) || !(length > 0)) {
    return '';
  }
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'UTC',
  });
  return format.formatRange(from, from + length * 60_000);
}

/** A new plan begins on this person's own clock, and each shows in words when it is. */
export function watchTime(fields: PlanFields, isNew: boolean, locale: string): void {
  if (isNew) {
    useOwnClock(fields);
  }
  const write = () => { fields.until.textContent = inWords(fields.start.value, fields.minutes.value, locale); };
  fields.start.addEventListener('input', write);
  fields.minutes.addEventListener('input', write);
  write();
}

/** Only where the server knows the zone, and nobody has typed yet. */
function useOwnClock({ start, zone }: PlanFields): void {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zone.options].some(option => option.value === own) && start.value === start.defaultValue) {
    zone.value = own;
    start.value = nextHalfHour(new Date());
  }
}
