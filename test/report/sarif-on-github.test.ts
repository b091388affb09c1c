import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { expect, it } from "vitest";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { hostileReport, recordedMachines, reportOf } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

/**
 * What GitHub's code scanning asks of an upload (docs.github.com, "SARIF support for code scanning" and "SARIF results
 * exceed one or more limits"): it refuses a whole file that breaks one of these rules.
 */
const text = (most = Number.POSITIVE_INFINITY) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const region = v.looseObject({
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
});
const place = v.looseObject({
  physicalLocation: v.looseObject({
    artifactLocation: v.looseObject({ uri: text() }),
    region: v.optional(region),
  }),
});
/** It shows a result at its first place alone, which has to be in the repository. */
const inRepository = v.looseObject({
  physicalLocation: v.looseObject({
    artifactLocation: v.strictObject({
      uri: v.pipe(
        v.string(),
        v.check((uri) => !/^\/|^\w+:|(^|\/)\.\.(\/|$)/.test(decodeURIComponent(uri)), "relative to the root"),
      ),
    }),
    region,
  }),
});
const result = v.looseObject({
  ruleId: text(255),
  ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
  level: v.picklist(["error", "warning", "note"]),
  message: v.looseObject({ text: text() }),
  locations: v.pipe(v.tupleWithRest([inRepository], place), v.maxLength(100)),
  partialFingerprints: v.record(v.string(), text()),
});
const rule = v.looseObject({
  id: text(255),
  shortDescription: v.looseObject({ text: text(1024) }),
  fullDescription: v.looseObject({ text: text(1024) }),
  help: v.looseObject({ text: text() }),
  defaultConfiguration: v.looseObject({ level: v.picklist(["error", "warning", "note"]) }),
});
const ingested = v.looseObject({
  $schema: text(),
  version: v.literal("2.1.0"),
  runs: v.tuple([
    v.looseObject({
      tool: v.looseObject({
        driver: v.looseObject({
          name: text(),
          semanticVersion: text(),
          rules: v.pipe(v.array(rule), v.maxLength(25_000)),
        }),
      }),
      results: v.pipe(v.array(result), v.maxLength(25_000)),
    }),
  ]),
});
const MOST_BYTES = 10 * 1024 * 1024;

function problemsOf(report: Report, root: string): readonly string[] {
  const sarif = renderSarif(report, root);
  const parsed = v.safeParse(ingested, JSON.parse(sarif));
  const problems = (parsed.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  return gzipSync(sarif).length < MOST_BYTES ? problems : [...problems, "too large"];
}

it("every report is one that GitHub takes, whatever the machine and wherever the repository is", () => {
  const machines = [...recordedMachines(), ...recordings()];
  expect(machines.length).toBeGreaterThan(100);
  const roots = { en: "/home/u/src/app", "zh-CN": "/" } as const;
  for (const { name, facts } of machines)
    for (const language of LANGUAGES)
      expect([name, problemsOf(reportOf(facts, language), roots[language])]).toEqual([name, []]);
});

it("a report of hostile strings is one, too", () => {
  for (const language of LANGUAGES) expect(problemsOf(hostileReport(language), "/home/u")).toEqual([]);
});

it("thousands of places for one finding are not too many", () => {
  const report = hostileReport("en");
  const [finding] = report.findings;
  if (finding === undefined) throw new Error("no finding");
  const evidence = Array.from({ length: 3000 }, (_, line) => ({
    file: "~/.bashrc",
    line: line + 1,
    text: "x",
  }));
  expect(problemsOf({ ...report, findings: [{ ...finding, evidence }] }, "/elsewhere")).toEqual([]);
});

it("a file of the repository comes first, relative to its root; what is in none is at go.mod, with its place said", () => {
  const report = hostileReport("en");
  const [finding] = report.findings;
  if (finding === undefined) throw new Error("no finding");
  const evidence = [
    { file: "~/.bashrc", line: 3, text: "export A=1" },
    { file: "/repo/sub/go.mod", line: 2, text: "go 1.99" },
  ];
  const shown = (places: typeof evidence) => {
    const one = JSON.parse(
      renderSarif({ ...report, home: "/home/u", findings: [{ ...finding, evidence: places }] }, "/repo"),
    );
    const [{ locations, message }] = one.runs[0].results;
    const uris = locations.map((at: v.InferOutput<typeof place>) => at.physicalLocation.artifactLocation.uri);
    return { uris, saysPlace: message.text.includes("~/.bashrc:3") };
  };
  expect(shown(evidence)).toEqual({ uris: ["sub/go.mod", ".bashrc"], saysPlace: false });
  expect(shown(evidence.slice(0, 1))).toEqual({ uris: ["go.mod", ".bashrc"], saysPlace: true });
});
