import { dirname } from "node:path/posix";
import type { GoFacts } from "../model/index.ts";

/** The directory to put on PATH for a Go: where it was found, never a versioned Cellar path that the next upgrade removes. */
export function stableBin(go: GoFacts): string {
  const cellar = /^(.*)\/Cellar\/go(@[\d.]+)?\/[^/]+\//.exec(go.path);
  if (cellar) return cellar[2] === undefined ? `${cellar[1]}/bin` : `${cellar[1]}/opt/go${cellar[2]}/bin`;
  return dirname(go.path);
}
