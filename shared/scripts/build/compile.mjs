// Writes the .cache of each part that most runs need: the functions that V8 compiled in the runs below. They are of a small
// machine with a Go and a start-up file, without faults and with two that a change of its lines fixes, so that what users
// need is in it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Below the home directory. */
const HEALTHY = ["~/sdk/bin", "~/go/bin", "/usr/bin", "/bin"];
/** /usr/bin is there twice, and the directory of tools is not. */
const BROKEN = ["~/sdk/bin", "/usr/bin", "/bin", "/usr/bin"];

const STARTUP_FILE = [
  "case $- in *i*) ;; *) return ;; esac",
  'alias ll="ls -l"',
  'if [ -d "$HOME/sdk" ]; then',
  '  export PATH="$HOME/sdk/bin:$PATH"',
  "fi",
  "",
].join("\n");

/** Each run adds what it compiled to the caches: checks that find nothing and two faults, as people see it, then explain. */
const RUNS = [
  { path: HEALTHY, args: ["--json", "--no-shell"] },
  { path: BROKEN, args: ["--json", "--no-shell"] },
  { path: BROKEN, args: ["--no-shell"] },
  { path: BROKEN, args: ["explain", "--no-shell", "go: command not found"] },
];

const keep = fileURLToPath(new URL("./code-cache.cjs", import.meta.url));

/** Runs the bundled command line, the file of bin/; no Go has to be here. */
export function compile(command) {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-build-"));
  try {
    for (const dir of ["sdk/bin", "sdk/src/fmt", "sdk/src/runtime", "sdk/pkg/tool/linux_amd64", "go/bin"])
      mkdirSync(join(home, dir), { recursive: true });
    writeFileSync(join(home, "sdk/VERSION"), "go1.27.0\n");
    writeFileSync(join(home, "sdk/go.env"), "GOPROXY=https://proxy.golang.org,direct\nGOTOOLCHAIN=auto\n");
    writeFileSync(join(home, ".bashrc"), STARTUP_FILE);
    // Any executable will do; nobody starts it.
    for (const file of ["sdk/bin/go", "go/bin/gopls"]) symlinkSync(process.execPath, join(home, file));
    for (const { path, args } of RUNS)
      spawnSync(process.execPath, [keep, command, ...args], {
        cwd: home,
        env: { HOME: home, SHELL: "/bin/bash", PATH: path.join(":").replaceAll("~", home) },
        stdio: ["ignore", "ignore", "inherit"],
      });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
