import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { runGo } from "../broken/projects.ts";
import { hashOfMod } from "../support/go-sum.ts";
import { ids, check as look, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Machine = ReturnType<typeof makeHome>;

const HASH = `h1:${"A".repeat(43)}=`;
const DOWNLOADS = "go/pkg/mod/cache/download/example.com";

/** A module as the cache has it, and its lines of go.sum. */
function cached(name: string, source: string) {
  const mod = `module example.com/${name}\n\ngo 1.17\n`;
  const files = {
    [`${DOWNLOADS}/${name}/@v/v1.0.0.mod`]: mod,
    [`${DOWNLOADS}/${name}/@v/v1.0.0.ziphash`]: HASH,
    [`go/pkg/mod/example.com/${name}@v1.0.0/go.mod`]: mod,
    [`go/pkg/mod/example.com/${name}@v1.0.0/x.go`]: source,
  };
  const sums = `example.com/${name} v1.0.0 ${HASH}\nexample.com/${name} v1.0.0/go.mod ${hashOfMod(mod)}\n`;
  return { files, sums };
}

/** A project that imports one of two modules that it requires; both were downloaded, and nothing more can be. */
function projectWith(go: string, line: string): Machine {
  const dep = cached("dep", 'package dep\n\nimport _ "example.com/deep"\n');
  const [deep, unused] = [cached("deep", "package deep\n"), cached("unused", "package unused\n")];
  const machine = makeHome([join(go, "bin")], {
    "p/go.mod": `module p\n\n${line}\n\nrequire example.com/dep v1.0.0\n\nrequire example.com/unused v1.0.0\n\nrequire example.com/deep v1.0.0 // indirect\n`,
    "p/go.sum": `${dep.sums}${deep.sums}${unused.sums}`,
    "p/main.go": 'package main\n\nimport "p/lib"\n\nfunc main() { lib.Do() }\n',
    "p/lib/lib.go": 'package lib\n\nimport _ "example.com/dep"\n\nfunc Do() {}\n',
    ...dep.files,
    ...deep.files,
    ...unused.files,
  });
  Object.assign(machine.env, { GOTOOLCHAIN: "local", GOPROXY: "off" });
  return machine;
}

const remove =
  (...names: readonly string[]) =>
  ({ home }: Machine): void => {
    for (const name of names) rmSync(join(home, name), { recursive: true });
  };
const file = (extension: string, module = "dep"): string => `${DOWNLOADS}/${module}/@v/v1.0.0.${extension}`;
const UNPACKED = "go/pkg/mod/example.com/dep@v1.0.0";
const EMBEDS =
  'package dep\n\nimport (\n\t_ "embed"\n\n\t_ "example.com/deep"\n)\n\n//go:embed *.txt\nvar Text string\n';
/** An archive of no file: all of it is the record at its end. */
const WHOLE_ZIP = `PK\x05\x06${"\0".repeat(18)}`;
const write = (name: string, text: string) => (machine: Machine) => {
  machine.write(name, text);
};
const all =
  (...steps: readonly ((machine: Machine) => void)[]) =>
  (machine: Machine): void => {
    for (const step of steps) step(machine);
  };
/** Go notes what the files of a module are, once, and reads none again that it leaves out. */
const index = (machine: Machine): void => {
  runGo(machine, "p", "list", "-deps", ".");
};

/** What was done to the machine; the line that go.mod has instead of `go 1.21`; what finds it unless the new check does. */
const KINDS: Readonly<
  Record<string, readonly [(machine: Machine) => void, line?: string | undefined, by?: string]>
> = {
  "nothing at all": [() => {}],
  "a module that was never downloaded": [remove(UNPACKED, `${DOWNLOADS}/dep`)],
  "an unpacked module without its download": [remove("go/pkg/mod/cache/download")],
  "a download without the unpacked module": [remove(UNPACKED)],
  "a module that was not unpacked to its end": [write(file("partial"), "")],
  "a lost go.mod": [remove(file("mod"))],
  "a lost file that it embeds": [write(`${UNPACKED}/x.go`, EMBEDS)],
  "a file that it embeds": [all(write(`${UNPACKED}/x.go`, EMBEDS), write(`${UNPACKED}/a.txt`, ""))],
  "a go.mod with another hash": [write(file("mod"), "module other\n"), undefined, "gosum-mismatch"],
  "a damaged hash without an archive": [write(file("ziphash"), "junk\n")],
  "a directory in the place of the hash": [
    all(remove(file("ziphash")), ({ home }) => mkdirSync(join(home, file("ziphash")))),
  ],
  "an archive that is none": [all(remove(UNPACKED), write(file("zip"), "junk"))],
  "an emptied module": [
    ({ home }) => {
      for (const name of readdirSync(join(home, UNPACKED))) rmSync(join(home, UNPACKED, name));
    },
  ],
  "a module without a byte in a source": [write(`${UNPACKED}/x.go`, "")],
  "a source without a byte for another system": [all(index, write(`${UNPACKED}/x_windows.go`, ""))],
  "a test without a byte": [all(index, write(`${UNPACKED}/x_test.go`, ""))],
  "a package that a module does not have": [
    write("p/lib/lib.go", 'package lib\n\nimport _ "example.com/dep/nope"\n\nfunc Do() {}\n'),
  ],
  "a directory of a module that is no package": [
    all(
      write("p/lib/lib.go", 'package lib\n\nimport _ "example.com/dep/docs"\n\nfunc Do() {}\n'),
      write(`${UNPACKED}/docs/README`, ""),
    ),
  ],
  "what a module needs in its turn": [
    remove("go/pkg/mod/example.com/deep@v1.0.0", file("ziphash", "deep"), file("mod", "deep")),
  ],
  "a module that nothing imports": [remove("go/pkg/mod/example.com/unused@v1.0.0", `${DOWNLOADS}/unused`)],
  "the same in an older module": [
    remove("go/pkg/mod/example.com/unused@v1.0.0", `${DOWNLOADS}/unused`),
    "go 1.16",
  ],
  "the same without a go line": [remove(file("mod", "unused")), "// none"],
  "a directory in the place of go.sum": [
    all(remove("p/go.sum"), ({ home }) => mkdirSync(join(home, "p/go.sum"))),
    undefined,
    "gomod-malformed",
  ],
  "a proxy of files that has what is lost": [
    (machine) => {
      rmSync(join(machine.home, file("mod")));
      machine.write("proxy/example.com/dep/@v/v1.0.0.mod", "module example.com/dep\n\ngo 1.17\n");
      machine.env.GOPROXY = `file://${machine.home}/proxy,off`;
    },
  ],
  "a proxy of files that has nothing": [
    (machine) => {
      rmSync(join(machine.home, file("mod")));
      machine.env.GOPROXY = `file://${machine.home}/proxy`;
    },
  ],
  "a vendor directory": [
    all(
      remove("go"),
      write(
        "p/vendor/modules.txt",
        "# example.com/dep v1.0.0\n## explicit; go 1.17\nexample.com/dep\n# example.com/unused v1.0.0\n## explicit; go 1.17\n# example.com/deep v1.0.0\n## explicit; go 1.17\n",
      ),
      write("p/vendor/example.com/dep/x.go", "package dep\n"),
    ),
  ],
  "a vendor directory in which a package is empty": [
    all(
      write(
        "p/vendor/modules.txt",
        "# example.com/dep v1.0.0\n## explicit; go 1.17\nexample.com/dep\n# example.com/unused v1.0.0\n## explicit; go 1.17\n# example.com/deep v1.0.0\n## explicit; go 1.17\n",
      ),
      write("p/vendor/example.com/dep/README", ""),
    ),
    undefined,
    "go-refuses",
  ],
  "a vendor directory that GOFLAGS passes over": [
    (machine) => {
      rmSync(join(machine.home, UNPACKED), { recursive: true });
      machine.write("p/vendor/modules.txt", "");
      machine.env.GOFLAGS = "-mod=mod";
    },
  ],
  "a vendor directory in a workspace": [
    all(
      remove("go"),
      write("p/vendor/modules.txt", "# example.com/dep v1.0.0\n## explicit; go 1.17\nexample.com/dep\n"),
      write("go.work", "go 1.21\n\nuse ./p\n"),
    ),
  ],
  "a module that another one of the workspace requires": [
    all(
      remove("go/pkg/mod/example.com/unused@v1.0.0", `${DOWNLOADS}/unused`),
      write("go.work", "go 1.21\n\nuse (\n\t./p\n\t./q\n)\n"),
      write("q/go.mod", "module q\n\ngo 1.21\n\nrequire example.com/unused v1.0.0\n"),
    ),
  ],
  "a module that the workspace replaces, which needs another one": [
    all(
      remove(UNPACKED, `${DOWNLOADS}/dep`, file("mod", "deep")),
      write("go.work", "go 1.21\n\nuse ./p\n\nreplace example.com/dep => ./dep\n"),
      write("dep/go.mod", "module example.com/dep\n\ngo 1.17\n"),
      write("dep/x.go", 'package dep\n\nimport _ "example.com/deep"\n'),
    ),
  ],
  "a module that the workspace replaces": [
    all(
      remove(UNPACKED, `${DOWNLOADS}/dep`),
      write("go.work", "go 1.21\n\nuse ./p\n\nreplace example.com/dep => ./dep\n"),
      write("dep/go.mod", "module example.com/dep\n\ngo 1.17\n"),
      write("dep/x.go", "package dep\n"),
    ),
  ],
};

describe("a project whose modules cannot be downloaded", () => {
  for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
    for (const [kind, [change, line = "go 1.21", by = "module-unavailable"]] of Object.entries(KINDS))
      itWith([release], `${kind}: the report agrees with ${release}`, (parts) => {
        const machine = projectWith(parts[release], line);
        change(machine);
        const seen = look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]);
        const serious = seen.findings.filter(({ severity }) => severity !== "minor" && severity !== "info");
        const { status, text } = runGo(machine, "p", "list", "-deps", ".");
        expect([serious.map(({ id }) => id), text]).toEqual([status === 0 ? [] : [by], text]);
      });

  itWith(["go1.26"], "says nothing where only the network can tell", (parts) => {
    for (const env of [{ GOPROXY: "direct" }, { GOPRIVATE: "example.com" }]) {
      const machine = projectWith(parts["go1.26"], "go 1.21");
      rmSync(join(machine.home, "go"), { recursive: true });
      Object.assign(machine.env, env);
      expect(ids(look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]))).not.toContain(
        "module-unavailable",
      );
    }
  });

  itWith(["go1.26"], "advises to delete only what Go gets again", (parts) => {
    const advised = (change: (machine: Machine) => void) => {
      const machine = projectWith(parts["go1.26"], "go 1.21");
      write(`${UNPACKED}/x.go`, "")(machine);
      change(machine);
      const { findings } = look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]);
      return findings.find(({ id }) => id === "module-unavailable")?.fix?.advice;
    };
    const proxy = (...extensions: readonly string[]) =>
      all(
        ...extensions.map((extension) =>
          write(`proxy/example.com/dep/@v/v1.0.0.${extension}`, extension === "zip" ? WHOLE_ZIP : ""),
        ),
        (machine) => {
          machine.env.GOPROXY = `file://${machine.home}/proxy`;
        },
      );
    const both = /^Delete \S+\/example\.com\/dep@v1\.0\.0 and \S+\/@v\/v1\.0\.0\.\*,/;
    expect(advised(() => {})).not.toMatch(/delete/i);
    expect(advised(write(file("zip"), "junk"))).not.toMatch(/delete/i);
    expect(advised(proxy("mod"))).not.toMatch(/delete/i);
    expect(advised(proxy("mod", "zip"))).toMatch(both);
    expect(advised(all(write(file("zip"), "junk"), proxy("mod", "zip")))).toMatch(both);
    // One that ends early gives nothing back, neither the cache's nor the proxy's.
    expect(advised(write(file("zip"), "PK"))).not.toMatch(/delete/i);
    expect(advised(all(proxy("mod", "zip"), write("proxy/example.com/dep/@v/v1.0.0.zip", "PK")))).not.toMatch(
      /delete/i,
    );
    expect(advised(write(file("zip"), WHOLE_ZIP))).toMatch(/^Delete \S+\/example\.com\/dep@v1\.0\.0, which/);
  });

  itWith(["go1.26"], "names the line, the file and who forbids the download", (parts) => {
    const machine = projectWith(parts["go1.26"], "go 1.21");
    rmSync(join(machine.home, "go"), { recursive: true });
    machine.write(".config/go/env", "GOPROXY=off\n");
    machine.env.GOPROXY = "";
    const { findings } = look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]);
    expect(findings.find(({ id }) => id === "module-unavailable")?.evidence).toMatchObject([
      { file: "~/p/go.mod", line: 5 },
      { file: `~/${file("mod")}`, line: null },
      { file: "~/.config/go/env", line: 1 },
    ]);
  });
});
