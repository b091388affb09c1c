import { basename, dirname } from "node:path";
import { atLeast } from "../golang/active-go.ts";
import type { GoFacts, Installer, SdkFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/**
 * The SDK a `go` belongs to, by the rule of cmd/go's findGOROOT: the executable's parent, then grandparent, that
 * holds `pkg/tool`; first along the path as written, then along the real one.
 */
export function sdkOf(host: Host, go: string): SdkFacts | null {
  for (const path of [go, host.fs.realPath(go)]) {
    if (path === null) continue;
    for (const root of [join(path, "../.."), join(path, "../../..")]) {
      if (host.fs.kind(join(root, "pkg/tool")) === "directory") return describeSdk(host, root);
    }
  }
  return null;
}

/** Sources that every program is compiled from, fmt by most of them, in every release since Go 1.15; an archive ends with the last. */
const EVERYWHERE = [
  "errors/errors.go",
  "fmt/print.go",
  "internal/bytealg/bytealg.go",
  "internal/cpu/cpu.go",
  "os/file.go",
  "runtime/proc.go",
  "unsafe/unsafe.go",
];
/** The same, since Go 1.18: older releases have no such directories. */
const SINCE_GO_1_18 = ["internal/abi/abi.go", "internal/goarch/goarch.go", "internal/goos/goos.go"];

/**
 * The first of the sources for every program that an SDK lacks, below `src`; null where they are all there, and where the
 * runtime has no files to judge by.
 */
export function missingSource(host: Host, root: string): string | null {
  const isNew = atLeast(readVersion(host, root), 18) === true;
  const missing = [...EVERYWHERE, ...(isNew ? SINCE_GO_1_18 : [])].find((name) => {
    const file = join(root, "src", name);
    const stamp = host.fs.stamp(file);
    // A disk that was full leaves files of no bytes.
    return stamp === null ? host.fs.kind(file) === "missing" : stamp.startsWith("0.");
  });
  if (missing === undefined) return null;
  if (host.fs.kind(join(root, "src/runtime")) === "missing") return "runtime";
  return host.fs.list(join(root, "src/runtime")).length === 0 ? null : missing;
}

/** What an SDK's files say without running it. */
export function describeSdk(host: Host, root: string): SdkFacts {
  const missing = missingSource(host, root);
  const platform =
    host.fs.list(join(root, "pkg/tool")).find((name) => /^[a-z0-9]+_[a-z0-9]+$/.test(name)) ?? null;
  return {
    root,
    realRoot: host.fs.realPath(root) ?? root,
    version: readVersion(host, root),
    platform,
    ...(missing !== null && { sourceMissing: true as const }),
    ...(missing !== null && missing !== "runtime" && { lacks: missing }),
    ...(!TOOLS.every((tool) => isTool(host, join(root, "pkg/tool", platform ?? "", tool))) && {
      toolsMissing: true as const,
    }),
  };
}

/** What every build starts: the runtime has files for each of them. */
export const TOOLS = ["compile", "asm", "link"];
/** What a build with C starts, and go test. */
export const MORE_TOOLS = ["cgo", "vet"];

function isTool(host: Host, file: string): boolean {
  return host.fs.isExecutableFile(file) && host.fs.stamp(file)?.startsWith("0.") !== true;
}

/** First line of `VERSION`, such as `go1.26.11`; null when there is none. */
export function readVersion(host: Host, root: string): string | null {
  const text = host.fs.readText(join(root, "VERSION"), 4096);
  const line = text.ok ? text.value.split("\n", 1)[0]?.trim() : undefined;
  return line ? line : null;
}

/** All about an executable `go`, or null when there is none at the path. */
export function describeGo(host: Host, path: string): GoFacts | null {
  if (!host.fs.isExecutableFile(path)) return null;
  const realPath = host.fs.realPath(path) ?? path;
  const sdk = sdkOf(host, path);
  return {
    path,
    realPath,
    sdk,
    installedBy: installerOf(sdk?.realRoot ?? realPath, path),
    shim: sdk === null && isShim(path, realPath),
  };
}

function isShim(path: string, realPath: string): boolean {
  return basename(dirname(path)) === "shims" || /\/(mise|asdf|goenv)$/.test(realPath);
}

/** Where each installer puts Go: what the path begins with (`^`) or has in it, with a slash at its end. */
const PLACES: readonly (readonly [place: string, Installer])[] = [
  ["/golang.org/toolchain@", "module-cache"],
  ["/Cellar/", "homebrew"],
  ["/linuxbrew/", "homebrew"],
  ["/goenv/", "goenv"],
  ["/.goenv/", "goenv"],
  ["/.asdf/", "asdf"],
  ["/mise/", "mise"],
  ["/.gvm/", "gvm"],
  ["/.g/versions/", "g"],
  ["/.g/go/", "g"],
  ["^/nix/", "nix"],
  ["^/snap/", "snap"],
  ["^/var/lib/snapd/", "snap"],
  ["^/usr/bin/snap/", "snap"],
  ["^/opt/local/", "macports"],
  ["^/usr/local/go/", "pkg"],
];
const SDK = /\/sdk\/go[0-9]/;
const DISTRO = ["/usr/lib/", "/usr/share/", "/usr/bin/"];

/** Who put it there, told from the place alone. */
function installerOf(...places: readonly string[]): Installer {
  for (const place of places) {
    const hit = PLACES.find(([known]) => `^${place}/`.includes(known));
    if (hit) return hit[1];
    if (SDK.test(place)) return "sdk";
    if (DISTRO.some((dir) => place.startsWith(dir))) return "distro";
  }
  return "other";
}
