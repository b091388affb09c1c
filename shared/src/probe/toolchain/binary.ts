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
  const readAt = reader(host, path);
  try {
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
  } catch (error) {
    // Tables of a damaged file point out of themselves.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A copy that broke off keeps its header; the system starts it and ends it at once. */
function isWhole({ loadedTo }: Image, readAt: ReadAt): boolean {
  return loadedTo === 0 || readAt(loadedTo - 1, 1) !== null;
}

/** Reads a file in pieces; one page at the start serves all that stands there. */
export function reader(host: Host, path: string): ReadAt {
  const first = host.fs.readAt(path, 0, 4096);
  return (offset, length) => {
    if (length > MAX_PIECE) return null;
    const from = first !== null && offset + length <= first.byteLength;
    const bytes = from ? first.subarray(offset, offset + length) : host.fs.readAt(path, offset, length);
    if (bytes === null || bytes.byteLength < length) return null;
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
}
