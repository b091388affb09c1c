import { BUILD_TOOLS } from "./build-tools.ts";
import { EDITORS } from "./editors.ts";
import { NEW_CHECKS } from "./new-checks.ts";
import { PROJECTS } from "./projects.ts";
import { REFUSALS } from "./refusals.ts";
import type { Given, Machine, MessageRow, Release, Row, Rows, Said } from "./row.ts";
import { SETTINGS } from "./settings.ts";
import { SHELLS } from "./shells.ts";
import { SURROUNDINGS } from "./storage-and-network.ts";
import { TOOLCHAINS } from "./toolchains.ts";

/** Every file of rows; a further one is named here. */
const TABLES: readonly Rows[] = [
  SETTINGS,
  SHELLS,
  TOOLCHAINS,
  BUILD_TOOLS,
  EDITORS,
  PROJECTS,
  REFUSALS,
  SURROUNDINGS,
  NEW_CHECKS,
];

/** A row with the id of its check, and with its number among the rows of that check. */
export interface Broken {
  readonly id: string;
  readonly number: number;
  readonly row: Row;
}

const ENTRIES = TABLES.flatMap((table) =>
  Object.entries(table).flatMap(([id, rows]) => rows.map((row) => ({ id, row }))),
);

/** All broken machines, in the order of the tables. */
export const BROKEN: readonly Broken[] = numbered(
  ENTRIES.flatMap(({ id, row }) => ("onlySays" in row ? [] : [{ id, row }])),
);

/** All that real Go is expected to say, with the machine on which it says so. */
export const SAID = numbered(
  ENTRIES.flatMap(({ id, row }) => saidOn(row).map((said) => ({ id, row, said }))),
);

function saidOn(row: Row | MessageRow): readonly Said[] {
  return "onlySays" in row ? row.onlySays : (row.says ?? []);
}

function numbered<T extends { readonly id: string }>(
  rows: readonly T[],
): readonly (T & { number: number })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const number = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, number);
    return { ...row, number };
  });
}

/** What the machine of a row is made of on one release. */
export function given(release: Release, sdks: Given["sdks"]): Given {
  return { release, go: sdks[release], other: sdks[release === "go1.24" ? "go1.26" : "go1.24"], sdks };
}

/** The directory that the check is asked about; the home where a row names none. */
export function projectOf({ home, args = [] }: Machine): string {
  const at = args.indexOf("--project");
  return at < 0 ? home : (args[at + 1] ?? home);
}
