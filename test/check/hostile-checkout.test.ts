import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const MAIN = "package main\n\nfunc main() {}\n";

/** Runs a check in a checkout, as a person does who has just cloned it; gives what was recorded of go's answer. */
function checkIn(
  dir: string,
  env: Readonly<Record<string, string>>,
  home: string,
  ...words: readonly string[]
) {
  const out = join(home, "facts.json");
  const args = [CLI, ...words, ...(words.length > 0 ? [] : ["--no-shell", "--json", "--facts-out", out])];
  const { status } = spawnSync(process.execPath, args, { cwd: dir, env: { ...env }, encoding: "utf8" });
  const facts: unknown = words.length > 0 ? null : JSON.parse(readFileSync(out, "utf8"));
  return { status, asked: JSON.stringify(facts).match(/"goList":(\{.*?\}\}|\{[^{}]*\})/)?.[1] ?? "" };
}

describe("a checkout that somebody else made", () => {
  itWith(["go1.26"], "runs nothing through a go that obeys its files", (parts) => {
    // A version manager's shim starts what the version file of the directory names.
    const shim = `#!/bin/sh\n[ -x ./evil ] && ./evil\nexec ${parts["go1.26"]}/bin/go "$@"\n`;
    const { home, write } = makeHome([], { ".goenv/shims/go": shim, "p/go.mod": "module m\n\ngo 1.18\n" });
    write("p/main.go", MAIN);
    write("p/evil", `#!/bin/sh\ntouch ${home}/PWNED\n`);
    const env = { HOME: home, PATH: `${home}/.goenv/shims:/usr/bin:/bin`, LANG: "C.UTF-8" };
    checkIn(join(home, "p"), env, home);
    checkIn(join(home, "p"), env, home, "explain", "go: cannot find GOROOT directory: /opt/gone");
    checkIn(join(home, "p"), env, home, "fix");
    expect(existsSync(join(home, "PWNED"))).toBe(false);
  });

  itWith(["go1.26"], "starts no git and no ssh for a module that the user calls private", (parts) => {
    const { home, write } = makeHome([]);
    for (const name of ["git", "ssh"])
      write(`bin/${name}`, `#!/bin/sh\necho ${name} "$@" >> ${home}/CALLS\nexit 1\n`);
    const hash = `h1:${"A".repeat(43)}=`;
    write("p/go.mod", "module m\n\ngo 1.21\n\nrequire corp.invalid/evil.git v1.0.0\n");
    write("p/main.go", 'package main\n\nimport _ "corp.invalid/evil.git"\n\nfunc main() {}\n');
    write("p/go.sum", `corp.invalid/evil.git v1.0.0 ${hash}\ncorp.invalid/evil.git v1.0.0/go.mod ${hash}\n`);
    mkdirSync(join(home, "go/pkg/mod/cache"), { recursive: true });
    const env = {
      HOME: home,
      PATH: `${home}/bin:${parts["go1.26"]}/bin:/usr/bin:/bin`,
      GOPRIVATE: "corp.invalid",
      LANG: "C.UTF-8",
    };
    checkIn(join(home, "p"), env, home);
    const calls = existsSync(join(home, "CALLS")) ? readFileSync(join(home, "CALLS"), "utf8") : "";
    expect(calls.split("\n").filter((line) => /ls-remote|fetch|^ssh/.test(line))).toEqual([]);
    expect(existsSync(join(home, "go/pkg/mod/cache/download"))).toBe(false);
  });

  itWith(["go1.26"], "gives go nothing to read that has no end, or that is the user's own", (parts) => {
    const lures: readonly (readonly [name: string, lay: (dir: string) => void])[] = [
      ["a pipe as a source", (dir) => void spawnSync("mkfifo", [join(dir, "pipe.go")])],
      ["a device as a source", (dir) => symlinkSync("/dev/zero", join(dir, "zero.go"))],
      ["a link to a private file", (dir) => symlinkSync("/etc/hostname", join(dir, "link.go"))],
      [
        "a pipe as vendor/modules.txt",
        (dir) => {
          mkdirSync(join(dir, "vendor"));
          spawnSync("mkfifo", [join(dir, "vendor/modules.txt")]);
        },
      ],
      [
        "a replaced module that is a device",
        (dir) => {
          mkdirSync(join(dir, "z"));
          symlinkSync("/dev/zero", join(dir, "z/go.mod"));
        },
      ],
      ["a source without an end", (dir) => void spawnSync("truncate", ["-s", "200M", join(dir, "big.go")])],
    ];
    for (const [name, lay] of lures) {
      const { home, write } = makeHome([]);
      write("p/go.mod", "module m\n\ngo 1.18\n\nreplace x.example/z => ./z\n");
      write("p/main.go", MAIN);
      lay(join(home, "p"));
      const env = {
        HOME: home,
        PATH: `${parts["go1.26"]}/bin:/usr/bin:/bin`,
        GOFLAGS: "-v",
        LANG: "C.UTF-8",
      };
      const { asked } = checkIn(join(home, "p"), env, home);
      expect([name, asked]).toEqual([name, expect.stringContaining('"project":null')]);
    }
    // Without a lure go is asked, so that the rows above show something.
    const { home, write } = makeHome([]);
    write("p/go.mod", "module m\n\ngo 1.18\n");
    write("p/main.go", MAIN);
    const env = { HOME: home, PATH: `${parts["go1.26"]}/bin:/usr/bin:/bin`, GOFLAGS: "-v", LANG: "C.UTF-8" };
    expect(checkIn(join(home, "p"), env, home).asked).toContain('"project":{"ok":true');
  });
});
