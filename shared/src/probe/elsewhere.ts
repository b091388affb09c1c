import { join } from "node:path";
import type { GoFacts } from "../model.ts";
import type { Host } from "./host.ts";
import { describeGo } from "./sdk.ts";

/** Directories that hold one SDK, or one directory for each version, in which installers put Go. */
function wellKnownBins(host: Host, home: string | null): readonly string[] {
  const fixed = [
    "/opt/homebrew/bin",
    "/home/linuxbrew/.linuxbrew/bin",
    "/usr/local/go/bin",
    "/usr/local/bin",
    "/opt/local/bin",
    "/snap/bin",
    "/usr/lib/go/bin",
  ];
  const many: [string, string][] = [["/usr/lib", "bin"]];
  if (home !== null) {
    many.push(
      [join(home, "sdk"), "bin"],
      [join(home, ".goenv/versions"), "bin"],
      [join(home, ".asdf/installs/golang"), "go/bin"],
      [join(home, ".local/share/mise/installs/go"), "bin"],
      [join(home, ".gvm/gos"), "bin"],
    );
  }
  const listed = many.flatMap(([dir, bin]) =>
    host.fs
      .list(dir)
      .filter((name) => dir !== "/usr/lib" || /^go-\d/.test(name))
      .map((name) => join(dir, name, bin)),
  );
  return [...fixed, ...listed];
}

/** Every Go in a well-known place that PATH does not lead to; each real file once. */
export function findElsewhere(
  host: Host,
  home: string | null,
  onPath: ReadonlySet<string>,
): readonly GoFacts[] {
  const seen = new Set(onPath);
  const found: GoFacts[] = [];
  for (const bin of wellKnownBins(host, home)) {
    const go = describeGo(host, join(bin, "go"));
    if (go === null || seen.has(go.realPath)) continue;
    seen.add(go.realPath);
    found.push(go);
  }
  return found;
}
