import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assignmentsOf } from "../../shared/src/shell/cut/assignment.ts";
import { cut } from "../../shared/src/shell/cut/commands.ts";
import { isSelf, pathList, resolve } from "../../shared/src/shell/cut/path-list.ts";
import type { Syntax } from "../../shared/src/shell/cut/unit.ts";
import { withPart } from "../../shared/src/shell/edit/put-in.ts";
import { withoutPart } from "../../shared/src/shell/edit/take-out.ts";
import { withoutSlips } from "../../shared/src/shell/edit/without-slip.ts";
import { itWith } from "../support/parts.ts";

const HOME = "/home/u";
const BASE = "/usr/bin:/bin";
const RUNS = 120;

/** Ways of writing a directory, with the directory that each stands for. */
const WRITTEN: readonly (readonly [text: string, dir: string])[] = [
  ["/opt/a", "/opt/a"],
  ["/opt/go 1/bin", "/opt/go 1/bin"],
  ["$HOME/go/bin", `${HOME}/go/bin`],
  ["${HOME}/x/bin", `${HOME}/x/bin`],
  ["/usr/local/go/bin", "/usr/local/go/bin"],
  ["$D/bin", "/opt/d/bin"],
  ["/opt/b/", "/opt/b/"],
];

interface Line {
  readonly text: string;
  readonly dirs: readonly string[];
}

const entries = fc.uniqueArray(fc.constantFrom(...WRITTEN), {
  minLength: 1,
  maxLength: 5,
  selector: ([, dir]) => dir,
});

/** Lines that set PATH, as people write them. */
const posixLine: fc.Arbitrary<Line> = fc
  .record({
    entries,
    self: fc.nat(5),
    name: fc.constantFrom("$PATH", "${PATH}"),
    exported: fc.constantFrom("export ", "", "  export "),
    quotes: fc.constantFrom("all", "each", "mixed"),
    tail: fc.constantFrom("", "  # mine: PATH", "; X=1", " Y=2"),
  })
  .map(({ entries: chosen, self, name, exported, quotes, tail }) => {
    const quoted = ([text]: readonly [string, string], at: number): string =>
      quotes === "all" ? text : quotes === "each" || text.includes(" ") || at % 2 === 0 ? `"${text}"` : text;
    const parts = chosen.map(quoted);
    parts.splice(Math.min(self, parts.length), 0, name);
    const value = quotes === "all" ? `"${parts.join(":")}"` : parts.join(":");
    return { text: `${exported}PATH=${value}${tail}`, dirs: chosen.map(([, dir]) => dir) };
  });

const wordsOf = (chosen: readonly (readonly [string, string])[]): string[] =>
  chosen.map(([text], at) => (text.includes(" ") || at % 2 === 0 ? `"${text}"` : text));

const zshArray: fc.Arbitrary<Line> = fc
  .record({ entries, self: fc.nat(5), gap: fc.constantFrom(" ", "\n  ", " # kept\n  ") })
  .map(({ entries: chosen, self, gap }) => {
    const words = wordsOf(chosen);
    words.splice(Math.min(self, words.length), 0, "$path");
    return { text: `path=(${gap}${words.join(gap)}\n)`, dirs: chosen.map(([, dir]) => dir) };
  });

/** Words that zsh puts between or behind those of its list. */
const zshInsert: fc.Arbitrary<Line> = fc
  .record({
    entries,
    into: fc.constantFrom("path[1,0]=", "path[2,1]=", "path+="),
    gap: fc.constantFrom(" ", "\n  "),
  })
  .map(({ entries: chosen, into, gap }) => ({
    text: `${into}(${gap}${wordsOf(chosen).join(gap)} )  # mine`,
    dirs: chosen.map(([, dir]) => dir),
  }));

const fishLine: fc.Arbitrary<Line> = fc
  .record({
    entries,
    self: fc.nat(5),
    set: fc.constantFrom("set -x PATH", "set -gx PATH", "set --export PATH"),
  })
  .map(({ entries: chosen, self, set }) => {
    const plain = chosen.filter(([text]) => !text.includes("{"));
    const words = wordsOf(plain);
    words.splice(Math.min(self, words.length), 0, "$PATH");
    return { text: `${set} ${words.join(" ")}  # mine`, dirs: plain.map(([, dir]) => dir) };
  })
  .filter(({ dirs }) => dirs.length > 0);

const lookup = (name: string): string | null => ({ HOME, D: "/opt/d" })[name] ?? null;

/** The line with one entry less, and with one more beside that. */
function edited(
  { text, dirs }: Line,
  at: number,
  syntax: Syntax,
): { less: string; more: string; dir: string } {
  const { commands, open } = cut(text, syntax);
  expect(open).toBe(false);
  const list = commands
    .flatMap((command) => assignmentsOf(command, syntax))
    .map((one) => pathList(one, syntax))
    .find((one) => one !== null);
  const dir = dirs[at % dirs.length] ?? "";
  const part = list?.parts.find((one) => !isSelf(one) && resolve(one.units, lookup) === dir);
  if (list === undefined || part === undefined) throw new Error(`does not find ${dir} in ${text}`);
  const less = withoutPart(text, commands, list, part, syntax);
  const more = withPart(text, list, part, "after", `${HOME}/new/bin`, HOME, syntax);
  if (less === null || more === null) throw new Error(`does not edit ${text}`);
  return { less, more, dir };
}

/** PATH after each of the lines, by the shell itself, in one start. */
function paths(shell: string, lines: readonly string[], syntax: Syntax): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), "path-lines-"));
  try {
    const apart = lines.map((line) =>
      syntax === "fish"
        ? `set -gx PATH /usr/bin /bin\n${line}\n/usr/bin/printenv PATH\n`
        : `(\n${line}\n/usr/bin/printenv PATH\n)\n`,
    );
    writeFileSync(join(dir, "lines"), apart.join(""));
    const env = { HOME, D: "/opt/d", PATH: BASE };
    return execFileSync(shell, [join(dir, "lines")], { env, encoding: "utf8", cwd: "/" })
      .trimEnd()
      .split("\n");
  } finally {
    rmSync(dir, { recursive: true });
  }
}

for (const [name, syntax, line] of [
  ["bash", "posix", posixLine],
  ["zsh", "posix", fc.oneof(posixLine, zshArray, zshInsert)],
  ["fish", "fish", fishLine],
] as const) {
  itWith([name], `${name}: PATH differs by the one entry that was taken out or put in`, (parts) => {
    fc.assert(
      fc.property(line, fc.nat(9), (one, at) => {
        const { less, more, dir } = edited(one, at, syntax);
        const [before, without, withMore] = paths(parts[name], [one.text, less, more], syntax).map((path) =>
          path.split(":"),
        );
        const plain = (entry: string): string => entry.replace(/(.)\/$/, "$1");
        expect([one.text, less, without]).toEqual([
          one.text,
          less,
          before?.filter((entry) => plain(entry) !== plain(dir)),
        ]);
        const place = (before ?? []).findIndex((entry) => plain(entry) === plain(dir)) + 1;
        expect([one.text, more, withMore]).toEqual([
          one.text,
          more,
          before?.toSpliced(place, 0, `${HOME}/new/bin`),
        ]);
      }),
      { numRuns: RUNS },
    );
  });
}

const bytes = (text: string): string => Buffer.from(text).toString("latin1");

/** Slips of writing, each as what it makes of a right line; a line that has no place for it stays as it is. */
const SLIPS: Readonly<Record<string, (text: string, at: number) => string>> = {
  "a blank around the sign": (text, at) =>
    text.replace("PATH=", ["PATH = ", "PATH =", "PATH= "][at % 3] ?? ""),
  "export misspelled": (text, at) =>
    text.replace("export", ["exprot", "exort", "Export", "exports", "expport", "EXPORT"][at % 6] ?? ""),
  "a dollar in front of the name": (text, at) =>
    text.replace("export PATH", ["export $PATH", "export ${PATH}"][at % 2] ?? ""),
  "the return of Windows": (text, at) => (at % 2 === 0 && !text.includes("#") ? `${text}\r` : text),
  "PATH misspelled": (text, at) =>
    text.replace(/PATH(?=\+?=)/, ["PAHT", "PTAH", "APTH", "PTH", "PATTH", "PATHH"][at % 6] ?? ""),
  "typographic quotes": (text, at) => {
    let opens = false;
    return text.replaceAll('"', () => {
      opens = !opens;
      return bytes(at % 2 === 0 ? (opens ? "“" : "”") : "＂");
    });
  },
  "no separator": (text, at) =>
    at % 2 === 0
      ? text.replace(/(?<=\$PATH|\$\{PATH\}):(?=\/)/, "")
      : text.replace(/(?<=[\w/]):(?=\$PATH\b|\$\{PATH\})/, ""),
  "another separator": (text, at) =>
    text.replace(/(?<=[\w}"]):(?=["]?[/$])/, [";", ",", ": ", bytes("："), " ; "][at % 5] ?? ""),
};

for (const [about, slip] of Object.entries(SLIPS))
  it(`undoes to the letter: ${about}`, () => {
    fc.assert(
      fc.property(posixLine, fc.nat(29), ({ text }, at) => {
        const slipped = slip(text, at);
        const right = withoutSlips(slipped, cut(slipped, "posix").commands, "posix");
        expect([slipped, right]).toEqual([slipped, slipped === text ? null : text]);
      }),
    );
  });

itWith(["zsh"], "zsh: a word that is a line of its own goes with the line, and gets no neighbor", (parts) => {
  fc.assert(
    fc.property(entries, fc.constantFrom("path[1,0]=", "path+=", "path[-1]="), ([entry], into) => {
      const [text = "", dir = ""] = entry ?? [];
      const line = `${into}"${text}"`;
      const { commands } = cut(line, "posix");
      const [list] = commands
        .flatMap((command) => assignmentsOf(command, "posix"))
        .flatMap((one) => pathList(one, "posix") ?? []);
      const [part] = list?.parts ?? [];
      if (list === undefined || part === undefined) throw new Error(`does not find ${dir} in ${line}`);
      expect([line, withoutPart(line, commands, list, part, "posix")]).toEqual([line, ""]);
      expect(withPart(line, list, part, "after", "/opt/new", HOME, "posix")).toBe(null);
      const [path] = paths(parts.zsh, [line], "posix");
      expect([line, path?.split(":")]).toEqual([line, expect.arrayContaining([dir])]);
    }),
    { numRuns: 30 },
  );
});

itWith(["zsh"], "zsh: an assignment adds where it leaves anything of the list", (parts) => {
  const names = ["path", "path[1,0]", "path[2,1]", "path[1]", "path[-1]", "path[1,-1]"];
  const lines = names.flatMap((name) =>
    ["=", "+="].flatMap((sign) => ["/opt/x", "(/opt/x /opt/y)"].map((value) => `${name}${sign}${value}`)),
  );
  const adding = (line: string): boolean =>
    cut(line, "posix").commands.some((one) => assignmentsOf(one, "posix")[0]?.adds === true);
  const left = paths(parts.zsh, lines, "posix").map((path) => /\/bin\b/.test(path));
  expect(lines.map((line) => [line, adding(line)])).toEqual(lines.map((line, at) => [line, left[at]]));
});

it("keeps the blanks of a name in quotes, whatever else is a slip there", () => {
  const name = fc.constantFrom("My\u00a0Apps", "\u3000x", "a\u202fb\u00a0", "\u200bz").map(bytes);
  const slip = fc.constantFrom("exprot ", bytes("export\u00a0"), bytes("\ufeffexport "), "export PATH = ");
  const quotes = fc.constantFrom(['"', '"'], [bytes("“"), bytes("”")], [bytes("＂"), bytes("＂")]);
  fc.assert(
    fc.property(name, slip, quotes, (dir, start, [open = "", close = ""]) => {
      const value = `$HOME/${dir}/bin:$PATH:/opt/go/bin`;
      const slipped = `${start.includes("PATH") ? start : `${start}PATH=`}${open}${value}${close}`;
      const right = withoutSlips(slipped, cut(slipped, "posix").commands, "posix");
      expect([slipped, right]).toEqual([slipped, `export PATH="${value}"`]);
    }),
  );
});

it("takes a blank of the web away where an entry of a quoted list begins", () => {
  const slipped = bytes('export PATH="$PATH:\u00a0/opt/go/bin"');
  expect(withoutSlips(slipped, cut(slipped, "posix").commands, "posix")).toBe(
    'export PATH="$PATH:/opt/go/bin"',
  );
});
