import { expect, it } from "vitest";
import { storedFix } from "../../shared/src/cli/fix-stored.ts";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderFixRun } from "../../shared/src/render/fix.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { type View, valueText, viewOf } from "../../shared/src/render/view.ts";
import { COMMAND, columns } from "../../shared/src/render/wrap.ts";
import { recordedMachines, reportOf, VITALS } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

const MACHINES = [...recordings(), ...recordedMachines()];

const FACES: Readonly<Record<string, (report: Report, view: View) => string>> = {
  contexts: renderContexts,
  blame: (report, view) =>
    renderBlame(report, ["PATH", "GOPATH", ...Object.keys(report.blame?.variables ?? {})], view),
  "-v": (report, { width }) => renderFullText(report, { color: false, width }),
  fix: (report, view) =>
    renderFixRun(
      { plan: { fixes: report.findings.flatMap(storedFix), patches: [] }, trialResults: null },
      report,
      view,
    ),
};

/** What is there to copy, or is a line of a file: it is never broken. */
function wholeIn({ findings, blame, env, home }: Report): readonly string[] {
  const places = [
    ...(blame?.path ?? []).flatMap(({ introduced, moved, again = [] }) => [
      introduced,
      moved ?? introduced,
      ...again,
    ]),
    ...Object.values(blame?.variables ?? {}).map(({ place }) => place),
  ];
  const all = [
    ...places.map(({ text }) => text),
    ...findings.flatMap(({ evidence, fix }) => [
      ...evidence.map(({ text }) => text),
      ...(fix?.snippet.split("\n") ?? []),
      ...(fix?.commands.flatMap((command) => command.split("\n")) ?? []),
      ...(fix?.edits?.flatMap(({ before, after }) => [before ?? "", after ?? ""]) ?? []),
      ...(fix?.advice?.match(COMMAND) ?? []),
    ]),
    ...Object.values(env).map(({ value }) => valueText(value, home)),
  ];
  return [...new Set(all.map((text) => text.trim()))].filter((text) => text.length > 8);
}

const REPORTS = LANGUAGES.flatMap((language) =>
  MACHINES.map(({ facts }) => reportOf({ ...facts, vitals: VITALS }, language)),
).map((report) => ({ report, whole: wholeIn(report) }));

it.each(Object.entries(FACES))("%s fits into every width, but for what is there to copy", (_, render) => {
  const faults = new Set<string>();
  let lines = 0;
  for (const { report, whole } of REPORTS)
    for (const width of [60, 80, 100])
      for (const line of render(report, viewOf({ color: false, width })).split("\n")) {
        lines += 1;
        if (columns(line) <= width) continue;
        const word = Math.max(...line.trim().split(" ").map(columns));
        const isWhole = word >= width - 20 || whole.some((text) => line.includes(text));
        if (!isWhole) faults.add(`${width} ${line}`);
      }
  expect([...faults]).toEqual([]);
  expect(lines).toBeGreaterThan(1_000);
});
