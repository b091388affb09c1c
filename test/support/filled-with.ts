import * as v from "valibot";
import type { Report } from "../../shared/src/model/index.ts";
import { reportSchema } from "../../shared/src/model/report.ts";
import { withStoredCommands } from "../../shared/src/report/schema/stored-commands.ts";

type Path = readonly (string | number)[];

/** The report with each of its strings, keys of records apart, replaced as far as the schema lets a stored report hold it. */
export function filledWith(report: Report, text: (at: number) => string): Report {
  let count = 0;
  const kept = new Set<string>();
  for (;;) {
    count = 0;
    const filled = replaced(report, [], kept, () => text(count++));
    const read = v.safeParse(reportSchema, filled);
    if (read.success) return withStoredCommands(read.output);
    for (const { path } of read.issues) kept.add(JSON.stringify((path ?? []).map(({ key }) => key)));
  }
}

function replaced(value: unknown, path: Path, kept: ReadonlySet<string>, text: () => string): unknown {
  if (kept.has(JSON.stringify(path))) return value;
  if (typeof value === "string") return text();
  if (Array.isArray(value)) return value.map((one, index) => replaced(one, [...path, index], kept, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, replaced(one, [...path, key], kept, text)]),
  );
}
