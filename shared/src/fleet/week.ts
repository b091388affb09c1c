const DAY = 86_400_000;

/** ISO 8601 week of a moment in UTC: `2026-W48`. */
export function isoWeek(date: Date): string {
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  // The week belongs to the year in which its Thursday lies.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  const week = Math.ceil(((day.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The week of so many weeks before a moment. */
export function weeksBefore(date: Date, weeks: number): string {
  return isoWeek(new Date(date.getTime() - weeks * 7 * DAY));
}

/** Weeks that a server takes reports for: this one and the one before, with a day of grace at either border. */
export function openWeeks(now: Date): readonly string[] {
  const moments = [now.getTime() + DAY, now.getTime(), now.getTime() - 7 * DAY, now.getTime() - 8 * DAY];
  return [...new Set(moments.map((moment) => isoWeek(new Date(moment))))];
}

/** How many weeks lie between two, 0 for the same; a later start counts as none. */
export function weeksBetween(from: string, to: string): number {
  return Math.max(0, Math.round((mondayOf(to) - mondayOf(from)) / (7 * DAY)));
}

/** The moment a week begins, in UTC; NaN for what is no week. */
function mondayOf(week: string): number {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // The 4th of January lies in the first week of its year.
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY + (Number(number) - 1) * 7 * DAY;
}
