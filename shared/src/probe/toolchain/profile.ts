import { constants, gunzipSync } from "node:zlib";
import type { Host } from "../host.ts";

/** Of a profile no more is read and unpacked, in bytes. */
const MAX_HEAD = 65_536;

/**
 * Why go cannot build with a file as its profile; null where it can, as far as its beginning tells. An empty file is
 * taken, and what `go tool preprofile` wrote (seen with Go 1.21 to 1.27).
 */
export function profileFault(host: Host, file: string): "missing" | "unfit" | "lfs" | null {
  const kind = host.fs.kind(file);
  if (kind === "missing" || kind === "directory") return kind === "missing" ? "missing" : "unfit";
  const head = kind === "file" ? host.fs.inFile(file, (bytes) => bytes(0, MAX_HEAD)) : null;
  if (head === null) return null;
  const text = String.fromCharCode(...head.subarray(0, 40));
  if (text.startsWith("version https://git-lfs")) return "lfs";
  if (head.length === 0 || text.startsWith("GO PREPROFILE")) return null;
  const isWhole = head.length < MAX_HEAD;
  if (!text.startsWith("\x1f\x8b")) return holdsFields(head, isWhole) ? null : "unfit";
  const unpacked = unpack(head);
  return unpacked !== null && holdsFields(unpacked, isWhole && unpacked.length < MAX_HEAD) ? null : "unfit";
}

function unpack(head: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, MAX_HEAD);
  } catch {
    return null;
  }
}

/** Whether bytes are fields of a protocol buffer, one behind the other; of a beginning alone the last may be cut off. */
function holdsFields(bytes: Uint8Array, isWhole: boolean): boolean {
  let at = 0;
  const varint = (): number => {
    for (let value = 0, shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 2 ** 63) return Number.NaN;
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const size = sizeOf(tag % 8, varint);
    if (size === null) return !isWhole && at >= bytes.length;
    if (Number.isNaN(size) || at + size > bytes.length) return !isWhole;
    at += size;
  }
  return true;
}

/** How many bytes the value of a field takes that is not read yet; null for a kind of value that no release knows. */
function sizeOf(kind: number, varint: () => number): number | null {
  switch (kind) {
    case 0:
      return varint() * 0;
    case 1:
      return 8;
    case 2:
      return varint();
    case 5:
      return 4;
    default:
      return null;
  }
}
