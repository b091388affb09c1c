import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { afterAll, describe, expect, it } from "vitest";
import { parseCommandLine } from "../../shared/src/cli/args.ts";
import { check, exitStatus } from "../../shared/src/cli/check.ts";
import { FORMATS, type Format } from "../../shared/src/cli/options.ts";
import { LANGUAGES, type LineChange, type Report } from "../../shared/src/model/index.ts";
import { reportSchema } from "../../shared/src/model/report.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { changeLines } from "../../shared/src/render/fix-lines.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { ROOT } from "../support/parts.ts";
import { hostileReport, recordedMachines, reportOf, VITALS } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

const dir = mkdtempSync(join(tmpdir(), "go-env-check-formats-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const sarifSchema = createRequire(import.meta.url)(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const sarif = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(sarif);
const isSarif = sarif.compile(sarifSchema);

const published = JSON.parse(readFileSync(join(ROOT, "docs/report.schema.json"), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const isReport = ajv.compile(published);

/** What the command prints of a stored report, with -v, and its exit status. */
async function show(report: Report, format: Format): Promise<{ text: string; status: number }> {
  const file = join(dir, "report.json");
  writeFileSync(file, JSON.stringify(report));
  let text = "";
  const write = (part: string): void => {
    text += part;
  };
  const terminal = {
    isTTY: false,
    size: () => null,
    showsProgress: false,
    write,
    annotate: write,
    erase: () => {},
    complain: (problem: string) => {
      throw new Error(problem);
    },
    progress: () => {},
    ask: () => null,
  };
  const { check: args } = parseCommandLine(["--from", file, "--format", format, "-v"], {});
  const status = await check(nodeHost({ env: {} }), args, terminal);
  return { text, status };
}

function lines(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}

/** The elements of an XML document that uses no more of XML than ours does; throws for one that is not well formed. */
function elements(text: string) {
  const found: { name: string; id: string; children: string[]; has: (child: string) => boolean }[] = [];
  const open: (typeof found)[number][] = [];
  const part =
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#10);[^"<&]*)*")*)(\/?)>|[^<>&]+|&(?:amp|lt|gt|quot|#10);/y;
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  while (part.lastIndex < body.length) {
    const at = part.lastIndex;
    const [, closes, name, attributes = "", isEmpty] = part.exec(body) ?? [];
    if (part.lastIndex === 0) throw new Error(`not well formed: ${body.slice(at, at + 80)}`);
    if (name === undefined) continue;
    if (closes === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const children: string[] = [];
    const id = / name="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const element = { name, id, children, has: (child: string) => children.includes(child) };
    open.at(-1)?.children.push(name);
    found.push(element);
    if (isEmpty !== "/") open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open[0]?.name}> is not closed`);
  return found;
}

/** The ids that a document speaks of as findings, in its order. */
const IDS: Readonly<Record<Format, (text: string) => readonly string[]>> = {
  json: (text) => JSON.parse(text).findings.map(({ id }: { id: string }) => id),
  sarif: (text) => JSON.parse(text).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
  text: (text) => [...text.matchAll(/^\S \S+\[([a-z0-9-]+)\](?:: |：)/gm)].map(([, id = ""]) => id),
  markdown: (text) => [...text.matchAll(/^### \S+ \[([a-z0-9-]+)\] /gm)].map(([, id = ""]) => id),
  github: (text) =>
    lines(text).map((line) => /^::\w+ [^:]*title=[^:,]*\(([a-z0-9-]+)\)::/.exec(line)?.[1] ?? line),
  gitlab: (text) => JSON.parse(text).map(({ check_name }: { check_name: string }) => check_name),
  junit: (text) =>
    elements(text).flatMap(({ name, id, has }) =>
      name === "testcase" && (has("failure") || has("system-out")) ? [id] : [],
    ),
  html: (text) => [...text.matchAll(/<article [^>]*id="finding-([a-z0-9-]+)"/g)].map(([, id = ""]) => id),
};

describe("the same findings and the same exit status in every format", () => {
  for (const { name, facts } of [...recordedMachines(), ...recordings()]) {
    it(name, async () => {
      for (const language of LANGUAGES) {
        const report = reportOf({ ...facts, vitals: VITALS }, language);
        for (const format of FORMATS) {
          const { text, status } = await show(report, format);
          expect([format, IDS[format](text), status]).toEqual([
            format,
            report.findings.map(({ id }) => id),
            exitStatus(report, "major"),
          ]);
          if (format === "sarif") expect([isSarif(JSON.parse(text)), isSarif.errors]).toEqual([true, null]);
          if (format === "json") expect([isReport(JSON.parse(text)), isReport.errors]).toEqual([true, null]);
          if (format === "json" || format === "html")
            expect(readReport(text)).toMatchObject({ ok: true, value: { report } });
        }
      }
    });
  }
});

/** A fix of every kind of change. */
const EDITS: readonly LineChange[] = [
  { file: "~/.zshrc", line: 2, kind: "delete", before: "export GOROOT=/opt/<gone>", after: null },
  {
    file: "~/.zshrc",
    line: 5,
    kind: "change",
    before: 'export PATH="$GOROOT/bin:$PATH"',
    after: 'export PATH="$PATH:/50%/bin"',
  },
  { file: "~/.zprofile", line: null, kind: "add", before: null, after: "export EDITOR='vim & co'" },
];

/** The characters that a format stands for. */
const PLAIN: Readonly<Record<Exclude<Format, "gitlab">, (text: string) => string>> = {
  text: (text) => text,
  markdown: (text) => text,
  json: (text) => JSON.parse(text).findings.flatMap(stringsIn).join("\n"),
  sarif: (text) => stringsIn(JSON.parse(text)).join("\n"),
  html: unescaped,
  junit: unescaped,
  github: (text) =>
    text.replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%"),
};

function unescaped(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

it("says the same change of the same lines in every format, and in the same words where it is a sentence", async () => {
  for (const { facts } of recordedMachines().slice(0, 4))
    for (const language of LANGUAGES) {
      const report = reportOf(facts, language);
      const findings = report.findings.map((one) =>
        one.fix ? { ...one, fix: { ...one.fix, edits: EDITS } } : one,
      );
      if (!findings.some(({ fix }) => fix !== null && fix.snippet !== "")) continue;
      for (const format of FORMATS.filter((one) => one !== "gitlab")) {
        const said = PLAIN[format]((await show({ ...report, findings }, format)).text);
        const texts = EDITS.map(({ before, after }) => after ?? before);
        const sentences = ["text", "sarif", "github", "junit"].includes(format)
          ? changeLines(EDITS, language, null)
          : [];
        const missing = [...texts, ...sentences].filter((words) => !said.includes(words ?? ""));
        expect([format, language, missing]).toEqual([format, language, []]);
      }
    }
});

it("keeps every format whole whatever the machine's strings are", async () => {
  for (const language of LANGUAGES) {
    const report = hostileReport(language);
    for (const format of FORMATS) {
      const { text } = await show(report, format);
      const ids = report.findings.map(({ id }) => id);
      // A test case has a name of its own.
      if (format !== "text") expect(IDS[format](text)).toEqual(format === "junit" ? [...new Set(ids)] : ids);
      if (format === "sarif") expect([isSarif(JSON.parse(text)), isSarif.errors]).toEqual([true, null]);
      if (format === "github") expect(lines(text).every((line) => line.startsWith("::"))).toBe(true);
      if (format === "html") expect(readReport(text)).toMatchObject({ ok: true, value: { report } });
      if (format === "text" || format === "markdown")
        expect(text.replace(/\n/g, "")).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
        );
    }
  }
});

it("publishes the schema that it reads by (npx vitest run test/report/formats.test.ts -u writes it again)", async () => {
  const schema = {
    $id: "go-env-check-report-1",
    title: "A report of go-env-check, schema 1",
    ...toJsonSchema(reportSchema, { ignoreActions: ["brand"], target: "draft-2020-12", typeMode: "output" }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../docs/report.schema.json");
});

it("would notice a report that does not fit the schema", () => {
  const [first] = recordedMachines();
  if (first === undefined) throw new Error("no machine");
  const report = reportOf(first.facts, "en");
  expect(isReport(report)).toBe(true);
  expect(isReport({ ...report, score: { ...report.score, value: 101 } })).toBe(false);
  expect(isReport({ ...report, outcomes: { "go-not-on-path": "maybe" } })).toBe(false);
  expect(isSarif({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
});
