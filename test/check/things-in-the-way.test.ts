import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome, makeSdk, type Seen } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const MODULE = { "p/go.mod": "module p\n\ngo 1.21\n", "p/main.go": "package main\n\nfunc main() {}\n" };

function judge(home: string, env: NodeJS.ProcessEnv): Seen {
  const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], {
    cwd: join(home, "p"),
    env,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}
const idsOf = ({ findings }: Seen): readonly string[] => findings.map(({ id }) => id);

itWith(["go1.26"], "finds a directory where go install writes a program", (parts) => {
  const { home, env } = makeHome([join(parts["go1.26"], "bin")], MODULE);
  const install = () => spawnSync("go", ["install", "."], { cwd: join(home, "p"), env, encoding: "utf8" });
  mkdirSync(join(home, "go/bin/p"), { recursive: true });
  expect(install().stderr).toContain("already exists and is a directory");
  expect(idsOf(judge(home, env))).toContain("build-output-blocked");
  // For another system go writes elsewhere.
  expect(idsOf(judge(home, { ...env, GOOS: "windows" }))).not.toContain("build-output-blocked");
  rmSync(join(home, "go/bin/p"), { recursive: true });
  expect(install().status).toBe(0);
  expect(idsOf(judge(home, env))).not.toContain("build-output-blocked");
});

itWith(["go1.26"], "takes no directory for a source", (parts) => {
  const { home, env } = makeHome([join(parts["go1.26"], "bin")], {
    "p/go.mod": MODULE["p/go.mod"],
    "p/main.go/README": "",
  });
  const { stderr } = spawnSync("go", ["build", "-n"], { cwd: join(home, "p"), env, encoding: "utf8" });
  expect(stderr).toContain("no Go files");
  expect(idsOf(judge(home, env))).toContain("no-package-here");
});

for (const name of ["GOCACHE", "GOTMPDIR", "TMPDIR"])
  itWith(["go1.26"], `finds a line break in ${name}`, (parts) => {
    const { home, env, write } = makeHome([join(parts["go1.26"], "bin")], MODULE);
    write("a\nb/README", "");
    const odd = { ...env, [name]: join(home, "a\nb") };
    const go = spawnSync("go", ["build", "-p", "1", "errors"], { cwd: home, env: odd, encoding: "utf8" });
    // What is in the cache already is not read from a list.
    if (name !== "GOCACHE") expect(go.stderr).toContain("unknown directive");
    expect(idsOf(judge(home, odd))).toContain("gotmpdir-bad");
  });

itWith(["go1.26"], "finds a compiler for another processor", (parts) => {
  const { home, env } = makeHome([], MODULE);
  const sdk = join(home, "sdk");
  makeSdk(sdk, parts["go1.26"]);
  rmSync(join(sdk, "pkg"));
  const [platform = ""] = readdirSync(join(parts["go1.26"], "pkg/tool"));
  const [tools, own] = [join(parts["go1.26"], "pkg/tool", platform), join(sdk, "pkg/tool", platform)];
  mkdirSync(own, { recursive: true });
  symlinkSync(join(parts["go1.26"], "pkg/include"), join(sdk, "pkg/include"));
  for (const name of readdirSync(tools)) copyFileSync(join(tools, name), join(own, name));
  const on = { ...env, PATH: `${sdk}/bin:${env.PATH}` };
  expect(idsOf(judge(home, on))).not.toContain("sdk-tools-unusable");
  const compile = readFileSync(join(own, "compile"));
  // The field of an ELF file that names the processor: s390x.
  compile.writeUInt16LE(22, 18);
  writeFileSync(join(own, "compile"), compile);
  const { stderr } = spawnSync("go", ["build", "-n", "."], {
    cwd: join(home, "p"),
    env: on,
    encoding: "utf8",
  });
  expect(stderr).toContain("exec format error");
  expect(idsOf(judge(home, on))).toContain("sdk-tools-unusable");
});

for (const use of ["~/p", "$HOME/p", "./p/go.mod", "./gone"])
  itWith(["go1.26"], `adds the project to a go.work that lists nothing but ${use}`, (parts) => {
    const { home, env, write } = makeHome([join(parts["go1.26"], "bin")], MODULE);
    write("go.work", `go 1.21\n\nuse ${use}\n`);
    const run = (command: string) =>
      spawnSync("/bin/sh", ["-c", command], { cwd: join(home, "p"), env, encoding: "utf8" });
    expect(run("go list .").status).not.toBe(0);
    const found = judge(home, env).findings.find(({ id }) => id === "gowork-stray");
    for (const command of found?.fix?.commands ?? []) expect(run(command).status).toBe(0);
    expect(run("go list .").stdout).toBe("p\n");
  });

itWith(["go1.26"], "asks for no toolchain by a name that go refuses", (parts) => {
  const { home, env, write } = makeHome([join(parts["go1.26"], "bin")], MODULE);
  write("go.work", "go 1.21\n\ntoolchain 1.99\n\nuse ./p\n");
  expect(idsOf(judge(home, env))).toContain("gomod-malformed");
  expect(idsOf(judge(home, env))).not.toContain("gomod-needs-newer-go");
});
