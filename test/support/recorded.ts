import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { CATALOG_HASH } from "../../shared/src/catalog/ids.ts";
import { contextOf, entry, machine, upstreamGo } from "../../shared/src/checks/examples/machine.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import type {
  Facts,
  Finding,
  Language,
  Outcome,
  PastRun,
  Report,
  ServiceFacts,
  VitalsFacts,
} from "../../shared/src/model/index.ts";
import { toReport } from "../../shared/src/report/report.ts";
import { storedCommand } from "../../shared/src/shell/shell-text.ts";
import { VERSION } from "../../shared/src/version.ts";

export interface Recorded {
  readonly name: string;
  readonly facts: Facts;
}

/** Every machine on which some check is known to pass or to fail. */
export function recordedMachines(): readonly Recorded[] {
  return Object.entries(EXAMPLES).flatMap(([id, examples]) => {
    const { pass, fail } = examples();
    return [...pass, ...fail].map(({ name, facts }) => ({ name: `${id}: ${name}`, facts }));
  });
}

/** What the command line would report of these facts. */
export function reportOf(facts: Facts, language: Language): Report {
  return toReport(facts, runChecks(CATALOG, facts), CATALOG_HASH, language);
}

const DOWN: ServiceFacts = {
  url: "https://proxy.golang.org",
  via: null,
  outcome: "timeout",
  status: null,
  detail: null,
  issuer: null,
};

export const VITALS: VitalsFacts = {
  cpu: { ok: true, value: 82.5 },
  memory: { ok: true, value: 40 },
  disk: { ok: false, reason: "failed", detail: "ENOSPC" },
  connectivity: { ok: true, value: [DOWN] },
};

/** Strings that would break out of text, markup, a terminal, a table or a fence if anything let them. */
export const HOSTILE: readonly string[] = [
  "</script><script>window.owned = true</script>",
  "<!--<script>",
  "<img src=x onerror='window.owned = true'>",
  '" onmouseover="window.owned = true" x="',
  "'\"`;$(touch /tmp/owned)",
  "]]></style></title><svg onload=window.owned=true>",
  "````\n# heading\n| a | b |",
  "\u202egnp.exe\u202c\u200f\u2066",
  "\u001b]0;title\u0007\u001b[2J",
  "\ud800 lone half, \u0000 nul, \u2028 line",
  `/${"very-long-directory-name/".repeat(420)}bin`,
  "路径/带空格 的/目录",
];

/** A report in which every place that can hold a value of the machine holds a hostile one. */
export function hostileReport(language: Language): Report {
  const dirs = HOSTILE.map((text) => `/opt/${text}`);
  const go = { ...upstreamGo(), path: `${dirs[0]}/go`, realPath: `${dirs[1]}/go` };
  const path = dirs.map((dir, index) => ({ ...entry(dir, index === 0 ? go : null), raw: dir }));
  const env = {
    PATH: dirs.join(":"),
    GOFLAGS: HOSTILE[2] ?? "",
    GOROOT: dirs[4] ?? "",
    GOPATH: HOSTILE[0] ?? "",
  };
  const place = {
    kind: "line",
    file: dirs[0] ?? "",
    line: 3,
    text: HOSTILE[1] ?? "",
    via: [{ file: dirs[2] ?? "", line: null }],
  } as const;
  const facts = machine({
    path,
    env,
    vitals: { ...VITALS, cpu: { ok: false, reason: "failed", detail: HOSTILE[0] ?? "" } },
    contexts: [
      contextOf("current", env, go),
      { ...contextOf("terminal", env, go), stuck: place, status: "timeout" },
    ],
    startup: [{ file: dirs[2] ?? "", exists: true, contexts: [] }],
    blame: {
      context: "terminal",
      confidence: "low",
      path: dirs.map((dir) => ({ entry: dir, introduced: place, moved: place, copies: 2 })),
      variables: {},
    },
    unread: HOSTILE.map((text) => ({ subject: text, reason: "failed", detail: text })),
  });
  const report = reportOf(facts, language);
  const findings = HOSTILE.map((text): Finding => {
    const fix = {
      safety: "safe",
      file: text,
      snippet: storedCommand(text),
      commands: [storedCommand(text)].filter((command) => command !== ""),
      advice: text,
      restart: [],
    } as const;
    const evidence = [{ file: text, line: 7, text }];
    const words = { title: text, message: text, why: text, references: [text], docs: `javascript:${text}` };
    return {
      id: "path-entry-broken",
      rev: 1,
      severity: "minor",
      category: "path",
      params: {},
      evidence,
      fix,
      ...words,
    };
  });
  const suppressed = HOSTILE.map((text) => ({ id: text, reason: text, until: text }));
  return { ...report, findings: [...report.findings, ...findings], suppressed };
}

/** So many past runs, a day apart, of a machine that is broken and mended in turn; the ruler changes half-way. */
export function pastRuns(count: number): readonly PastRun[] {
  return Array.from({ length: count }, (_, index): PastRun => {
    const broken = index % 3 === 0;
    const value = broken ? 70 : 100;
    return {
      schema: 1,
      at: new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString(),
      tool: { version: VERSION, catalog: index < count / 2 ? "old" : CATALOG_HASH, scoring: 1 },
      judged: "current",
      complete: true,
      score: { value, band: broken ? "minor-issues" : "healthy" },
      goVersion: "go1.26.11",
      fingerprint: "0123456789abcdef",
      outcomes: {
        ...Object.fromEntries(CATALOG.map(({ id, rev }): [string, Outcome] => [`${id}@${rev}`, "pass"])),
        "go111module-off@1": broken ? "fail" : "pass",
        "gopath-bin-not-on-path@1": broken ? "fail" : "pass",
      },
      severities: broken ? { "go111module-off@1": "major", "gopath-bin-not-on-path@1": "major" } : {},
    };
  });
}
