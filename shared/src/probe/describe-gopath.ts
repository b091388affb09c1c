import type { Facts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { describePath } from "./path.ts";

/** The first directory of GOPATH, and what should not be in it: a go.mod, or an SDK. */
export function describeGopath(host: Host, root: string): NonNullable<Facts["gopath"]> {
  return {
    ...describePath(host, root),
    hasGoMod: host.fs.kind(join(root, "go.mod")) === "file",
    isSdk: host.fs.kind(join(root, "pkg/tool")) === "directory",
  };
}
