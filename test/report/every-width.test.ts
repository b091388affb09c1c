import { expect, it } from "vitest";
import { storedFix } from "../../shared/src/cli/fix-stored.ts";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { readFacts } from "../../shared/src/recording/read-facts.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderFixRun } from "../../shared/src/render/fix.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { type View, valueText, viewOf } from "../../shared/src/render/view.ts";
import { COMMAND, columns } from "../../shared/src/render/wrap.ts";
import { type Recorded, recordedMachines, reportOf, VITALS } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

/** Homes with wide characters, with letters that are written from right to left, with accents of their own, and long. */
const HOMES = [
  "/home/王小明",
  "/home/مطور",
  "/home/re\u0301mi",
  `/srv/homes/${"development/".repeat(6)}gopher`,
];

/** The same machine of somebody with another home directory. */
function at(home: string, { name, facts }: Recorded): Recorded {
  const own = facts.home ?? "";
  if (own.length < 2) return { name, facts };
  const moved = readFacts(JSON.stringify(facts).replaceAll(own, home));
  if (!moved.ok) throw new Error(`${name}: ${moved.faults.join("; ")}`);
  return { name: `${name} in ${home}`, facts: moved.facts };
}

const OWN = [...recordings(), ...recordedMachines()];
const MACHINES = [...OWN, ...HOMES.flatMap((home) => recordings().map((one) => at(home, one)))];

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

it("contexts keeps its columns below one another, however wide a character is", () => {
  let rows = 0;
  for (const { report } of REPORTS) {
    const [head = "", ...lines] = renderContexts(report, viewOf({ color: false, width: 100 })).split("\n");
    for (const column of ["go", "GOROOT", "PATH"]) {
      const from = columns(head.slice(0, head.indexOf(column)));
      for (const line of lines.slice(0, lines.indexOf(""))) {
        // What has no letter of a PATH is the rest of a reason, or the line of the agents.
        if (!/ {2}([A-Z]|–)( {2}|$)/.test(line)) continue;
        let at = 0;
        const characters = [...line];
        const start = characters.findIndex((one) => {
          at += columns(one);
          return at > from;
        });
        expect([line, characters[start - 1], characters[start] === " "]).toEqual([line, " ", false]);
        rows += 1;
      }
    }
  }
  expect(rows).toBeGreaterThan(100);
});
