import { type Image, latin1, type ReadAt, u64 } from "./bytes.ts";

/** What Go writes into each program it builds. */
export interface BuildInfo {
  readonly goVersion: string | null;
  readonly package: string | null;
  readonly moduleVersion: string | null;
}

const MAGIC = "\xff Go buildinf:";
/** Enough for the release and the first lines of the list of modules. */
const ENOUGH = 2048;

/**
 * Reads the section `.go.buildinfo` (debug/buildinfo). Since Go 1.18 the two texts stand behind its header of 32
 * bytes, each after its length as a varint; before, the header holds pointers to Go strings in memory.
 */
export function readBuildInfo(image: Image, readAt: ReadAt): BuildInfo {
  const nothing = { goVersion: null, package: null, moduleVersion: null };
  if (image.buildInfo === null || image.buildInfo.size < 32) return nothing;
  const { offset, size } = image.buildInfo;
  const section = readAt(offset, Math.min(size, ENOUGH));
  if (section === null || latin1(section, 0, 14) !== MAGIC) return nothing;
  const flags = section.getUint8(15);
  const texts = (flags & 2) === 0 ? pointed(section, image, readAt) : inline(section);
  const [said = "", modules = ""] = texts;
  const word = /^\S+/.exec(said)?.[0] ?? null;
  // The list stands between two marks of 16 bytes.
  const rows = modules
    .slice(16)
    .split("\n")
    .map((line) => line.split("\t"));
  return {
    goVersion: word,
    package: rows.find(([kind]) => kind === "path")?.[1] ?? null,
    moduleVersion: rows.find(([kind]) => kind === "mod")?.[2] ?? null,
  };
}

function inline(section: DataView): readonly string[] {
  const texts: string[] = [];
  for (let at = 32; texts.length < 2 && at < section.byteLength; ) {
    let length = 0;
    for (let shift = 0; at < section.byteLength && shift < 28; shift += 7) {
      const byte = section.getUint8(at);
      at += 1;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    texts.push(latin1(section, at, at + length));
    at += length;
  }
  return texts;
}

function pointed(section: DataView, image: Image, readAt: ReadAt): readonly string[] {
  if (section.getUint8(14) !== 8 || (section.getUint8(15) & 1) === 1) return [];
  return [u64(section, 16), u64(section, 24)].map((pointer) => {
    const headerAt = image.toOffset(pointer);
    const header = headerAt === null ? null : readAt(headerAt, 16);
    const textAt = header === null ? null : image.toOffset(u64(header, 0));
    const text = header && textAt !== null ? readAt(textAt, Math.min(u64(header, 8), ENOUGH)) : null;
    return text === null ? "" : latin1(text, 0, text.byteLength);
  });
}
