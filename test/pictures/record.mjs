// Records the reports of the picture tests again: node test/pictures/record.mjs [NAME…]
// Each is of a real home with a real zsh and real Go, read in every launch context; reports, so that a new check or another
// text changes no picture. Needs GO_ENV_CHECK_SDKS with go1.21 and go1.26.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./machines/", import.meta.url));
const cli = fileURLToPath(new URL("../../shared/bin/go-env-check.cjs", import.meta.url));
const sdks = process.env.GO_ENV_CHECK_SDKS;
if (!sdks) throw new Error("GO_ENV_CHECK_SDKS is not set");
const [old, now] = ["go1.21", "go1.26"].map((name) => join(sdks, name));

/** The lines of ~/.zshrc; the process gets the same environment, as a terminal would give it. */
const MACHINES = {
  healthy: [`export PATH=${now}/bin:$PATH`],
  "one-finding": [`export GOROOT=${old}`, `export PATH=${now}/bin:$PATH`],
  "nine-findings": [
    `export GOROOT=${old}`,
    `export PATH=${now}/bin:$PATH:$HOME/nowhere/bin:/usr/bin`,
    "export GOPATH='~/go'",
    "export GO111MODULE=off",
    "export GOFLAGS=-foo",
    "export GOTOOLCHAIN=1.26",
    "export GOPROXY=direct",
    "export GO15VENDOREXPERIMENT=1",
    "export GOSUMDB=off",
    "export GODEBUG=gctrace=1",
  ],
  "no-go": ["export EDITOR=vi"],
  "slow-shell": [`export PATH=${now}/bin:$PATH`, "sleep 100"],
};

const wanted = process.argv.slice(2);
for (const [name, lines] of Object.entries(MACHINES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const home = mkdtempSync(join(tmpdir(), "go-env-check-home-"));
  mkdirSync(join(home, "go/bin"), { recursive: true });
  writeFileSync(join(home, ".zshrc"), `${lines.join("\n")}\n`);
  const bare = { HOME: home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" };
  const quick = lines.filter((line) => !line.startsWith("sleep")).join("\n");
  const { stdout } = spawnSync("/bin/sh", ["-c", `${quick}\nenv -0`], { env: bare, encoding: "utf8" });
  const env = Object.fromEntries(
    stdout
      .split("\0")
      .filter((pair) => pair.includes("="))
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)])
      .filter(([key]) => !["PWD", "OLDPWD", "SHLVL", "_"].includes(key)),
  );
  const raw = join(home, "facts.json");
  run(env, "contexts", "--facts-out", raw, "--shell", "/usr/bin/zsh", "--no-project");
  // Temporary directories and this machine's SDKs get names that stay the same from one recording to the next.
  const text = readFileSync(raw, "utf8")
    .replaceAll(home, "/home/gopher")
    .replaceAll(realpathSync(sdks), "/opt/sdks")
    .replaceAll(sdks, "/opt/sdks")
    .replace(/"at": "[^"]+"/, '"at": "2026-11-24T12:00:00.000Z"')
    .replace(/"durationMs": \d+/, '"durationMs": 100');
  writeFileSync(raw, text);
  for (const lang of ["en", "zh-CN"])
    run(env, "--from", raw, "--json", "--lang", lang, "-o", join(here, `${name}.${lang}.json`));
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  console.log(name);
}

function run(env, ...args) {
  const all = [cli, ...args, "--fail-on", "never", "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, all, { env, cwd: "/", encoding: "utf8" });
  if (status !== 0 && status !== 2) throw new Error(stderr);
}
