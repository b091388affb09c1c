import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { expect, it } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const say = (text: string): string => `#!/bin/sh\necho "${text}" >&2\nexit 1\n`;
const refuse = (flag: string): string =>
  `#!/bin/sh\nfor a; do [ "$a" = ${flag} ] && { echo "gcc: error: unrecognized command-line option" >&2; exit 1; }; done\nexec /usr/bin/gcc "$@"\n`;

const main = (number: number): string =>
  `package main\n\n// #include <stdlib.h>\n// int one(void) { return ${number}; }\nimport "C"\n\nfunc main() { println(C.one()) }\n`;

/** Programs before those of the system, as half installations, other environments and caches put them there. */
const MACHINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "nothing of its own": {},
  "a cache of compilers": { gcc: '#!/bin/sh\nexec /usr/bin/gcc "$@"\n' },
  "a cache that it cannot write to": { gcc: say("ccache: error: Read-only file system") },
  "a compiler without the headers of the C library": { gcc: '#!/bin/sh\nexec /usr/bin/gcc -nostdinc "$@"\n' },
  "a compiler for another processor": { gcc: refuse("-m64") },
  "a compiler without its second half": { gcc: say("gcc: fatal error: cannot execute cc1") },
  "an assembler of another environment": { as: say("as: unrecognized option --64") },
  "a linker of another environment": { ld: say("ld: cannot find Scrt1.o") },
  "the same assembler by a script": { as: '#!/bin/sh\nexec /usr/bin/as "$@"\n' },
};

itWith(["go1.26", "gcc"], "tells of a C compiler where cgo fails, without a new shell", (parts) => {
  const { home, env, write } = makeHome([], { "p/go.mod": "module p\n\ngo 1.21\n" });
  const PATH = `${home}/bin:${parts["go1.26"]}/bin:/usr/bin:/bin`;
  const options = { cwd: `${home}/p`, encoding: "utf8" } as const;
  const go = (...args: readonly string[]) =>
    spawnSync("go", args, { ...options, env: { ...env, PATH, CGO_ENABLED: "1" } });
  // Distributions build Go with a compiler of another name.
  const usual = go("env", "CC").stdout.trim();
  for (const [index, [name, programs]] of Object.entries(MACHINES).entries()) {
    // Each time other code, in a home directory with a cache of its own: nothing of it was compiled before.
    write("p/main.go", main(index));
    for (const [program, text] of Object.entries(programs))
      write(`bin/${program === "gcc" ? usual : program}`, text);
    const { status } = go("build", "-o", "/dev/null", ".");
    const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], {
      ...options,
      env: { ...env, PATH },
    });
    rmSync(`${home}/bin`, { recursive: true, force: true });
    const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
    expect([name, ids.includes("c-compiler-fails")]).toEqual([name, status !== 0]);
  }
});

/** What makes a C compiler warn or fail; cgo's own code takes a warning for an error. */
const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  { C_INCLUDE_PATH: "/etc/passwd" },
  { C_INCLUDE_PATH: "/none" },
  { CGO_CFLAGS: "-O0 -D_FORTIFY_SOURCE=2" },
  { CGO_CFLAGS: "-O2 -D_FORTIFY_SOURCE=2" },
  { CGO_CFLAGS: "-std=c89" },
  { CGO_CPPFLAGS: "-DNDEBUG -I/none" },
  { CGO_LDFLAGS: "-L/none -Wl,-z,now" },
];

itWith(["go1.26", "gcc"], "knows with which settings cgo's own code is not compiled", (parts) => {
  const { home, env } = makeHome([`${parts["go1.26"]}/bin`], {
    "p/go.mod": "module p\n\ngo 1.21\n",
    "p/main.go": main(1),
  });
  for (const setting of SETTINGS) {
    const options = { cwd: `${home}/p`, encoding: "utf8", env: { ...env, ...setting } } as const;
    const { status, stderr } = spawnSync("go", ["build", "-o", "/dev/null", "."], options);
    const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
    const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
    expect([setting, stderr, ids.includes("c-compiler-fails")]).toEqual([setting, stderr, status !== 0]);
  }
});

it.each([[["--no-shell"]], [[]]])("starts no C compiler of the project's own (%j)", (flags) => {
  const { home, env, write } = makeHome([], { "p/go.mod": "module p\n\ngo 1.21\n", "p/below/README": "" });
  const log = `${home}/started`;
  for (const name of ["gcc", "cc", "clang"]) write(`p/bin/${name}`, `#!/bin/sh\necho started >> ${log}\n`);
  const PATH = `${home}/p/bin:/usr/bin:/bin`;
  for (const cwd of [`${home}/p`, `${home}/p/below`])
    spawnSync(process.execPath, [CLI, ...flags, "--json"], { cwd, env: { ...env, PATH } });
  expect(existsSync(log)).toBe(false);
  // The same compilers are tried where they are not the project's.
  spawnSync(process.execPath, [CLI, ...flags, "--json"], { cwd: home, env: { ...env, PATH } });
  expect(existsSync(log)).toBe(true);
});

it("does not wait long for a C compiler where no shell is asked", () => {
  const { home, env, write } = makeHome([], { "p/go.mod": "module p\n\ngo 1.21\n" });
  for (const name of ["gcc", "cc", "clang"])
    write(`bin/${name}`, `#!/bin/sh\necho started >> ${home}/started\nexec sleep 30\n`);
  const start = performance.now();
  const options = { cwd: `${home}/p`, env: { ...env, PATH: `${home}/bin:/usr/bin:/bin` } };
  spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
  expect(existsSync(`${home}/started`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});
