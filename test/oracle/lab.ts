import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LAYOUT_NAMES, makeLayout } from "./entries.ts";
import { RELEASES, type Release } from "./releases.ts";
import { copyTree } from "./sdk-copies.ts";

/** The SDKs and half SDKs that all machines of a run share; made once, read only afterwards. */
export interface Lab {
  readonly root: string;
  /** Build caches that stay warm from one machine to the next, for each user one. */
  readonly cache: string;
  /** Full names, such as go1.26.11. */
  readonly versions: Readonly<Record<Release, string>>;
}

/** Makes the lab out of real SDKs, below the system's temporary directory; a lab that is there is used again. */
export function makeLab(sdks: Readonly<Record<Release, string>>): Lab {
  const root = join(tmpdir(), "go-env-check-lab");
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
  mkdirSync(join(root, "named"), { recursive: true });
  mkdirSync(lab.cache, { recursive: true });
  for (const release of RELEASES) {
    // A home of root's is closed to others.
    if (!existsSync(join(root, `go${release}`))) copyTree(sdks[release], join(root, `go${release}`));
    if (!existsSync(join(root, "named", versions[release])))
      symlinkSync(join(root, `go${release}/bin/go`), join(root, "named", versions[release]));
  }
  if (!existsSync(join(root, "foreign/go"))) buildForeign(join(root, "go1.26"), root);
  for (const release of RELEASES) for (const name of LAYOUT_NAMES) layoutOf(lab, name, release);
  chmodSync(root, 0o755);
  writeFileSync(join(root, "complete"), "");
  return lab;
}

/** The directory of a layout, for PATH. */
export function layoutOf(
  { root, versions }: Lab,
  name: (typeof LAYOUT_NAMES)[number],
  release: Release,
): string {
  const other = release === "1.24" ? "1.26" : "1.24";
  const sdk = (of: Release): string => join(root, `go${of}`);
  return makeLayout(name, {
    root,
    release,
    sdk: sdk(release),
    other: sdk(other),
    version: versions[release],
  });
}

/** A program of another processor that calls itself go. */
function buildForeign(sdk: string, root: string): void {
  const dir = join(root, "foreign-source");
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "go.mod"), "module example.com/foreign\n\ngo 1.21\n");
  writeFileSync(join(dir, "main.go"), "package main\n\nfunc main() {}\n");
  const GOARCH = process.arch === "arm64" ? "amd64" : "arm64";
  const { status, stderr } = spawnSync(join(sdk, "bin/go"), ["build", "-o", join(root, "foreign/go"), "."], {
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
