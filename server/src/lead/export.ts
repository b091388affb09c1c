import type { PublishedWeek, Share } from "../publish/published.ts";

/** The published weeks as CSV, one row per figure. Cells are safe from formula injection; lines end as in RFC 4180. */
export function toCsv(weeks: readonly PublishedWeek[]): string {
  const rows = [["week", "status", "as of", "figure", "of", "value"], ...weeks.flatMap(rowsOf)];
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function rowsOf(week: PublishedWeek): string[][] {
  if (week.status === "withheld") return [[week.week, "withheld", "", "reason", "", week.reason]];
  const row = (figure: string, of: string, value: string | number): string[] => [
    week.week,
    week.running ? "in progress" : "published",
    week.asOf,
    figure,
    of,
    String(value),
  ];
  return [
    row("machines", "", week.machines),
    row("median score", "", week.medianScore),
    row("band", "", week.band),
    ...(week.p10Score === null ? [] : [row("tenth percentile", "", week.p10Score)]),
    row("valid", "", formatShare(week.valid)),
    row("critical failure", "", formatShare(week.critical)),
    ...week.checks.flatMap(({ id, rev, failing, severities }) => [
      row("failing", `${id}@${rev}`, formatShare(failing)),
      ...severities.map(({ severity, share }) =>
        row(`failing, ${severity}`, `${id}@${rev}`, formatShare(share)),
      ),
    ]),
    ...Object.entries(week.breakdowns).flatMap(([name, cells]) =>
      cells.map(({ value, share }) => row(`share by ${name}`, value, formatShare(share))),
    ),
    ...(week.repairs?.weeks ?? []).map(({ value, share }) =>
      row("repaired after weeks", value, formatShare(share)),
    ),
    ...(week.repairs?.by ?? []).map(({ value, share }) => row("repaired by", value, formatShare(share))),
    ...week.fixes.map(({ id, withOurs }) => row("repaired with the fix", id, formatShare(withOurs))),
  ];
}

function formatShare(share: Share): string {
  return "share" in share ? String(share.share) : share.band;
}

/** Quotes a cell. A spreadsheet would run a leading =, +, -, @, tab or return as a formula (OWASP: CSV injection). */
export function cell(text: string): string {
  const escaped = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}
