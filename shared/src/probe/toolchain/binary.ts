import type { BinaryFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { describePath } from "../path.ts";
import { readBuildInfo } from "./build-info.ts";
import type { Image, ReadAt } from "./bytes.ts";
import { readElf } from "./elf.ts";
import { readMachO } from "./mach-o.ts";

/** No table that is read is longer, in bytes. */
const MAX_PIECE = 16 * 1024 * 1024;

/**
 * What an executable says of itself without being run; null for a script, for a program that was cut off, and for
 * anything that cannot be read.
 */
export function readBinary(host: Host, path: string): BinaryFacts | null {
  try {
    return inBinary(host, path, (readAt) => describe(host, path, readAt));
  } catch (error) {
    // Tables of a damaged file point out of themselves.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Reads a file in pieces; one page at the start serves all that stands there. Null when it cannot be opened. */
export function inBinary<T>(host: Host, path: string, work: (readAt: ReadAt) => T): T | null {
  return host.fs.inFile(path, (read) => {
    const first = read(0, 4096);
    return work((offset, length) => {
      if (length > MAX_PIECE) return null;
      const from = first !== null && offset + length <= first.byteLength;
      const bytes = from ? first.subarray(offset, offset + length) : read(offset, length);
      if (bytes === null || bytes.byteLength < length) return null;
      return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    });
  });
}

function describe(host: Host, path: string, readAt: ReadAt): BinaryFacts | null {
  const image = readElf(readAt) ?? readMachO(readAt, host.platform.arch === "x64" ? "amd64" : "arm64");
  if (image === null || !isWhole(image, readAt)) return null;
  const { format, archs, uuid, minimumOs, interpreter, glibc } = image;
  return {
    path,
    format,
    archs,
    ...readBuildInfo(image, readAt),
    uuid,
    minimumOs,
    interpreter: interpreter === null ? null : describePath(host, interpreter),
    glibc,
  };
}

/** A copy that broke off keeps its header; the system starts it and ends it at once. */
function isWhole({ loadedTo }: Image, readAt: ReadAt): boolean {
  return loadedTo === 0 || readAt(loadedTo - 1, 1) !== null;
}
