import { cString, type Image, lastEnd, latin1, MAX_TABLE, type ReadAt, type Span, u64 } from "./bytes.ts";

const MACHINES: Readonly<Record<number, string>> = { 62: "amd64", 183: "arm64" };
const PT_LOAD = 1;
const PT_INTERP = 3;
const HEADER = 64;

interface Section extends Span {
  /** Index of the section with its strings. */
  readonly link: number;
}

interface Sections {
  readonly all: readonly Section[];
  readonly named: (name: string) => Section | null;
}

/** Reads a 64-bit little-endian ELF file (System V ABI); null for anything else. */
export function readElf(readAt: ReadAt): Image | null {
  const header = readAt(0, HEADER);
  if (header === null || header.getUint32(0) !== 0x7f454c46) return null;
  if (header.getUint8(4) !== 2 || header.getUint8(5) !== 1) return null;
  const segments = readSegments(header, readAt);
  if (segments === null) return null;
  const sections = readSections(header, readAt);
  const interp = segments.find(({ type }) => type === PT_INTERP);
  const name = interp === undefined ? null : readAt(interp.offset, Math.min(interp.size, 4096));
  return {
    format: "elf",
    archs: [MACHINES[header.getUint16(18, true)] ?? "other"],
    uuid: null,
    minimumOs: null,
    interpreter: name === null ? null : cString(name, 0, 4096),
    glibc: newest(versionNames(sections, readAt, ".gnu.version_r")),
    buildInfo: sections.named(".go.buildinfo"),
    loadedTo: lastEnd(segments.filter(({ type }) => type === PT_LOAD)),
    toOffset: (address) => {
      const segment = segments.find(
        ({ type, vaddr, size }) => type === PT_LOAD && address >= vaddr && address < vaddr + size,
      );
      return segment === undefined ? null : segment.offset + address - segment.vaddr;
    },
  };
}

/** The newest version of glibc's symbols that a C library itself brings: `2.41`. */
export function providedGlibc(readAt: ReadAt): string | null {
  const header = readAt(0, HEADER);
  if (header === null || header.getUint32(0) !== 0x7f454c46) return null;
  return newest(versionNames(readSections(header, readAt), readAt, ".gnu.version_d"));
}

const NO_SECTIONS: Sections = { all: [], named: () => null };

function readSegments(header: DataView, readAt: ReadAt) {
  const count = header.getUint16(56, true);
  const table = readAt(u64(header, 32), count * 56);
  if (table === null) return null;
  return Array.from({ length: count }, (_, index) => {
    const at = index * 56;
    return {
      type: table.getUint32(at, true),
      offset: u64(table, at + 8),
      vaddr: u64(table, at + 16),
      size: u64(table, at + 32),
    };
  });
}

function readSections(header: DataView, readAt: ReadAt): Sections {
  const count = header.getUint16(60, true);
  const table = count === 0 ? null : readAt(u64(header, 40), count * 64);
  const names = header.getUint16(62, true) * 64;
  if (table === null || names + 64 > table.byteLength) return NO_SECTIONS;
  const strings = readAt(u64(table, names + 24), Math.min(u64(table, names + 32), MAX_TABLE));
  if (strings === null) return NO_SECTIONS;
  const text = latin1(strings, 0, strings.byteLength);
  const all = Array.from({ length: count }, (_, index) => {
    const at = index * 64;
    return {
      nameAt: table.getUint32(at, true),
      offset: u64(table, at + 24),
      size: u64(table, at + 32),
      link: table.getUint32(at + 40, true),
    };
  });
  return { all, named: (name) => all.find(({ nameAt }) => text.startsWith(`${name}\0`, nameAt)) ?? null };
}

/**
 * Names of symbol versions: those wanted (`.gnu.version_r`) or those brought (`.gnu.version_d`). Both are chains of
 * records, each with a chain of names (Linux Standard Base, symbol versioning).
 */
function versionNames(
  sections: Sections,
  readAt: ReadAt,
  which: ".gnu.version_r" | ".gnu.version_d",
): readonly string[] {
  const section = sections.named(which);
  const strings = section === null ? undefined : sections.all[section.link];
  if (section === null || strings === undefined || strings.size > MAX_TABLE) return [];
  const table = readAt(section.offset, Math.min(section.size, MAX_TABLE));
  const text = readAt(strings.offset, strings.size);
  if (table === null || text === null) return [];
  // Offsets in a record: first name, next record; in a name: the string, next name.
  const wanted = which === ".gnu.version_r";
  const [auxAt, nextAt, nameAt, nextNameAt, size] = wanted ? [8, 12, 8, 12, 16] : [12, 16, 0, 4, 20];
  const names: string[] = [];
  const steps = table.byteLength / 8; // a forged chain may run in a circle
  for (let record = 0, step = 0; record + size <= table.byteLength && step < steps; step += 1) {
    let aux = record + table.getUint32(record + auxAt, true);
    for (; aux + (wanted ? 16 : 8) <= table.byteLength && names.length < steps; ) {
      names.push(cString(text, table.getUint32(aux + nameAt, true)));
      const next = table.getUint32(aux + nextNameAt, true);
      if (next === 0) break;
      aux += next;
    }
    const next = table.getUint32(record + nextAt, true);
    if (next === 0) break;
    record += next;
  }
  return names;
}

function newest(names: readonly string[]): string | null {
  const versions = names.flatMap((name) => {
    const match = /^GLIBC_(\d+)\.(\d+)/.exec(name);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const [top] = versions.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  return top === undefined ? null : `${top[0]}.${top[1]}`;
}
