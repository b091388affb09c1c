// Writes cli.cjs.cache: the functions of cli.cjs that V8 compiled in one run. The run is a check of a small machine with a Go
// and two faults, so that the functions that users need are in it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const keep = fileURLToPath(new URL("./code-cache.cjs", import.meta.url));

/** Runs the bundled command line once; no Go has to be here. */
export function compile(cli) {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-build-"));
  try {
    for (const dir of ["sdk/bin", "sdk/pkg/tool/linux_amd64", "go/bin"])
      mkdirSync(join(home, dir), { recursive: true });
    writeFileSync(join(home, "sdk/VERSION"), "go1.27.0\n");
    // Any executable will do; nobody starts it.
    for (const file of ["sdk/bin/go", "go/bin/gopls"]) symlinkSync(process.execPath, join(home, file));
    spawnSync(process.execPath, [keep, cli, "--json", "--no-shell", "--quiet"], {
      // Two faults: /usr/bin is there twice, and the directory of tools is not on PATH.
      env: { HOME: home, PATH: `${home}/sdk/bin:/usr/bin:/bin:/usr/bin` },
      stdio: "inherit",
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
