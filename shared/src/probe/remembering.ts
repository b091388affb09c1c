import { remembered } from "../util/once.ts";
import type { HostFs } from "./host.ts";

/**
 * The same file system, which keeps its answers for one look at a machine: it is asked nothing twice, and no two facts
 * tell of two states of one file. Bytes of programs are not kept.
 */
export function remembering(fs: HostFs): HostFs {
  return {
    ...fs,
    kind: kept(fs.kind),
    realPath: kept(fs.realPath),
    isExecutableFile: kept(fs.isExecutableFile),
    readText: kept(fs.readText),
    stamp: kept(fs.stamp),
    list: kept(fs.list),
    listFiles: kept(fs.listFiles),
    isWritable: kept(fs.isWritable),
    isReadOnly: kept(fs.isReadOnly),
    isReadable: kept(fs.isReadable),
    isSearchable: kept(fs.isSearchable),
    owner: kept(fs.owner),
    space: kept(fs.space),
  };
}

function kept<Question extends readonly unknown[], T>(ask: (...of: Question) => T): typeof ask {
  const known = new Map<string, T>();
  return (...of) => remembered(known, of.join("\0"), () => ask(...of));
}
