import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

it("tells which PATH entry with an unseen character means a directory that is there", () => {
  const { home, env } = makeHome([]);
  mkdirSync(join(home, "tools"));
  const entries = [
    join(home, "to\u200bols"),
    join(home, "no\u00adne"),
    join(home, "tools "),
    "/usr/bin",
    "/bin",
  ];
  const file = join(home, "facts.json");
  spawnSync(process.execPath, [CLI, "--no-shell", "-q", "--facts-out", file], {
    env: { ...env, PATH: entries.join(":") },
    cwd: "/",
  });
  const { path } = JSON.parse(readFileSync(file, "utf8")).facts ?? JSON.parse(readFileSync(file, "utf8"));
  expect(
    path.map(({ cleanIsDirectory }: { cleanIsDirectory?: boolean }) => cleanIsDirectory ?? null),
  ).toEqual([true, false, true, null, null]);
});

itWith(
  ["go1.26", "bash"],
  "leaves it open whether go is in a directory whose name is not UTF-8",
  ({ "go1.26": sdk, bash }) => {
    const { home, env } = makeHome([]);
    const dir = Buffer.concat([Buffer.from(`${home}/caf`), Buffer.from([0xe9])]);
    mkdirSync(dir);
    symlinkSync(join(sdk, "bin/go"), Buffer.concat([dir, Buffer.from("/go")]));
    const { status, stdout } = spawnSync(
      bash,
      [
        "-c",
        `export PATH="$HOME"/caf$'\\xe9:/usr/bin:/bin'; go version; exec '${process.execPath}' '${CLI}' --no-shell`,
      ],
      { env, cwd: home, encoding: "utf8" },
    );
    expect(stdout).toContain("go version go1.26");
    expect([status, stdout]).toEqual([2, expect.stringContaining("not valid UTF-8")]);
    expect(stdout).not.toMatch(/critical|go run fails/);
    // Where no such directory is, no go is either.
    env.PATH = `${join(home, "no\uFFFDne")}:/usr/bin:/bin`;
    expect(spawnSync(process.execPath, [CLI, "--no-shell"], { env, cwd: home }).status).toBe(1);
  },
);

itWith(
  ["go1.26"],
  "starts no go through a relative entry, and leaves it open whether go works there",
  ({ "go1.26": sdk }) => {
    const { home, env } = makeHome([]);
    symlinkSync(sdk, join(home, "go-here"));
    const { status, stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--no-project"], {
      env: { ...env, PATH: "go-here/bin:/usr/bin:/bin" },
      cwd: home,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([2, expect.stringContaining("depends on the working directory")]);
  },
);

itWith(
  ["go1.26"],
  "blames no later go for what a go in a relative entry does, where that one runs",
  ({ "go1.26": sdk }) => {
    const { home, env, write } = makeHome([]);
    symlinkSync(sdk, join(home, "go-here"));
    mkdirSync(join(home, "no-source/bin"), { recursive: true });
    symlinkSync(join(sdk, "pkg"), join(home, "no-source/pkg"));
    write("no-source/VERSION", readFileSync(join(sdk, "VERSION"), "utf8"));
    copyFileSync(join(sdk, "bin/go"), join(home, "no-source/bin/go"));
    const inDirectory = (cwd: string) =>
      spawnSync(process.execPath, [CLI, "--no-shell", "--no-project"], {
        env: { ...env, PATH: `go-here/bin:${home}/no-source/bin:/usr/bin:/bin` },
        cwd,
        encoding: "utf8",
      }).stdout;
    expect(inDirectory(home)).not.toContain("go run fails");
    expect(inDirectory("/")).toContain("The Go SDK has no standard library");
  },
);

itWith(
  ["go1.26"],
  "names the go that a misspelled entry means, instead of asking to install one",
  ({ "go1.26": sdk }) => {
    const { home, env } = makeHome([]);
    symlinkSync(sdk, join(home, "my-sdk"));
    const bin = join(home, "my-sdk/bin");
    const entries = [
      "~/my-sdk/bin",
      "$HOME/my-sdk/bin",
      "${HOME}/my-sdk/bin",
      `"${bin}"`,
      `${bin}\r`,
      `${bin};`,
      ` ${bin}`,
    ];
    for (const entry of entries) {
      const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--no-project", "--json"], {
        env: { ...env, PATH: `${entry}:/usr/bin:/bin` },
        cwd: "/",
        encoding: "utf8",
      });
      const found = JSON.parse(stdout).findings.find(({ id }: { id: string }) => id === "go-not-on-path");
      expect([entry, found?.message]).toEqual([
        entry,
        expect.stringContaining(`one is installed: ${bin}/go`),
      ]);
    }
  },
);
