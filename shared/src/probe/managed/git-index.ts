import type { Host } from "../host.ts";

/** Of a repository of startup files; a larger index is some other project's. */
const MAX_INDEX = 8 * 1024 * 1024;

/**
 * The names that a repository tracks, from its index: versions 2 to 4 of git's format (gitformat-index(5)), with
 * SHA-1 or SHA-256. Null where there is no index that can be read.
 */
export function trackedFiles(host: Host, gitDir: string): ReadonlySet<string> | null {
  const read = host.fs.readText(`${gitDir}/index`, MAX_INDEX, "latin1");
  if (!read.ok || !read.value.startsWith("DIRC") || read.value.length >= MAX_INDEX) return null;
  const bytes = Buffer.from(read.value, "latin1");
  const config = host.fs.readText(`${gitDir}/config`, 65536);
  const hash = config.ok && /^\s*objectformat\s*=\s*sha256\s*$/im.test(config.value) ? 32 : 20;
  try {
    return namesIn(bytes, hash);
  } catch (error) {
    if (error instanceof RangeError) return null; // it ends too early
    throw error;
  }
}

function namesIn(bytes: Buffer, hash: number): ReadonlySet<string> {
  const version = bytes.readUInt32BE(4);
  const names = new Set<string>();
  let at = 12;
  let last = "";
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flags = bytes.readUInt16BE(at + 40 + hash);
    const start = at + 42 + hash + (version >= 3 && (flags & 0x4000) !== 0 ? 2 : 0);
    let from = start;
    let kept = "";
    if (version === 4) {
      // How much of the name before goes, as git's offsets are encoded; the rest of this one follows.
      let byte = bytes.readUInt8(from++);
      let gone = byte & 0x7f;
      while ((byte & 0x80) !== 0) {
        byte = bytes.readUInt8(from++);
        gone = ((gone + 1) << 7) | (byte & 0x7f);
      }
      kept = last.slice(0, Math.max(0, last.length - gone));
    }
    const end = bytes.indexOf(0, from);
    if (end < 0) throw new RangeError("a name without an end");
    last = kept + bytes.toString("latin1", from, end);
    names.add(Buffer.from(last, "latin1").toString("utf8"));
    // Up to version 3 an entry is filled with NULs to a multiple of eight bytes.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return names;
}
