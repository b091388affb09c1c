import { join } from "node:path";
import type { SdkToolsFacts } from "../../model/index.ts";
import { goPlatform } from "../go-platform.ts";
import type { Host } from "../host.ts";
import { readBinary } from "./binary.ts";

/** What every build starts: the runtime has files for each of them. */
const TOOLS = ["compile", "asm", "link"];

/** The tools with which an SDK builds, as their files tell; null where there is no directory for them. */
export function readSdkTools(host: Host, root: string): SdkToolsFacts | null {
  const { os, arch } = goPlatform(host);
  const platform = `${os}_${arch}`;
  const names = host.fs.list(join(root, "pkg/tool"));
  // Under Rosetta, and with a Go of 32 bits, the one that is there is the right one.
  const dir = names.includes(platform) ? platform : names.find((name) => name.startsWith(`${os}_`));
  if (names.length === 0) return null;
  const missing = TOOLS.filter(
    (name) => dir === undefined || !host.fs.isExecutableFile(join(root, "pkg/tool", dir, name)),
  );
  const compiler = dir === undefined ? null : readBinary(host, join(root, "pkg/tool", dir, "compile"));
  return { root, missing, version: compiler?.goVersion ?? null };
}
