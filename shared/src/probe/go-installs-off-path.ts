import type { GoFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { describeGo } from "./sdk.ts";

/** Directories that hold one `go`. */
const FIXED = [
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/go/libexec/bin",
  "/home/linuxbrew/.linuxbrew/bin",
  "/usr/local/go/bin",
  "/usr/local/bin",
  "/usr/local/opt/go/libexec/bin",
  "/opt/local/bin",
  "/opt/local/lib/go/bin",
  "/snap/go/current/bin",
  "/usr/lib/go/bin",
  "/usr/lib/golang/bin",
  "/nix/var/nix/profiles/default/bin",
  "/run/current-system/sw/bin",
];

/** Below a home directory: the same. */
const OWN = [".nix-profile/bin", ".g/go/bin", "go/bin", ".local/bin"];

type Many = readonly [dir: string, bin: string, names?: RegExp];

/** Directories that hold a directory for each version, and where its `go` lies in that. */
const MANY: readonly Many[] = [["/usr/lib", "bin", /^go-\d/]];
const OWN_MANY: readonly Many[] = [
  ["sdk", "bin"],
  [".goenv/versions", "bin"],
  [".asdf/installs/golang", "go/bin"],
  [".local/share/mise/installs/go", "bin"],
  [".gvm/gos", "bin"],
  [".g/versions", "bin"],
];

/** Every Go in a well-known place, or in a `meant` one, that PATH does not lead to; each real file once. Those Go downloaded come last. */
export function findGoInstallsOffPath(
  host: Host,
  home: string | null,
  moduleCache: string,
  onPath: ReadonlySet<string>,
  meant: readonly string[] = [],
): readonly GoFacts[] {
  const own = (dir: string): readonly string[] => (home === null ? [] : [join(home, dir)]);
  const many: readonly Many[] = [
    ...MANY,
    ...OWN_MANY.flatMap(([dir, ...rest]) => own(dir).map((at): Many => [at, ...rest])),
    ...(moduleCache.startsWith("/")
      ? [[join(moduleCache, "golang.org"), "bin", /^toolchain@/] as const]
      : []),
  ];
  const listed = many.flatMap(([dir, bin, names]) =>
    host.fs
      .list(dir)
      .filter((name) => names === undefined || names.test(name))
      .map((name) => join(dir, name, bin)),
  );
  const seen = new Set(onPath);
  const found: GoFacts[] = [];
  for (const bin of [...meant, ...FIXED, ...OWN.flatMap(own), ...listed]) {
    const go = describeGo(host, `${bin}/go`);
    if (go === null || seen.has(go.realPath)) continue;
    seen.add(go.realPath);
    found.push(go);
  }
  return found;
}
