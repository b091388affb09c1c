import type { PublishedWeek, Share } from "../publish/published.ts";

/** What the summary may show as a table: one row a figure. Cells are guarded against formulas, lines end as RFC 4180 says. */
export function toCsv(weeks: readonly PublishedWeek[]): string {
  const rows = [["week", "status", "as of", "figure", "of", "value"], ...weeks.flatMap(rowsOf)];
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function rowsOf(week: PublishedWeek): string[][] {
  if (week.status === "withheld") return [[week.week, "withheld", "", "reason", "", week.reason]];
  const row = (figure: string, of: string, value: string | number): string[] => [
    week.week,
    week.carriedFrom === null ? "published" : `as in ${week.carriedFrom}`,
    week.asOf,
    figure,
    of,
    String(value),
  ];
  return [
    row("machines", "", week.machines),
    row("median score", "", week.medianScore),
    row("tenth percentile", "", week.p10Score),
    row("valid", "", say(week.valid)),
    row("critical failure", "", say(week.critical)),
    ...week.checks.map(({ id, rev, failing }) => row("failing", `${id}@${rev}`, say(failing))),
    ...Object.entries(week.breakdowns).flatMap(([name, cells]) =>
      cells.map(({ value, share }) => row(`share by ${name}`, value, say(share))),
    ),
    ...(week.repairs?.weeks ?? []).map(({ value, share }) => row("repaired after weeks", value, say(share))),
    ...(week.repairs?.by ?? []).map(({ value, share }) => row("repaired by", value, say(share))),
    ...week.fixes.map(({ id, withOurs }) => row("repaired with the fix", id, say(withOurs))),
  ];
}

function say(share: Share): string {
  return "share" in share ? String(share.share) : share.band;
}

/** A leading =, +, -, @, tab or return would be run as a formula by a spreadsheet (OWASP: CSV injection). */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
