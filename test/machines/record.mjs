// Records the machines of this directory anew: breaks real homes with real Go, runs the delivered command with
// --facts-out --redact. Needs GO_ENV_CHECK_SDKS with go1.21 and go1.26, and bash. Run it when facts gain a field.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const cli = join(here, "../../shared/bin/go-env-check.cjs");
const sdks = process.env.GO_ENV_CHECK_SDKS ?? fail("GO_ENV_CHECK_SDKS is not set");
const [old, now] = ["go1.21", "go1.26"].map((name) => join(sdks, name));

/** Each gets a home and its environment with `now` on PATH, and changes them. */
const MACHINES = {
  healthy: () => {},
  "no-go-on-path": ({ env }) => {
    env.PATH = "/usr/bin:/bin";
  },
  "goroot-gone": ({ env }) => {
    env.GOROOT = "/opt/gone/go";
  },
  "goroot-of-another-release": ({ env }) => {
    env.GOROOT = old;
  },
  "goroot-in-startup-file": ({ file }) => {
    file(".bash_profile", "# set by a guide\nexport GOROOT=/opt/gone/go\n");
  },
  "env-file-bricks-go": ({ file }) => {
    file(".config/go/env", "GOPROXY=https://goproxy.cn,direct\nGOEXPERIMENT=rangefunc\n");
  },
  "env-file-shadowed": ({ env, file }) => {
    file(".config/go/env", "GOPROXY=https://bob:secret@goproxy.example.org\n");
    env.GOPROXY = "direct";
  },
  "gopath-tilde": ({ env }) => {
    env.GOPATH = "~/go";
  },
  "tools-not-on-path": ({ tool }) => {
    tool("go/bin/gopls");
  },
  "two-releases": ({ env }) => {
    env.PATH = `${join(old, "bin")}:${env.PATH}`;
  },
  "shims-behind": ({ env, home, tool }) => {
    tool(".goenv/shims/go");
    env.PATH = `${env.PATH}:${home}/.goenv/shims`;
  },
  "homebrew-pinned": ({ env, home }) => {
    const keg = join(home, "brew/Cellar/go/1.26.11");
    mkdirSync(join(home, "brew/bin"), { recursive: true });
    cpSync(join(now, "bin"), join(keg, "libexec/bin"), { recursive: true });
    for (const name of ["src", "pkg", "VERSION", "go.env"])
      symlinkSync(join(now, name), join(keg, "libexec", name));
    env.PATH = `${keg}/libexec/bin:/usr/bin:/bin`;
  },
  "path-clobbered": ({ env }) => {
    env.PATH = join(now, "bin");
  },
  homeless: ({ env }) => {
    delete env.HOME;
  },
};

for (const [name, change] of Object.entries(MACHINES)) {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-home-"));
  const env = { HOME: home, PATH: `${join(now, "bin")}:/usr/bin:/bin`, LANG: "C.UTF-8" };
  const file = (path, text) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const tool = (path) => {
    file(path, "#!/bin/sh\n");
    chmodSync(join(home, path), 0o755);
  };
  change({ home, env, file, tool });
  const raw = join(home, "facts.json");
  run(env, "--facts-out", raw, "--shell", "/bin/bash");
  // Temporary directories and this machine's SDKs get names that stay the same from one recording to the next.
  const text = readFileSync(raw, "utf8")
    .replaceAll(home, "/home/gopher")
    .replaceAll(realpathSync(sdks), "/opt/sdks");
  writeFileSync(
    raw,
    text
      .replace(/"at": "[^"]+"/, '"at": "2026-11-24T12:00:00.000Z"')
      .replace(/"durationMs": \d+/, '"durationMs": 100'),
  );
  run(env, "--from", raw, "--redact", "--facts-out", join(here, `${name}.json`));
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  console.log(name);
}

function run(env, ...args) {
  const all = [cli, "--fail-on", "never", "--quiet", ...args];
  const { status, stderr } = spawnSync(process.execPath, all, { env, cwd: "/", encoding: "utf8" });
  if (status !== 0) fail(stderr);
}

function fail(why) {
  throw new Error(why);
}
