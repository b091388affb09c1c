import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Place } from "../../shared/src/model/index.ts";
import { traceStart } from "../../shared/src/probe/blame/trace.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const RUNS = 40;
const NAMES = ["GOROOT", "GOPATH", "GOBIN", "GOFLAGS", "GOPROXY", "GOPRIVATE"];

/** Texts that a shell evaluates or sources, over one line or more; each sets the variable once. */
const EVALUATED: readonly ((name: string) => string)[] = [
  (name) => `eval 'export ${name}=/v'`,
  (name) => `eval "$(echo 'x=1'; echo 'export ${name}=/v')"`,
  (name) => `eval "\n\nexport ${name}=\${HOME:+/v}\n"`,
  (name) => `eval "$(cat <<'END'\ny=1\nexport ${name}=/v\nEND\n)"`,
  (name) => `. <(cat <<END\n:\nexport ${name}=/v\nEND\n)`,
  (name) => `source <(printf '%s\\n' \\\n  'export ${name}=/v' \\\n  z=1)`,
  (name) => `if true; then\n  eval "$(echo 'export ${name}=/v')"\nfi`,
];
const PLAIN: readonly ((name: string) => string)[] = [
  (name) => `export ${name}=/v`,
  (name) => `set_${name}() {\n  export ${name}=/v\n}\nset_${name}`,
  (name) => `. ~/sets_${name}`,
];
/** Lines that set nothing watched, between the others. */
const BETWEEN = fc.constantFrom(
  ":",
  "eval :",
  'eval "$(dircolors -b)"',
  "# don't stop at (this",
  "x=$(echo '\n\n')",
  "eval 'q=1\nr=2'",
);

const blocks = fc
  .tuple(
    fc.shuffledSubarray(NAMES, { minLength: 2 }),
    fc.array(fc.tuple(fc.constantFrom(...EVALUATED, ...PLAIN), fc.array(BETWEEN, { maxLength: 2 })), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    }),
  )
  .map(([names, ways]) => names.map((name, at) => ({ name, way: ways[at] })));

describe("text that is evaluated", () => {
  for (const { part, rc, files } of [
    { part: "bash", rc: ".bashrc", files: { ".bash_profile": ". ~/.bashrc\n" } },
    { part: "zsh", rc: ".zshrc", files: {} },
  ])
    itWith(
      [part],
      `${part}: is its own command's, and no line that comes later`,
      async (parts) => {
        const shell = parts[part] ?? "";
        await fc.assert(
          fc.asyncProperty(blocks, async (made) => {
            const lines: string[] = [];
            const spans = new Map<string, readonly [number, number]>();
            for (const { name, way } of made) {
              const [text, between] = way ?? [PLAIN[0], []];
              lines.push(...between.flatMap((one) => one.split("\n")));
              const from = lines.length + 1;
              lines.push(...(text?.(name) ?? "").split("\n"));
              spans.set(name, [from, lines.length]);
            }
            const more = NAMES.map((name) => [`sets_${name}`, `export ${name}=/v\n`]);
            const text = `${lines.join("\n")}\n`;
            const { home } = makeHome([], { ...files, ...Object.fromEntries(more), [rc]: text });
            const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
            const trace = await traceStart(host, {
              shell,
              context: "terminal",
              mode: { login: true, interactive: true },
              base: loginBase(host, shell, {}),
              names: NAMES,
              timeoutMs: 60_000,
            });
            const blame = trace?.blame() ?? null;
            for (const [name, [from, to]] of spans) {
              const isRight = ({ file, line }: Pick<Place, "file" | "line">): boolean =>
                basename(file) !== rc
                  ? [".bash_profile", `sets_${name}`].includes(basename(file))
                  : line !== null && line >= from && line <= to;
              const place = blame?.variables[name]?.place;
              const all = place === undefined ? [] : [place, ...place.via];
              const inRc = all.filter(({ file }) => basename(file) === rc);
              expect([name, inRc.length > 0, all.filter((one) => !isRight(one))], text).toEqual([
                name,
                true,
                [],
              ]);
            }
          }),
          { numRuns: RUNS },
        );
      },
      300_000,
    );
});
