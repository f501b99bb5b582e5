// The study clock, and times as Discord writes them: in the study zone and in the reader's language.

const clock = { skew: 0, zone: 'Asia/Seoul', locale: 'en-US' };

/** The clock runs with the real one; what the server said is kept as the distance between the two. */
export function setClock({ now, zone }) {
  clock.skew = Date.parse(now) - Date.now();
  if (zone) clock.zone = zone;
}

export function setLocale(locale) {
  clock.locale = locale;
}

export function now() {
  return Date.now() + clock.skew;
}

const formats = new Map();

function format(instant, options, locale = clock.locale) {
  const key = JSON.stringify([locale, clock.zone, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: clock.zone, ...options }));
  return formats.get(key).format(instant);
}

const time = { hour: 'numeric', minute: '2-digit' };
const longDate = { year: 'numeric', month: 'long', day: 'numeric' };
const shortDate = { year: 'numeric', month: '2-digit', day: '2-digit' };
const styles = {
  t: (at) => format(at, time),
  T: (at) => format(at, { ...time, second: '2-digit' }),
  d: (at) => format(at, shortDate),
  D: (at) => format(at, longDate),
  f: (at) => `${format(at, longDate)} ${format(at, time)}`,
  F: (at) => `${format(at, { ...longDate, weekday: 'long' })} ${format(at, time)}`,
  s: (at) => `${format(at, shortDate)} ${format(at, time)}`,
  S: (at) => `${format(at, shortDate)} ${format(at, { ...time, second: '2-digit' })}`,
  R: (at) => relative(at),
};

/** `<t:seconds:style>` */
export function timestamp(seconds, style) {
  return styles[style](seconds * 1000);
}

export function timestampTitle(seconds) {
  return styles.F(seconds * 1000);
}

const units = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

function relative(at) {
  const seconds = Math.round((at - now()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(clock.locale).format(Math.trunc(seconds / size), unit);
}

/** 2027-03-03 in the study zone: to compare days and to fill the date-time field. */
export function localDate(at) {
  return format(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE');
}

export function localDateTime(at) {
  return `${localDate(at)}T${format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'sv-SE')}`;
}

/** "3월 3일 (수) 09:00": the clock in the top bar. */
export function clockText(at) {
  const date = clock.locale.startsWith('ko')
    ? format(at, { month: 'long', day: 'numeric', weekday: 'short' })
    : format(at, { month: 'short', day: 'numeric', weekday: 'short' });
  return { date, time: format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }) };
}

/** The time beside an author: today and yesterday by name, else the date. */
export function messageTime(iso, words) {
  const at = Date.parse(iso);
  const days = Math.round((Date.parse(localDate(now())) - Date.parse(localDate(at))) / 86_400_000);
  if (days === 0) return words('todayAt', styles.t(at));
  if (days === 1) return words('yesterdayAt', styles.t(at));
  return `${format(at, { year: 'numeric', month: 'numeric', day: 'numeric' })} ${styles.t(at)}`;
}

export function shortTime(iso) {
  return format(Date.parse(iso), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function dayTitle(iso) {
  return format(Date.parse(iso), longDate);
}

/** What "2027-03-03T09:00" in the study zone is as an instant; in an hour that does not exist or comes twice, one near it. */
export function instantOf(local) {
  const wanted = Date.parse(`${local}Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess += wanted - Date.parse(`${localDateTime(guess)}Z`);
  return new Date(guess).toISOString();
}
