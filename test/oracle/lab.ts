import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RELEASES, type Release } from "./releases.ts";

/** The SDKs and half SDKs that all machines of a run share; made once, read only afterwards. */
export interface Lab {
  readonly root: string;
  /** A build cache that stays warm from one machine to the next. */
  readonly cache: string;
  /** Full names, such as go1.26.11. */
  readonly versions: Readonly<Record<Release, string>>;
}

/** Makes the lab out of real SDKs, below the system's temporary directory; a lab that is there is used again. */
export function makeLab(sdks: Readonly<Record<Release, string>>): Lab {
  const root = join(tmpdir(), "go-env-check-oracle");
  const version = (release: Release): string =>
    (readFileSync(join(sdks[release], "VERSION"), "utf8").split("\n")[0] ?? "").trim();
  const versions = {
    "1.21": version("1.21"),
    "1.24": version("1.24"),
    "1.26": version("1.26"),
    "1.27": version("1.27"),
  };
  const lab = { root, cache: join(root, "cache"), versions };
  if (existsSync(join(root, "complete"))) return lab;
  mkdirSync(lab.cache, { recursive: true });
  for (const release of RELEASES) makeRelease(root, release, sdks[release]);
  for (const release of RELEASES)
    once(join(root, "named", versions[release]), (at) => symlinkSync(join(root, `go${release}/bin/go`), at));
  once(join(root, "foreign/go"), (at) => buildForeign(join(root, "go1.26"), at, root));
  once(join(root, "dead-shim/go"), (at) =>
    writeFileSync(at, "#!/bin/sh\necho \"goenv: 'go' command not found\" >&2\nexit 127\n", { mode: 0o755 }),
  );
  once(join(root, "dangling/go"), (at) => symlinkSync("/none/go", at));
  once(join(root, "not-executable/go"), (at) => copyFileSync(join(root, "dead-shim/go"), at));
  spawnSync("chmod", ["644", join(root, "not-executable/go")]);
  mkdirSync(join(root, "directory/go"), { recursive: true });
  mkdirSync(join(root, "empty"), { recursive: true });
  writeFileSync(join(root, "complete"), "");
  return lab;
}

function makeRelease(root: string, release: Release, sdk: string): void {
  copySdk(sdk, join(root, `go${release}`));
  once(join(root, `link${release}/go`), (at) => symlinkSync(`../go${release}/bin/go`, at));
  once(join(root, `link${release}/sdk`), (at) => symlinkSync(`../go${release}`, at));
  once(join(root, `wrapper${release}/go`), (at) =>
    writeFileSync(at, `#!/bin/sh\nexec ${root}/go${release}/bin/go "$@"\n`, { mode: 0o755 }),
  );
  once(join(root, `trimmed${release}/bin/go`), (at) => hardLink(join(sdk, "bin/go"), at));
  copySdk(sdk, join(root, `without-tools${release}`), "pkg");
  copySdk(sdk, join(root, `without-sources${release}`), "src");
}

/**
 * A real SDK at another place: its programs are files of their own, because Go follows links when it looks for its SDK,
 * and its top directories are too, so that what Go writes there stays out of the original; the rest leads to it.
 */
export function copySdk(sdk: string, to: string, leaveOut: "pkg" | "src" | null = null): void {
  mkdirSync(join(to, "bin"), { recursive: true });
  for (const name of readdirSync(join(sdk, "bin")))
    once(join(to, "bin", name), (at) => hardLink(join(sdk, "bin", name), at));
  for (const name of readdirSync(sdk)) {
    if (name === "bin" || name === leaveOut) continue;
    if (name !== "pkg") once(join(to, name), (at) => symlinkSync(join(sdk, name), at));
    else
      for (const part of readdirSync(join(sdk, "pkg")))
        once(join(to, "pkg", part), (at) => symlinkSync(join(sdk, "pkg", part), at));
  }
}

function once(at: string, make: (at: string) => void): void {
  if (existsSync(at)) return;
  mkdirSync(dirname(at), { recursive: true });
  make(at);
}

function hardLink(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** A program of another processor that calls itself go. */
function buildForeign(sdk: string, to: string, root: string): void {
  const dir = join(root, "foreign-source");
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "go.mod"), "module example.com/foreign\n\ngo 1.21\n");
  writeFileSync(join(dir, "main.go"), "package main\n\nfunc main() {}\n");
  const GOARCH = process.arch === "arm64" ? "amd64" : "arm64";
  const { status, stderr } = spawnSync(join(sdk, "bin/go"), ["build", "-o", to, "."], {
    cwd: dir,
    encoding: "utf8",
    env: {
      HOME: root,
      PATH: "/usr/bin:/bin",
      GOARCH,
      CGO_ENABLED: "0",
      GOCACHE: join(root, "cache"),
      GOTOOLCHAIN: "local",
    },
  });
  if (status !== 0) throw new Error(`go build: ${stderr}`);
}
