import { dirname } from "node:path";
import type { BinFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { findObstacle, isMadeByKernel } from "./obstacle.ts";
import { describePath } from "./path.ts";

const MAX_TOOLS = 50;

/** The directory of installed tools, with the programs in it up to a cap. */
export function describeBin(host: Host, dir: string): BinFacts {
  const tools = host.fs.list(dir).filter((name) => host.fs.isExecutableFile(join(dir, name)));
  const obstacle = findObstacle(host, dir);
  const existing = obstacle === null ? nearest(host, dir) : null;
  return {
    ...describePath(host, dir),
    tools: tools.slice(0, MAX_TOOLS),
    ...(obstacle !== null && { obstacle }),
    ...(existing !== null &&
      (!host.fs.isWritable(existing) || isMadeByKernel(existing)) && { denied: existing }),
  };
}

/** The directory itself, or the nearest one above it that exists. */
function nearest(host: Host, dir: string): string | null {
  for (let at = dir; ; at = dirname(at)) {
    const kind = host.fs.kind(at);
    if (kind !== "missing") return at;
    if (at === dirname(at)) return null;
  }
}
