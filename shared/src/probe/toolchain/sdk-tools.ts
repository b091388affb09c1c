import type { BinaryFacts, SdkToolsFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import { goPlatform } from "../go-platform.ts";
import type { Host } from "../host.ts";
import { MORE_TOOLS, TOOLS } from "../sdk.ts";
import { readBinary } from "./binary.ts";

/**
 * The tools with which an SDK builds, as their files tell; null where there is no directory for them. `builtFor` is the
 * processor that the go program is for, where its file or its answer tells: it starts the tools for the same one.
 */
export function readSdkTools(host: Host, root: string, builtFor: string | undefined): SdkToolsFacts | null {
  const { os, arch } = goPlatform(host);
  const platform = `${os}_${builtFor || arch}`;
  const names = host.fs.list(join(root, "pkg/tool"));
  // Under Rosetta, and with a Go of 32 bits, the one that is there is the right one.
  const dir =
    builtFor || names.includes(platform) ? platform : names.find((name) => name.startsWith(`${os}_`));
  if (names.length === 0) return null;
  const found = TOOLS.map((tool) => ({ tool, file: join(root, "pkg/tool", dir ?? platform, tool) })).map(
    ({ tool, file }) => ({
      tool,
      file,
      starts: host.fs.isExecutableFile(file),
      program: readBinary(host, file),
    }),
  );
  const damaged = found.filter(
    ({ starts, program, file }) =>
      starts && (program === null ? isNoProgram(host, file) : !isFor(program, dir ?? platform)),
  );
  const [compile, ...others] = found;
  const version = compile?.program?.goVersion ?? null;
  const mismatched = others.find(
    ({ program }) => program !== null && program.goVersion !== null && program.goVersion !== version,
  );
  const lacking = MORE_TOOLS.filter(
    (tool) => !host.fs.isExecutableFile(join(root, "pkg/tool", dir ?? platform, tool)),
  );
  return {
    root,
    missing: found.filter(({ starts }) => !starts).map(({ tool }) => tool),
    ...(damaged.length > 0 && { damaged: damaged.map(({ tool }) => tool) }),
    version,
    ...(lacking.length > 0 && { lacking }),
    ...(mismatched?.program?.goVersion &&
      version && { mismatched: { tool: mismatched.tool, version: mismatched.program.goVersion } }),
  };
}

/** Whether a tool is for the processor that its directory is named after; one that says nothing of it may be. */
function isFor({ archs }: BinaryFacts, dir: string): boolean {
  return archs.length === 0 || archs.includes(dir.slice(dir.indexOf("_") + 1));
}

/** No script, and nothing that `readBinary` could read to its end. */
function isNoProgram(host: Host, file: string): boolean {
  const start = host.fs.inFile(file, (bytes) => bytes(0, 2));
  if (start === null || Buffer.from(start).toString("latin1") === "#!") return false;
  return readBinary(host, file) === null;
}
