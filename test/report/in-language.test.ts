import { expect, it } from "vitest";
import { type Facts, LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { inLanguage } from "../../shared/src/report/in-language.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { recordedMachines, reportOf } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

const MACHINES = [...recordings(), ...recordedMachines()];

/** The same report after it was stored and read back. */
function stored(report: Report): Report {
  const read = readReport(JSON.stringify(report));
  if (!read.ok) throw new Error(read.message);
  return read.value.report;
}

/** A machine as it is, and as a job of each kind of CI system has it. */
const PLACES: readonly ((facts: Facts) => Facts)[] = [
  (facts) => facts,
  (facts) => ({ ...facts, ci: "github" }),
  (facts) => ({ ...facts, ci: "other" }),
];

it("says a stored report in each language as the machine itself would have", () => {
  let findings = 0;
  for (const { name, facts } of MACHINES)
    for (const at of reportOf(facts, "en").findings.length > 0 ? PLACES : PLACES.slice(0, 1)) {
      const [en, zh] = LANGUAGES.map((language) => stored(reportOf(at(facts), language)));
      if (en === undefined || zh === undefined) throw new Error("a language is missing");
      expect([name, inLanguage(en, "zh-CN")]).toEqual([name, zh]);
      expect([name, inLanguage(zh, "en")]).toEqual([name, en]);
      expect(inLanguage(en, "en")).toBe(en);
      findings += en.findings.length;
    }
  expect(findings).toBeGreaterThan(500);
});

it("keeps the words of a finding that this version does not know as it was", () => {
  const [broken] = MACHINES.map(({ facts }) => reportOf(facts, "en")).filter(
    ({ findings }) => findings.length > 0,
  );
  const [finding] = broken?.findings ?? [];
  if (broken === undefined || finding === undefined) throw new Error("there is no broken machine");
  for (const other of [
    { ...finding, id: "of-tomorrow" },
    { ...finding, rev: 99 },
  ])
    expect(inLanguage({ ...broken, findings: [other] }, "zh-CN").findings).toEqual([other]);
});
