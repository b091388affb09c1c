import { RELEASES, type Release } from "../broken/row.ts";

/** What was seen of one check on one release: the steps that were really taken, worst first. */
type Cell = { readonly found: number; readonly gone: number; readonly byHand: number; readonly of: number };

/** Collects what the tests saw and prints it as a table: nothing stands in it that did not run. */
export function trialTable() {
  const cells = new Map<string, Cell>();
  const silent = new Map<string, Set<string>>();
  const layouts = new Set<string>();
  const macs = new Map<string, Set<Release>>();
  const recorded = new Map<string, number>();
  const at = (id: string, release: Release): string => `${id} ${release}`;
  const add = (id: string, release: Release, more: Partial<Cell>): void => {
    const { found = 0, gone = 0, byHand = 0, of = 0 } = cells.get(at(id, release)) ?? {};
    cells.set(at(id, release), {
      found: found + (more.found ?? 0),
      gone: gone + (more.gone ?? 0),
      byHand: byHand + (more.byHand ?? 0),
      of: of + (more.of ?? 0),
    });
  };
  const cell = (id: string, release: Release): string => {
    const seen = cells.get(at(id, release));
    if (seen === undefined) return "-";
    const gone = seen.gone === 0 ? "" : ` gone ${seen.gone}${seen.byHand > 0 ? " (by hand)" : ""}`;
    return `found ${seen.found}/${seen.of}${gone}`;
  };
  return {
    started: (id: string, release: Release) => add(id, release, { of: 1 }),
    found: (id: string, release: Release) => add(id, release, { found: 1 }),
    gone: (id: string, release: Release, byHand: boolean) =>
      add(id, release, { gone: 1, byHand: byHand ? 1 : 0 }),
    /** A layout on one release, with the outcome of every check. */
    layout: (name: string, release: Release, outcomes: Readonly<Record<string, string>>) => {
      layouts.add(`${name} ${release}`);
      for (const [id, outcome] of Object.entries(outcomes)) {
        if (outcome === "fail" || outcome === "error") continue;
        silent.set(id, (silent.get(id) ?? new Set()).add(`${name} ${release}`));
      }
    },
    /** Found and gone on a Mac's files and recorded answers. */
    mac: (id: string, release: Release) => macs.set(id, (macs.get(id) ?? new Set()).add(release)),
    /** Found on a machine recorded as facts. */
    recorded: (id: string) => recorded.set(id, (recorded.get(id) ?? 0) + 1),
    print: (ids: readonly string[]): string => {
      const rows = ids.map((id) => [
        id,
        ...RELEASES.map((release) => cell(id, release)),
        `${silent.get(id)?.size ?? 0}/${layouts.size}`,
        RELEASES.filter((release) => macs.get(id)?.has(release)).join(" "),
        `${recorded.get(id) ?? 0}`,
      ]);
      const all = [["check", ...RELEASES, "silent", "mac, recorded", "examples"], ...rows];
      const widths =
        all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
      const legend = [
        "found: on so many of the broken machines with that real Go; gone: after the fix was pasted (by hand: done as its advice says)",
        "silent: healthy layouts on those releases; go-unsupported rightly speaks up on the old ones",
        "mac: found and gone on a Mac's files with real programs built by these releases, on recorded answers",
        "examples: machines recorded as facts on which it is found",
      ];
      return all
        .map((row) =>
          row
            .map((text, column) => text.padEnd(widths[column] ?? 0))
            .join("  ")
            .trimEnd(),
        )
        .concat(legend)
        .join("\n");
    },
  };
}
