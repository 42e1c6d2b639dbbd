// When a chat began, in as few characters as say it; used by the history rows.

/**
 * The time for today, else day and month, with the year when it is another one. Reads ISO 8601 with or without a zone
 * (without one it is UTC, as ChatKit's reference server sends it); '' when it is no date.
 */
export function toShortDate(iso: string, locale: string, now: Date = new Date()): string {
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(iso);
  const date = new Date(hasZone ? iso : `${iso}Z`);
  if (Number.isNaN(date.getTime())) return '';
  const isToday = date.toDateString() === now.toDateString();
  const isThisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(
    locale,
    isToday
      ? { hour: 'numeric', minute: '2-digit' }
      : { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) },
  ).format(date);
}
