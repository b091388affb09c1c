import { describe, expect, it } from "vitest";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { contextGrid } from "../../shared/src/render/context-grid.ts";
import { renderText, renderVerdict } from "../../shared/src/render/text.ts";
import { tildeIn, viewOf } from "../../shared/src/render/view.ts";
import { columns } from "../../shared/src/render/wrap.ts";
import { recordedMachines, reportOf, VITALS } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

const MACHINES = [...recordings(), ...recordedMachines()];

/** The machine of a recording with the findings of so many others, which no single machine has. */
function withFindings(count: number, language: Report["language"]): Report {
  const reports = recordedMachines().map(({ facts }) => reportOf(facts, language));
  const findings = [...new Map(reports.flatMap((one) => one.findings).map((one) => [one.id, one])).values()];
  const [first] = reports;
  if (first === undefined) throw new Error("there are no machines");
  const order = ["critical", "major", "minor", "info"];
  const chosen = findings.slice(0, count);
  return {
    ...first,
    findings: chosen.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
  };
}

/** Which line of the answer has the command to run, from 1. */
function lineOfCommand(text: string): number {
  return text.split("\n").findIndex((line) => line.includes("\u001b[1;32m")) + 1;
}

/** A command within advice. */
const COMMAND = /(?<=[:：] ?)(?:go-env-check|go|sudo|env|cd|rm|du) [^。，；）)]*?(?=$|[。，；）)]|\. |; )/g;
/** The same with what is in quotes, and with programs of more kinds. */
const ADVISED =
  /(?<=[:：] ?)(?:go-env-check|go|sudo|env|zsh|bash|fish|git|goenv|brew) (?:'[^']*'|"[^"]*"|(?![.,;] )[^，。；)）])*(?=$|[，。；)）]|[.,;] )/g;

describe.each(LANGUAGES)("the answer, %s", (language) => {
  const reports = MACHINES.map(({ name, facts }) => {
    const unread = [{ subject: "terminal", reason: "timeout", detail: "it took too long" }] as const;
    return { name, report: reportOf({ ...facts, vitals: VITALS, unread }, language) };
  });
  const alone = reports.flatMap(({ name, report }) =>
    report.findings.map((finding) => ({
      name: `${name}, ${finding.id}`,
      report: { ...report, findings: [finding] },
    })),
  );

  it.each([60, 80, 100])(
    "says what to run within five lines of %d columns for one finding, whatever it is, and says it last",
    (width) => {
      let seen = 0;
      for (const { name, report } of alone) {
        const text = renderVerdict(report, viewOf({ color: true, width }));
        const line = lineOfCommand(text);
        expect([name, line > 0 && line <= 5, text.split("\n").length]).toEqual([name, true, line + 1]);
        seen += 1;
      }
      expect(seen).toBeGreaterThan(100);
    },
  );

  it.each([60, 80, 100])("cuts no command that advice has, in %d columns", (width) => {
    let seen = 0;
    for (const { name, report } of alone) {
      const lines = renderVerdict(report, viewOf({ color: false, width })).split("\n");
      for (const command of report.findings[0]?.fix?.advice?.match(ADVISED) ?? []) {
        const words = command.split(" ");
        for (let count = 2; count < words.length; count += 1) {
          const cut = words.slice(0, count).join(" ");
          expect([name, lines.filter((line) => line.replace(/ …$/, "").endsWith(cut))]).toEqual([name, []]);
        }
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  it.each([2, 6, 7, 9, 40])("says what to run within eight lines for %d findings", (count) => {
    for (const width of [60, 80, 100]) {
      const text = renderVerdict(withFindings(count, language), viewOf({ color: true, width }));
      expect(lineOfCommand(text)).toBeGreaterThan(0);
      expect([width, lineOfCommand(text) <= 8]).toEqual([width, true]);
    }
  });

  it.each([60, 80, 100])("fits into %d columns, and breaks nothing that is there to copy", (width) => {
    for (const { name, report } of reports) {
      const copied = [
        ...report.findings.flatMap(({ evidence, fix }) => [
          ...evidence.map(({ text }) => text),
          ...(fix?.snippet.split("\n") ?? []),
        ]),
        ...report.findings.flatMap(({ fix }) => fix?.advice?.match(COMMAND) ?? []),
      ].filter((text) => text !== "");
      for (const ascii of [false, true])
        for (const line of renderText(report, { color: false, width, ascii }).split("\n")) {
          // A single word, what is there to copy, and a command that is longer than the line are never broken.
          const word = Math.max(...line.trim().split(" ").map(columns));
          if (word < width - 20 && !copied.some((text) => line.includes(text)))
            expect([name, line, columns(line) <= width]).toEqual([name, line, true]);
        }
    }
  });

  it("shows the home directory as ~ in every sentence", () => {
    for (const { name, report } of reports) {
      const { home } = report;
      if (home === null || home === "/" || report.findings.length !== 1) continue;
      const [finding] = report.findings;
      const text = renderVerdict(report, viewOf({ color: false, width: 200 }));
      const isCopied = (line: string): boolean =>
        finding?.evidence.some((one) => one.text !== "" && line.includes(one.text)) ?? false;
      const prose = text
        .split("\n")
        .slice(0, 2)
        .filter((line) => !isCopied(line));
      expect([name, finding?.id, prose.join("\n").includes(`${home}/`)]).toEqual([name, finding?.id, false]);
    }
  });
});

it("says in one line that a machine is healthy", () => {
  const [healthy] = recordings().filter(({ name }) => name.includes("healthy"));
  if (healthy === undefined) throw new Error("there is no healthy recording");
  const report = reportOf(healthy.facts, "en");
  expect(renderVerdict(report, viewOf({ color: false }))).toMatch(
    /^✓ no problems found with go1\.26\.11 \(\d+ checks\)\n$/,
  );
});

it("names go as free of problems only where the formula holds, whatever was left out", () => {
  for (const { facts } of MACHINES) {
    const report = { ...reportOf(facts, "en"), findings: [], complete: true };
    const text = renderVerdict(report, viewOf({ color: false }));
    expect(/no problems found with go/.test(text) && !report.validity.valid).toBe(false);
  }
});

it("leads with a shell that hangs, and names the line", () => {
  const stuck = MACHINES.map(({ facts }) => reportOf(facts, "en")).filter(({ contexts }) =>
    contexts.some(({ context, status }) => context === "terminal" && status === "timeout"),
  );
  expect(stuck.length).toBeGreaterThan(0);
  for (const report of stuck) {
    if (report.findings.some(({ severity }) => severity === "critical")) continue;
    expect(
      renderVerdict(report, viewOf({ color: false }))
        .split("\n")
        .slice(0, 2)
        .join("\n"),
    ).toMatch(/does not finish starting/);
  }
});

it("calls only a shell stuck that does not go on", () => {
  for (const { facts } of MACHINES.filter((one) => one.facts.contexts.length > 0))
    for (const status of ["ok", "failed", "timeout"] as const) {
      const line = { kind: "line" as const, file: "/home/u/.zshrc", line: 2, text: "exec tmux", via: [] };
      const contexts = facts.contexts.map((row) => ({ ...row, status, stuck: line }));
      const report = { ...reportOf({ ...facts, contexts }, "en"), blame: null };
      const told = contextGrid(report).map(({ why }) => why.join("\n"));
      for (const text of [...told, renderBlame(report, [])])
        expect([status, /stuck/.test(text)]).toEqual([status, status === "timeout"]);
    }
});

it.each([
  ["GOROOT is /home/u/sdk.", "GOROOT is ~/sdk."],
  ["is owned by /home/u.", "is owned by ~."],
  ["/home/ut/go is another home", "/home/ut/go is another home"],
  ["/mnt/home/u/go is another disk", "/mnt/home/u/go is another disk"],
  ['"/home/u/a":/home/u:x', '"~/a":~:x'],
  ["路径是/home/u/go。", "路径是~/go。"],
])("writes %j as %j", (text, shown) => {
  expect(tildeIn(text, "/home/u")).toBe(shown);
});
