import { cString, type Image, lastEnd, MAX_TABLE, type ReadAt, type Span, u64 } from "./bytes.ts";

const CPUS: Readonly<Record<number, string>> = { 16777223: "amd64", 16777228: "arm64" };
const LC_SEGMENT_64 = 0x19;
const LC_UUID = 0x1b;
const LC_VERSION_MIN_MACOSX = 0x24;
const LC_BUILD_VERSION = 0x32;

/**
 * Reads a 64-bit Mach-O file, or the first slice of a universal one for `arch` (Go's name), else its first (Apple's
 * mach-o/loader.h and fat.h); null for anything else.
 */
export function readMachO(readAt: ReadAt, arch: string): Image | null {
  const magic = readAt(0, 8);
  if (magic === null) return null;
  if (magic.getUint32(0) !== 0xcafebabe) return readSlice(readAt, 0);
  const count = magic.getUint32(4);
  // A Java class begins with the same four bytes; its version stands where the count does and is 45 or more.
  const table = count > 16 ? null : readAt(8, count * 20);
  if (table === null) return null;
  const slices = Array.from({ length: count }, (_, index) => ({
    arch: CPUS[table.getUint32(index * 20)] ?? "other",
    offset: table.getUint32(index * 20 + 8),
  }));
  const chosen = slices.find((slice) => slice.arch === arch) ?? slices[0];
  const image = chosen === undefined ? null : readSlice(readAt, chosen.offset);
  return image === null ? null : { ...image, archs: slices.map((slice) => slice.arch) };
}

function readSlice(readAt: ReadAt, base: number): Image | null {
  const header = readAt(base, 32);
  if (header === null || header.getUint32(0, true) !== 0xfeedfacf) return null;
  const commands = readAt(base + 32, Math.min(header.getUint32(20, true), MAX_TABLE));
  if (commands === null) return null;
  let uuid = false;
  let minimumOs: string | null = null;
  let buildInfo: Span | null = null;
  const segments: { address: number; size: number; offset: number }[] = [];
  for (let at = 0; at + 8 <= commands.byteLength; ) {
    const kind = commands.getUint32(at, true);
    const size = commands.getUint32(at + 4, true);
    if (size < 8 || at + size > commands.byteLength) break;
    if (kind === LC_UUID) uuid = true;
    if (kind === LC_BUILD_VERSION && size >= 16) minimumOs = version(commands.getUint32(at + 12, true));
    if (kind === LC_VERSION_MIN_MACOSX && size >= 12) minimumOs ??= version(commands.getUint32(at + 8, true));
    if (kind === LC_SEGMENT_64 && size >= 72) {
      segments.push({
        address: u64(commands, at + 24),
        size: u64(commands, at + 48),
        offset: base + u64(commands, at + 40),
      });
      buildInfo ??= findBuildInfo(commands, at, size, base);
    }
    at += size;
  }
  return {
    format: "mach-o",
    archs: [CPUS[header.getUint32(4, true)] ?? "other"],
    uuid,
    minimumOs,
    interpreter: null,
    glibc: null,
    buildInfo,
    loadedTo: lastEnd(segments),
    toOffset: (address) => {
      const segment = segments.find((one) => address >= one.address && address < one.address + one.size);
      return segment === undefined ? null : segment.offset + address - segment.address;
    },
  };
}

function findBuildInfo(commands: DataView, segment: number, size: number, base: number): Span | null {
  const count = Math.min(commands.getUint32(segment + 64, true), Math.floor((size - 72) / 80));
  for (let index = 0; index < count; index += 1) {
    const at = segment + 72 + index * 80;
    if (cString(commands, at, 16) === "__go_buildinfo")
      return { offset: base + commands.getUint32(at + 48, true), size: u64(commands, at + 40) };
  }
  return null;
}

/** `0x000c0100` is 12.1. */
function version(packed: number): string {
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}`;
}
