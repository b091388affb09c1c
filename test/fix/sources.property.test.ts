import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { entry, machine } from "../../shared/src/checks/examples/machine.ts";
import { type Desk, deskOf } from "../../shared/src/fix/plan/edit/desk.ts";
import { textOf } from "../../shared/src/fix/plan/edit/document.ts";
import { moveInFront } from "../../shared/src/fix/plan/edit/move-in-front.ts";
import { swapEntry } from "../../shared/src/fix/plan/edit/swap-entry.ts";
import { itWith } from "../support/parts.ts";

const HOME = "/home/u";
const FILES = { bash: `${HOME}/.bashrc`, zsh: `${HOME}/.zshrc`, fish: `${HOME}/.config/fish/config.fish` };
type Shell = keyof typeof FILES;

/** The files of a shell whose only one is this text, which need not give PATH an entry of its own. */
function deskWith(
  shell: Shell,
  text: string,
  dirs: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Desk {
  const contexts = ["terminal" as const];
  const facts = machine({
    home: HOME,
    env: { HOME, ...env },
    path: dirs.map((dir) => entry(dir)),
    shell: { name: shell, path: `/bin/${shell}`, version: null },
    startup: [{ file: FILES[shell], exists: true, contexts }],
  });
  const desk = deskOf(facts, () => ({ ok: true, value: text }));
  if (desk === null) throw new Error(`does not know ${shell}`);
  return desk;
}

/** What a shell's variables are after a text: PATH first, and a variable that is nobody's business. */
function after(program: string, text: string): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), "sources-"));
  try {
    writeFileSync(join(dir, "lines"), `${text}\n/usr/bin/env printenv PATH OTHER\n`);
    const said = execFileSync(program, [join(dir, "lines")], {
      env: { HOME, PATH: "/usr/bin:/bin", OTHER: "" },
      encoding: "utf8",
    });
    return said.trimEnd().split("\n");
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const release = fc.tuple(fc.nat(30), fc.option(fc.nat(12), { nil: null })).map(([minor, patch]) => {
  return `1.${minor}${patch === null ? "" : `.${patch}`}`;
});

/** How the release gets into the entry: by itself, through variables, as an argument. */
const FORMS: Readonly<Record<Shell, readonly ((release: string) => string)[]>> = {
  bash: [
    (v) => `GO_V=${v}\nexport GOROOT="$HOME/sdk/go$GO_V"\nexport PATH=$GOROOT/bin:$PATH`,
    (v) => `GO_V='${v}' # mine\nGO_NAME=go\${GO_V}\nGO_SDK=$HOME/sdk/$GO_NAME\nPATH="$PATH:\${GO_SDK}/bin"`,
    (v) => `GO_DIR=$HOME/sdk/go${v}\nfor x in 1; do PATH=$GO_DIR/bin:$PATH; done`,
    (v) => `case x in\n  y) GOROOT=/opt/p9 ;;\n  *) GOROOT=~/sdk/go${v} ;;\nesac\nPATH=$PATH:$GOROOT/bin`,
  ],
  zsh: [
    (v) => `GO_V=${v}\nexport GOROOT=$HOME/sdk/go$GO_V\npath=($GOROOT/bin $path)`,
    (v) => `typeset -x GOROOT="$HOME/sdk/go${v}"\npath+=("$GOROOT/bin")`,
  ],
  fish: [
    (v) => `set -l gover ${v}\nset -gx GOROOT $HOME/sdk/go$gover\nset -gx PATH $GOROOT/bin $PATH`,
    (v) => `set GO_SDK "$HOME/sdk/go${v}"\nfish_add_path -gP $GO_SDK/bin`,
    (v) => `set GO_SDK "$HOME/sdk/go${v}"\nif [ -d $GO_SDK ]\n  fish_add_path -gP $GO_SDK/bin\nend`,
  ],
};

/** What else is made from the same characters, so that it would move with the entry. */
const SHARED: Readonly<Record<Shell, readonly ((release: string) => string)[]>> = {
  bash: [
    (v) =>
      `GO_V=${v}\nexport GOPATH=$HOME/gopath/$GO_V\nexport GOROOT=$HOME/sdk/go$GO_V\nPATH=$GOROOT/bin:$PATH`,
    (v) =>
      `export GO_V=${v}\nexport GOROOT=$HOME/sdk/go$GO_V\nexport GOPATH=$GOROOT/p\nPATH=$HOME/sdk/go$GO_V/bin:$PATH`,
    (v) => `CARGO=${v}\nexport CARGO_HOME=$HOME/cargo/${"${CARGO}"}\nPATH=$HOME/sdk/go$CARGO/bin:$PATH`,
    (v) => `GO_V=${v}\nPATH=$HOME/sdk/go$GO_V/bin:$PATH\nalias v='echo $GO_V'`,
    (v) => `GO_V=${v}\nPATH=$HOME/sdk/go$GO_V/bin:$HOME/tools/$GO_V:$PATH`,
    (v) => `GO_V=${v}\nPATH=$HOME/sdk/go$GO_V/bin:$PATH\ncat <<END >/dev/null\n$GO_V\nEND`,
    (v) => `GO_V=${v}\nPATH=$HOME/sdk/go$GO_V/bin:$PATH\n[ "$GO_V" = ${v} ] && OTHER=1`,
    (v) => `greet() {\n  :\n}\nset -- ${v}\nexport GOROOT=$HOME/sdk/go$1\nPATH=$GOROOT/bin:$PATH\ngreet ${v}`,
    (v) =>
      `greet() {\n  if true; then {\n    :\n  }; fi\n}\nset -- ${v}\nGOROOT=$HOME/sdk/go$1\nPATH=$GOROOT/bin:$PATH\ngreet ${v}`,
    (v) => `use() {\n  GOPATH=$HOME/p/$1\n  GOROOT=$HOME/sdk/go$1\n  PATH=$GOROOT/bin:$PATH\n}\nuse ${v}`,
    (v) => `use() {\n  set -- ${v}\n  GOROOT=$HOME/sdk/go$1\n  PATH=$GOROOT/bin:$PATH\n}\nuse ${v}`,
  ],
  zsh: [
    (v) =>
      `GO_V=${v}\nexport GOPATH=$HOME/gopath/\${(L)GO_V}\nexport GOROOT=$HOME/sdk/go$GO_V\npath=($GOROOT/bin $path)`,
    (v) => `GO_V=${v}\npath=($HOME/sdk/go$GO_V/bin $path)\nprint -r -- "${"${#GO_V}"}" >/dev/null`,
  ],
  fish: [
    (v) => `set -l gover ${v}\nset -gx GOPATH $HOME/gopath/$gover\nset -gx PATH $HOME/sdk/go$gover/bin $PATH`,
    (v) => `set GO_SDK "$HOME/sdk/go${v}"\nfish_add_path -gP $GO_SDK/bin\nalias sdk "ls $GO_SDK"`,
  ],
};

for (const shell of ["bash", "zsh", "fish"] as const) {
  it(`${shell}: what something else is made from as well does not change`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHARED[shell]), release, (form, from) => {
        const text = form(from);
        const [was, is] = [from, `${from}1`].map((one) => `${HOME}/sdk/go${one}/bin`);
        const desk = deskWith(shell, text, [], { GOROOT: `${HOME}/sdk/go${from}` });
        expect([text, swapEntry(desk, was ?? "", is ?? "").ok]).toEqual([text, false]);
      }),
    );
  });

  itWith([shell], `${shell}: a directory changes where it is made, and nothing else does`, (parts) => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS[shell]), release, release, (form, from, to) => {
        fc.pre(from !== to);
        const other = shell === "fish" ? `set -gx OTHER ${from}\n` : `export OTHER=${from}\n`;
        const text = `${other}${form(from)}`;
        const outcome = swapEntry(
          deskWith(shell, text),
          `${HOME}/sdk/go${from}/bin`,
          `${HOME}/sdk/go${to}/bin`,
        );
        const now = outcome.ok ? textOf(outcome.desk.docs.get(FILES[shell]) ?? { lines: [] }) : null;
        expect([text, now]).toEqual([text, `${other}${form(to)}`]);
        const [path = "", kept] = after(parts[shell], text);
        expect([text, after(parts[shell], now ?? "")]).toEqual([
          text,
          [path.replace(`go${from}/`, `go${to}/`), kept],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  itWith(
    [shell],
    `${shell}: an entry behind PATH comes in front of it, and all others keep their order`,
    (parts) => {
      const dirs = ["/opt/a", "/opt/go/bin", `${HOME}/go/bin`, "/opt/x y"];
      const written = (dir: string): string => dir.replace(HOME, "$HOME").replace(/.* .*/, '"$&"');
      const chosen = fc.shuffledSubarray(dirs, { minLength: 1 });
      fc.assert(
        fc.property(chosen, chosen, fc.nat(3), fc.nat(1), fc.nat(8), (before, behind, at, quotes, odd) => {
          const front = before.filter((dir) => !behind.includes(dir));
          const words = (list: readonly string[]): string[] => list.map(written);
          const isList = quotes === 1 && shell !== "bash";
          const self = isList && shell === "zsh" ? "$path" : "$PATH";
          const more = odd < 2 ? [self] : odd < 4 && !isList && shell !== "fish" ? [""] : [];
          const all =
            odd % 2 === 0
              ? [...words(front), self, ...words(behind), ...more]
              : [...words(front), self, ...more, ...words(behind)];
          const colons = `"${all.join(":").replaceAll('"', "")}"`;
          const text =
            shell === "fish"
              ? `set -gx PATH ${all.join(" ")} # mine`
              : isList
                ? `path=(${all.join(" ")}) # mine`
                : `export PATH=${quotes === 0 ? colons : all.join(":")} # mine`;
          const dir = behind[at % behind.length] ?? "";
          const outcome = moveInFront(deskWith(shell, text, [dir]), dir);
          const now = outcome.ok ? textOf(outcome.desk.docs.get(FILES[shell]) ?? { lines: [] }) : "";
          if (more.length > 0) {
            expect([text, outcome.ok]).toEqual([text, false]);
            return;
          }
          // One in quotes of its own may stay where it is.
          if (!outcome.ok && text.includes("/opt/x y")) return;
          const [path] = after(parts[shell], now);
          const wanted = [...front, dir, "/usr/bin", "/bin", ...behind.filter((one) => one !== dir)];
          expect([text, now, path]).toEqual([text, now, wanted.join(":")]);
          expect(now).toContain("# mine");
        }),
        { numRuns: 40 },
      );
    },
  );
}

it.each([
  [
    "path=(\n  $path # theirs\n  /opt/go/bin # mine\n  /x\n)",
    "path=(\n  /opt/go/bin # mine\n  $path # theirs\n  /x\n)",
  ],
  ["path=(\n  /a\n  $path\n  /x\n  /opt/go/bin\n)", "path=(\n  /a\n  /opt/go/bin\n  $path\n  /x\n)"],
  ["path=(\n  $path\n  # mine\n  /opt/go/bin\n)", null],
  ["path=($path # theirs\n  /opt/go/bin # mine\n)", null],
  ["PATH=${PATH:+$PATH:}/opt/go/bin", null],
  ["PATH=/a${PATH:+:$PATH}:/opt/go/bin", null],
  ["PATH=$PATH:/opt/go/bin:", null],
])("zsh: the comment of an entry goes with it: %j", (text, wanted) => {
  const outcome = moveInFront(deskWith("zsh", text, ["/opt/go/bin"]), "/opt/go/bin");
  expect(outcome.ok ? textOf(outcome.desk.docs.get(FILES.zsh) ?? { lines: [] }) : null).toBe(wanted);
});
