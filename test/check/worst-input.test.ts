import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { machine } from "../../shared/src/checks/examples/machine.ts";
import { goLineOf, parseModFile } from "../../shared/src/golang/mod-file.ts";
import { underPatterns } from "../../shared/src/golang/module-pattern.ts";
import { parseModulesTxt } from "../../shared/src/golang/modules-txt.ts";
import { vendorDrift } from "../../shared/src/golang/vendor-drift.ts";
import type { Facts } from "../../shared/src/model/index.ts";
import { parseGoEnv } from "../../shared/src/probe/go-env-file.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { readRepository } from "../../shared/src/probe/repository.ts";
import { skippedFiles } from "../../shared/src/probe/skipped-files.ts";
import { readStartupLines, startupFiles } from "../../shared/src/probe/startup-files.ts";
import { faultOfSubmodules } from "../../shared/src/probe/submodules.ts";
import { parseSuppressions } from "../../shared/src/probe/suppressions.ts";
import { readCompiler } from "../../shared/src/probe/toolchain/compiler.ts";
import { readEditorPins } from "../../shared/src/probe/toolchain/editors.ts";
import { parseJsonc } from "../../shared/src/probe/toolchain/jsonc.ts";
import { wishesOf } from "../../shared/src/probe/toolchain/managers.ts";
import { prose } from "../../shared/src/render/markdown-text.ts";
import { wrap } from "../../shared/src/render/wrap.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { unreadText } from "../../shared/src/report/unread-text.ts";
import type { Command } from "../../shared/src/shell/cut/unit.ts";
import { withoutSlips, withQuoteClosed } from "../../shared/src/shell/edit/without-slip.ts";
import { maskCredentials } from "../../shared/src/util/mask-credentials.ts";
import { visible } from "../../shared/src/util/visible.ts";

/** Up to a megabyte, and each size only when the one before was quick: what is quadratic shows long before. */
const SIZES = [16, 64, 256, 1024].map((kilobytes) => kilobytes * 1024);
/** How much longer than one look at each character a reader may take; the best of three tries counts. */
const FACTOR = 60;

/** What is repeated to the size, and what stands before and behind it. */
type Worst = readonly [unit: string, before?: string, after?: string];

const WHITE: readonly Worst[] = [["\n"], [" "], ["\t"], [" \n"], [" ", "x", "x"], ["\r\n"]];
const QUOTES: readonly Worst[] = [['"'], ["'"], ["`"], ['\\"', '"'], ["\\", '"'], ["\"'"], ['"a'], ["'a'"]];
const BRACKETS: readonly Worst[] = [["["], ["{"], ["("], ["]"], ["[]("], ["[1,],", '{"go.x":[', "0]}"]];
const SIGNS: readonly Worst[] = [
  ["a"],
  ["a."],
  ["a/"],
  ["/"],
  ["@"],
  ["://"],
  ["a@", "x://"],
  ["a:", "x://", "@"],
];
const COMMENTS: readonly Worst[] = [
  ["/*", "go."],
  ["//", "go."],
  ["/", "go."],
  [",", "go."],
  [",\n", "go."],
];
const EVERYTHING = [...WHITE, ...QUOTES, ...BRACKETS, ...SIGNS, ...COMMENTS];

const dir = mkdtempSync(join(tmpdir(), "go-env-check-worst-"));
const host = nodeHost({ env: { HOME: join(dir, "home"), PATH: "/usr/bin:/bin" } });

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const file = join(dir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

type Reader = (text: string) => unknown;

const MOD = "module example.com/x\ngo 1.26\n";
const READERS: Readonly<Record<string, readonly [read: Reader, worst: readonly Worst[]]>> = {
  "settings.json": [
    (text) => {
      written("editor/.vscode/settings.json", text);
      return readEditorPins(host, {}, null, join(dir, "editor"));
    },
    [
      ['"go.goroot":"/x",', "{"],
      ['"\\"', '{"go.goroot":'],
      ["\n", '{"go.goroot":'],
      ["1,\n", '{"go.x":[', "],}"],
    ],
  ],
  JSONC: [parseJsonc, [["[1,],", '{"a":[', "0]}"], ['{"a":'], ["/**/"], ["\uFEFF"], [", //\n", "[", "]"]]],
  "workspace.xml": [
    (text) => {
      written("idea/.idea/workspace.xml", text);
      return readEditorPins(host, {}, null, join(dir, "idea"));
    },
    [['<component name="GOROOT" url="file://'], ["<component "]],
  ],
  "go.mod": [
    (text) => parseModFile("", text),
    [
      ["require a v1\n"],
      ['\\"', 'require "'],
      ["("],
      ["require (\n"],
      ["replace a => b\n"],
      ["`\n"],
      ["=> "],
    ],
  ],
  "go line": [goLineOf, [["go\n"], ["go ", "go "], ["go \t"], ["\tgo"]]],
  "modules.txt": [
    (text) => parseModulesTxt("", text),
    [
      ["# a v1\n"],
      ["# a => b\n"],
      ["## explicit\n", "# a v1\n"],
      ["; ", "## "],
      [" => ", "# "],
      [" ", "# ", "x"],
    ],
  ],
  "vendor and go.mod": [
    (text) => vendorDrift(parseModFile("", MOD + text), parseModulesTxt("", text)),
    [["replace a => b\n"], ["# a v1 => ./b\n"], ["# a v1\n## explicit\n"], ["require a v1\n"]],
  ],
  "patterns and a path": [
    (text) => [underPatterns(text, "example.com/x"), underPatterns("*.example.com,a", text)],
    [["/", "", "x"], ["*,"], ["a,"]],
  ],
  "go env file": [parseGoEnv, [["A=\n"], ["A="], ["="], ["=\n"]]],
  "git config": [
    (text) => {
      written("git/.git/config", `[remote "origin"]\n${text}`);
      return readRepository(host, facts(), join(dir, "git"));
    },
    [["url = "], ["url\n"], ["a.", "url = "], ["a@", "url = "], ['[remote "origin"]']],
  ],
  ".gitmodules": [
    (text) => {
      written("modules/.gitmodules", text);
      const answer = { status: "exited", code: 0, stdout: text, stderr: "" } as const;
      return faultOfSubmodules(host, join(dir, "modules"), () => Promise.resolve(answer));
    },
    [
      ["\n", "", "x"],
      [" ", "path =", '"'],
      [" ", "path = a", '"'],
      [" ", "ignore =", "x"],
      ["path=\n"],
      ["path=a\n"],
      ["path = "],
      ["submodule.", ".path ", "\n"],
      ["submodule.a.path a\n", "submodule.a.ignore x\n"],
    ],
  ],
  "Go files": [
    (text) => {
      written("cgo/x.go", text);
      return readCompiler(host, [], { cc: "", usual: "gcc" }, join(dir, "cgo"));
    },
    [["import \n"], ['import "C" x\n'], ['"C" '], ["import "]],
  ],
  "version files": [
    (text) => [".go-version", ".tool-versions", "mise.toml"].map((name) => wishesOf(name, text)),
    [["go "], ["go\n"], ["go = \n"], ['go = "'], ["go = ['"], ["#"]],
  ],
  suppressions: [
    (text) => parseSuppressions(text, ""),
    [
      ['{"id":"a"},', '{"suppress":[', "{}]}"],
      ['{"id":"a","reason":"b"},', '{"suppress":[', "{}]}"],
    ],
  ],
  "startup files": [
    (text) => {
      written("home/.profile", text);
      return readStartupLines(host, startupFiles(host, join(dir, "home"), "/bin/sh", {}));
    },
    [[". "], [" . \n"], ['. "'], [" . 'x"], ["PATH\n"], ["source /x\n"], ["export PATH=$PATH:/x\n"]],
  ],
  "slips in a line of PATH": [
    (text) => [withoutSlips(text, [wholeOf(text)], "posix"), withQuoteClosed(text)],
    [
      [":/mnt/c/Program Files/Foo/bar/bin/x/y", "export PATH=$PATH", ':/opt/"$HOME"'],
      [" /", "export PATH=$PATH", "="],
      ["PATH="],
      ["PATH=", "", "'\""],
      ["\r", "export PATH=", "x"],
      [" ", "export PATH=", "x"],
      [" -x", "export", " PATH"],
      [": ", "export PATH="],
      ["/usr/local/go/bin$PATH", "PATH="],
    ],
  ],
  passwords: [
    maskCredentials,
    [
      ["a", "", "@"],
      ["a.", "", "@"],
      ["://", "", "@"],
      [":a", "://", ""],
    ],
  ],
  reports: [
    readReport,
    [
      ['<script type="application/octet-stream" id="go-env-check-data">'],
      ["A", '<script type="application/octet-stream" id="go-env-check-data">'],
    ],
  ],
  "what is shown": [
    (text) => [visible(text), prose(text), wrap(text, 80, "  ")],
    [["\u200b"], ["\u001b["], ["中"], ["a 中"]],
  ],
};

/** A command that is all of a line: what cuts lines has its own tests. */
function wholeOf(text: string): Command {
  return { words: [], start: 0, end: text.length, operator: "", odd: false };
}

function facts(): Facts {
  return machine({});
}

function repeated([unit, before = "", after = ""]: Worst, size: number): string {
  return (
    `${before}${unit.repeat(Math.ceil(size / unit.length))}${after}`.slice(0, size - after.length) + after
  );
}

/** Milliseconds of the quicker of some tries. */
function timeOf(work: () => unknown, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < 3 && best > enough; trial += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One look at each character, as plain code does it. */
function baseline(size: number): number {
  const text = "ab c\n".repeat(size / 4);
  return timeOf(() => {
    const seen: string[] = [];
    for (const character of text) if (character !== "\n") seen.push(character);
    return seen.join("").length;
  }, 0);
}

describe("a megabyte of the worst takes no longer than its length lets expect", () => {
  const budgets = SIZES.map((size) => 20 + FACTOR * baseline(size));

  for (const [name, [read, worst]] of Object.entries(READERS)) {
    it(name, { timeout: 120_000 }, () => {
      for (const one of [...worst, ...EVERYTHING]) {
        for (const [index, size] of SIZES.entries()) {
          const text = repeated(one, size);
          const budget = budgets[index] ?? 0;
          const took = timeOf(() => read(text), budget);
          expect(took, `${JSON.stringify(one)}, ${size} bytes: ${took} of ${budget} ms`).toBeLessThan(budget);
        }
      }
    });
  }

  it("and a quadratic reader is found", () => {
    const text = repeated(["\n"], SIZES[0] ?? 0);
    expect(timeOf(() => /^\s*x/m.test(text), 0)).toBeGreaterThan(budgets[0] ?? 0);
  });
});

it("a project's file that is not read, or not to its end, is named", () => {
  const project = join(dir, "skipped");
  written("skipped/go.mod", `${MOD}${"\n".repeat(1024 * 1024)}`);
  written("skipped/.tool-versions", "\n".repeat(1024 * 1024 * 2));
  execFileSync("mkfifo", [join(project, "go.work")]);
  const [dev] = [join(project, "mise.toml")];
  symlinkSync("/dev/zero", dev);
  expect(skippedFiles(host, project).map((one) => unreadText(one, "en"))).toEqual([
    `${project}/go.mod: larger than 1 MB, only its beginning was read`,
    `${project}/go.work: not a regular file, not read`,
    `${dev}: not a regular file, not read`,
  ]);
});
