import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examineFacts } from "../../shared/src/calibration/examine-facts.ts";
import { type Facts, LANGUAGES, type Language } from "../../shared/src/model/index.ts";
import { renderFirst } from "../../shared/src/render/text.ts";
import { viewOf } from "../../shared/src/render/view.ts";
import { CLI, makeHome, makeSdk } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { recordedMachines } from "../support/recorded.ts";
import { recordings } from "../support/recordings.ts";

/** What a screen shows in the end: our own sequences carried out, which move up and erase. */
function screenOf(output: string): string {
  const lines = [""];
  let row = 0;
  let column = 0;
  for (const [token, rows, text] of output.matchAll(
    /\u001b\[(\d+)A|\u001b\[J|\u001b\[K|\r|\n|([^\u001b\r\n]+)/g,
  )) {
    if (rows !== undefined) row = Math.max(0, row - Number(rows));
    else if (token === "\u001b[J") {
      lines[row] = (lines[row] ?? "").slice(0, column);
      lines.length = row + 1;
    } else if (token === "\u001b[K") lines[row] = (lines[row] ?? "").slice(0, column);
    else if (token === "\r") column = 0;
    else if (token === "\n") {
      row += 1;
      lines[row] ??= "";
    } else if (text !== undefined) {
      const line = (lines[row] ?? "").padEnd(column);
      lines[row] = line.slice(0, column) + text + line.slice(column + text.length);
      column += text.length;
    }
  }
  return lines.join("\n");
}

interface Slow {
  readonly about: string;
  readonly env: Readonly<Record<string, string>>;
  /** What is shown first, by language. */
  readonly first: Readonly<Record<Language, string>>;
}

const SLOW: readonly Slow[] = [
  {
    about: "something breaks go in this process",
    // Without a go, which an overloaded machine may not wait for.
    env: { GOROOT: "/gone", PATH: "/usr/bin:/bin" },
    first: { en: "this process: go run fails", "zh-CN": "当前进程：go run 会失败" },
  },
  {
    about: "all is well in this process, and a new terminal differs",
    env: {},
    first: { en: "this process: no problems found with go1.26", "zh-CN": "当前进程：go1.26" },
  },
];

describe.each(LANGUAGES)("the answer in two steps, %s", (language) => {
  for (const { about, env: more, first } of SLOW)
    itWith(
      ["script", "zsh", "go1.26"],
      about,
      async ({ script, zsh, "go1.26": sdk }) => {
        const { home, env, write } = makeHome([], {
          // The new terminal is as slow as the first verdict is, so that no machine is too slow for this test.
          ".zshrc":
            "until [[ -e ~/shown ]]; do /bin/sleep 0.05; done\nexport PATH=/usr/bin:/bin GOFLAGS=-mod=vendor\n",
        });
        makeSdk(join(home, "sdk/go"), sdk);
        const all = { ...env, PATH: `${home}/sdk/go/bin:/usr/bin:/bin`, COLUMNS: "100", ...more };
        const args = `--shell '${zsh}' --no-color --no-project --skip slow-login-shell --lang ${language} --fail-on never --timeout 600`;
        const command = `'${process.execPath}' '${CLI}' ${args}`;
        const terminal = spawn(script, ["-qec", `stty cols 100 rows 40; ${command}`, "/dev/null"], {
          env: { ...all, SHELL: "/bin/sh", TERM: "xterm" },
          stdio: ["ignore", "pipe", "ignore"],
          cwd: "/",
        });
        terminal.stdout.setEncoding("utf8");
        let stdout = "";
        for await (const part of terminal.stdout) {
          stdout += part;
          // What is waited for is said behind the first verdict, too.
          if (/zsh…/.test(stdout.split(first[language])[1] ?? "")) write("shown", "");
        }
        expect(stdout).toContain(first[language]);
        const piped = spawnSync("/bin/sh", ["-c", command], { env: all, encoding: "utf8", cwd: "/" });
        expect(piped.stdout).not.toContain(first[language]);
        expect(screenOf(stdout).trimEnd()).toBe(piped.stdout.trimEnd());
      },
      60_000,
    );
});

/** The same machine while its shells still start. */
function soFar(facts: Facts): Facts {
  const contexts = facts.contexts.filter(({ context }) => context === "current");
  return { ...facts, contexts, blame: null };
}

describe("what is shown first", () => {
  const machines = [...recordings(), ...recordedMachines()].filter(({ facts }) => facts.judged === "current");

  it("is never taken back by what a new terminal adds", () => {
    let seen = 0;
    for (const { name, facts } of machines) {
      const [before, after] = [soFar(facts), facts].map(
        (one) => examineFacts(one, { language: "en" }).report,
      );
      const known = new Map(after?.findings.map(({ id, severity }) => [id, severity]));
      for (const { id, severity } of before?.findings ?? []) {
        expect([name, id, known.get(id)]).toEqual([name, id, severity]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("names no score, no line and no command", () => {
    for (const { facts } of machines)
      for (const language of LANGUAGES) {
        const { report } = examineFacts(soFar(facts), { language });
        const text = renderFirst(report, viewOf({ color: false }));
        expect(text).not.toMatch(/\/100|fix --apply|~\/\.\w+:\d/);
        if (report.findings.length > 1) expect(text.split("\n")).toHaveLength(report.findings.length + 2);
      }
  });
});
