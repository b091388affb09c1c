import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readHostFacts } from "../../shared/src/probe/host-facts.ts";
import { hostOf, makeMac } from "../support/mac.ts";
import { CLI, check, makeHome, makeSdk } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

itWith(
  ["go1.24", "go1.26", "bash"],
  "every Go of the machine: who installed it, its support, where it wins and why",
  (parts) => {
    const machine = makeHome([join(parts["go1.26"], "bin")]);
    const own = (dir: string): string => join(machine.home, dir);
    const places = [
      ["sdk/go1.24.4", "sdk"],
      [".goenv/versions/1.24.4", "goenv"],
      [".asdf/installs/golang/1.24.4/go", "asdf"],
      [".local/share/mise/installs/go/1.24.4", "mise"],
      [".gvm/gos/go1.24.4", "gvm"],
      [".g/versions/1.24.4", "g"],
      ["go/pkg/mod/golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64", "module-cache"],
    ] as const;
    for (const [dir] of places) makeSdk(own(dir), parts["go1.24"]);
    // A terminal gets another one than this process.
    machine.write(".bash_profile", `export PATH="${own("sdk/go1.24.4/bin")}:$PATH"\n`);
    const { toolchains } = check(machine.env, ["--shell", parts.bash]);

    expect(toolchains[0]).toMatchObject({
      path: join(parts["go1.26"], "bin/go"),
      version: "go1.26.11",
      arch: process.arch === "arm64" ? "arm64" : "amd64",
      onPath: true,
      wins: true,
      winsIn: ["current"],
      because: "first on PATH",
      support: "supported",
    });
    for (const [dir, installedBy] of places) {
      expect(toolchains.find(({ path }) => path === join(own(dir), "bin/go"))).toMatchObject({
        version: "go1.24.4",
        installedBy,
        onPath: false,
        wins: false,
        winsIn: installedBy === "sdk" ? ["terminal"] : [],
        because:
          installedBy === "module-cache" ? "downloaded automatically by the go command" : "not on PATH",
        support: "ended",
      });
    }

    const { stdout } = spawnSync(
      process.execPath,
      [CLI, "--verbose", "--shell", parts.bash, "--lang", "zh-CN"],
      {
        env: machine.env,
        encoding: "utf8",
      },
    );
    const unwrapped = stdout.replace(/\n {6,}/g, "");
    expect(unwrapped).toMatch(/\* go1\.26\.11 .*仍受支持.*PATH ?中的第一个.*当前进程/);
    expect(unwrapped).toMatch(/go1\.24\.4 .*go ?命令（模块缓存）.*已停止支持.*由 ?go ?命令自动下载/);
  },
);

itWith(["go1.24", "go1.26"], "one hidden by another on PATH says by which", (parts) => {
  const machine = makeHome([join(parts["go1.26"], "bin"), join(parts["go1.24"], "bin")]);
  const [first, second] = check(machine.env).toolchains;
  expect(first).toMatchObject({ wins: true });
  expect(second).toMatchObject({
    onPath: true,
    wins: false,
    because: `hidden by ${join(parts["go1.26"], "bin/go")} (earlier on PATH)`,
  });
});

it("an Intel process on an Apple-silicon Mac is told by Rosetta's own file", () => {
  const mac = { ...makeMac(), arch: "x64" as const };
  expect(readHostFacts(hostOf(mac))).toMatchObject({ arch: "x64", translated: false });
  mac.write("/Library/Apple/usr/libexec/oah/libRosettaRuntime", "");
  expect(readHostFacts(hostOf(mac))).toMatchObject({ arch: "arm64", translated: true });
});
