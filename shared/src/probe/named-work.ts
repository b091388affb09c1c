import { isAbsolute } from "node:path";
import type { Facts } from "../model/index.ts";
import type { Host } from "./host.ts";

/** What is at the path that GOWORK names, if that is no file; undefined where GOWORK names none. */
export function readNamedWork(host: Host, named: string): Facts["namedWork"] {
  if (!isAbsolute(named)) return undefined;
  const kind = host.fs.kind(named);
  return kind === "missing" || kind === "directory" ? kind : undefined;
}
