/** Reads `length` bytes of a file from `offset`; null when that many are not there. */
export type ReadAt = (offset: number, length: number) => DataView | null;

/** A run of bytes in a file. */
export interface Span {
  readonly offset: number;
  readonly size: number;
}

/** No table of a sound executable comes near it; a forged size must not fill the memory. */
export const MAX_TABLE = 256 * 1024;

/** A 64-bit number as Number: offsets and addresses of files that exist stay below 2^53. */
export function u64(view: DataView, at: number, littleEndian = true): number {
  return Number(view.getBigUint64(at, littleEndian));
}

/** The text from `at` up to a zero byte or the end, one character a byte. */
export function cString(view: DataView, at: number, max = 256): string {
  let text = "";
  for (let index = at; index < view.byteLength && index < at + max; index += 1) {
    const byte = view.getUint8(index);
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** What a reader of executables finds in one. */
export interface Image {
  readonly format: "elf" | "mach-o";
  readonly archs: readonly string[];
  readonly uuid: boolean | null;
  readonly minimumOs: string | null;
  readonly interpreter: string | null;
  readonly glibc: string | null;
  readonly buildInfo: Span | null;
  /** Where in the file an address of memory lies. */
  readonly toOffset: (address: number) => number | null;
}
