import { join } from "node:path";
import type { BinFacts } from "../model/index.ts";
import type { Host } from "./host.ts";
import { findObstacle } from "./obstacle.ts";
import { describePath } from "./path.ts";

const MAX_TOOLS = 50;

/** The directory of installed tools, with the programs in it up to a cap. */
export function describeBin(host: Host, dir: string): BinFacts {
  const tools = host.fs.list(dir).filter((name) => host.fs.isExecutableFile(join(dir, name)));
  const obstacle = findObstacle(host, dir);
  return {
    ...describePath(host, dir),
    tools: tools.slice(0, MAX_TOOLS),
    ...(obstacle !== null && { obstacle }),
  };
}
