import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { BlameFacts } from "../../shared/src/model/index.ts";
import { traceStart } from "../../shared/src/probe/blame/trace.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const RUNS = 100;
const NAMES = ["GOROOT", "GOPATH", "GOBIN", "GOFLAGS", "CC"];

const name = fc.constantFrom(...NAMES, "PATH");
const dir = fc.nat(9).map((n) => `/opt/d${n}/bin`);

/** Ways of giving a variable a value that both shells have; some give it to a subshell or a command alone. */
const EITHER: readonly fc.Arbitrary<string>[] = [
  fc.tuple(name, dir).map(([v, d]) => `export ${v}=${d}${v === "PATH" ? ":$PATH" : ""}`),
  fc.tuple(name, dir).map(([v, d]) => `read -r ${v} <<< "${d}:$${v}"`),
  fc.tuple(name, dir).map(([v, d]) => `e=export\n$e ${v}="${d}:$${v}"`),
  fc.tuple(name, dir).map(([v, d]) => `eval "export ${v}=${d}:\\$${v}"`),
  fc.tuple(name, dir).map(([v, d]) => `export $(echo ${v}=${d}:$${v})`),
  fc.tuple(name, dir).map(([v, d]) => `(${v}=${d}; true)`),
  fc.tuple(name, dir).map(([v, d]) => `x=$(${v}=${d}:/usr/bin; echo)`),
  fc.tuple(name, dir).map(([v, d]) => `${v}="${d}:/usr/bin:$${v}" take "$x"`),
  dir.map((d) => `add ${d}`),
  dir.map((d) => `scoped ${d}`),
  dir.map((d) => `[[ -n \${GOBIN:=${d}} ]]`),
  // Of values that no other line gives: where every command is looked at, `:` comes between, and one that comes back is
  // its first line's.
  dir.map((d) => `for GOFLAGS in -v ${d}/again; do :; done`),
];

/** Ways of giving a variable a value in bash, and of doing nothing to one. */
const bashLine: fc.Arbitrary<string> = fc.oneof(
  ...EITHER,
  fc.tuple(name, dir).map(([v, d]) => `${v}=$${v}:${d}; export ${v}`),
  fc.tuple(name, dir).map(([v, d]) => `v=${v}\nexport "$v=${d}:\${!v}"`),
  fc.tuple(name, dir).map(([v, d]) => `v=${v}\nprintf -v "$v" %s "${d}:\${!v}"`),
  fc
    .tuple(name, dir)
    .map(([v, d]) => `v=${v}\nunset "$v"\n: "\${!v:=${d}}"\nexport "$v"\nPATH=$PATH:/usr/bin`),
  fc.tuple(name, dir).map(([v, d]) => `\\export ${v}="${d}:$${v}"`),
  fc.tuple(name, dir).map(([v, d]) => `builtin declare -gx ${v}="${d}:$${v}"`),
  fc
    .tuple(name, dir)
    .map(([v, d]) => `declare -n other=${v}\nother="${d}:$other"\ndeclare +n other\nunset other`),
  dir.map((d) => `referred PATH ${d}`),
  fc.constantFrom(
    "x=1",
    "[ -n x ]",
    "[[ a == a ]]",
    "alias q=r",
    "case x in x) true ;; esac",
    "for i in 1 2 3; do [ $i = 2 ]; done",
    "if true; then y=2; fi",
    "printf ''",
    "take a",
    ". ~/more",
    "set +T",
    "set -T",
    "shopt -s extdebug\nshopt -u extdebug",
    "set -- a b",
    "shopt -s nocasematch",
    "shopt -s extglob",
    "set -f",
    "set -u",
    "IFS=:",
    "set -o posix",
    "LC_ALL=C.UTF-8",
  ),
);

const BASH_FUNCTIONS = `
add() { case ":$PATH:" in *":$1:"*) ;; *) PATH=$1:$PATH ;; esac; }
take() { local one=$1; [ -z "$one" ] || y=$one; }
scoped() { local PATH=$1:$PATH; take a; GOFLAGS=-scoped; true; }
referred() { local -n ref=$1; ref=$2:$ref; }
`;

/** The same in zsh. */
const zshLine: fc.Arbitrary<string> = fc.oneof(
  ...EITHER,
  fc.tuple(name, dir).map(([v, d]) => `${v}=$${v}:${d}\nexport ${v}`),
  fc.tuple(name, dir).map(([v, d]) => `v=${v}\nexport "$v=${d}:\${(P)v}"`),
  fc.tuple(name, dir).map(([v, d]) => `v=${v}\nprint -v "$v" -n "${d}:\${(P)v}"`),
  dir.map((d) => `v=GOBIN\nread -r "$v" <<< "${d}"\nexport GOBIN`),
  dir.map((d) => `v=GOBIN\nprint -v $v -n "${d}"`),
  fc.tuple(name, dir).map(([v, d]) => `v=${v}\n: "\${(P)v::=${d}:$PATH}"`),
  fc.tuple(name, dir).map(([v, d]) => `builtin typeset -gx ${v}="${d}:$${v}"`),
  dir.map((d) => `path=(${d} $path)`),
  dir.map((d) => `path+=(${d})`),
  dir.map((d) => `path[1,0]=${d}`),
  dir.map((d) => `[[ -d / ]] && path=($path ${d})`),
  dir.map((d) => `() { PATH=$1:$PATH } ${d}`),
  fc.constantFrom(
    "x=1",
    "[ -n x ]",
    "[[ a == a ]]",
    "alias q=r",
    "case x in (x) true ;; esac",
    "for i in 1 2 3; do [[ $i == 2 ]]; done",
    "if true; then y=2; fi",
    "printf ''",
    "take a",
    ". ~/more",
    "typeset -U path",
    "typeset -gT GOPATH gopath\ngopath+=(/opt/tied)",
    "setopt extended_glob null_glob",
    "setopt sh_word_split",
    "unsetopt nomatch",
    "set -- a b",
    "setopt no_case_match",
    "setopt ksh_arrays",
  ),
);

const ZSH_FUNCTIONS = `
add() { [[ ":$PATH:" == *":$1:"* ]] || PATH=$1:$PATH }
take() { local one=$1; [[ -z "$one" ]] || y=$one }
scoped() { emulate -L zsh; local PATH=$1:$PATH; take a; GOFLAGS=-scoped; true }
`;

/** Lines of a startup file, some in functions of their own. */
const fileOf = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), called: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) =>
      parts
        .map(({ lines, called }, at) =>
          called
            ? `own_${at}() {\n  ${lines.filter((one) => !one.startsWith(". ")).join("\n  ") || ":"}\n}\nown_${at}`
            : lines.join("\n"),
        )
        .join("\n"),
    );

/** What is told of the start; every command is looked at, or those that may matter. */
async function blameOf(home: string, shell: string, every: boolean): Promise<BlameFacts | null> {
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const trace = await traceStart(host, {
    shell,
    context: "terminal",
    mode: { login: true, interactive: true },
    base: loginBase(host, shell, {}),
    names: NAMES,
    trail: every,
    timeoutMs: 60_000,
  });
  return trace?.blame() ?? null;
}

const SHELLS = [
  { part: "bash", file: ".bash_profile", line: bashLine, functions: BASH_FUNCTIONS },
  { part: "zsh", file: ".zshrc", line: zshLine, functions: ZSH_FUNCTIONS },
] as const;

describe("which line did it, of any file", () => {
  for (const { part, file, line, functions } of SHELLS)
    itWith(
      [part],
      `${part}: what may be passed over changes no answer`,
      async (parts) => {
        const shell = parts[part] ?? "";
        await fc.assert(
          fc.asyncProperty(fileOf(line), fileOf(line), async (first, more) => {
            const { home } = makeHome([], {});
            mkdirSync(home, { recursive: true });
            writeFileSync(join(home, "more"), more.replaceAll(". ~/more", ":"));
            writeFileSync(join(home, file), `${functions}${first}\n`);
            const all = await blameOf(home, shell, true);
            expect(all).not.toBeNull();
            expect(await blameOf(home, shell, false)).toEqual(all);
          }),
          { numRuns: RUNS },
        );
      },
      300_000,
    );
});
