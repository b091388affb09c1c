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

/** The text between two offsets, or up to the view's end, one character a byte. */
export function latin1(view: DataView, from: number, to: number): string {
  const length = Math.min(to, view.byteLength) - from;
  return length <= 0 ? "" : Buffer.from(view.buffer, view.byteOffset + from, length).toString("latin1");
}

/** The text from `at` up to a zero byte or the end, one character a byte. */
export function cString(view: DataView, at: number, max = 256): string {
  return upToZero(latin1(view, at, at + max));
}

/** A text up to a zero byte, or all of it. */
function upToZero(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** The end of the last run of bytes; 0 for none. */
export function lastEnd(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(({ offset, size }) => offset + size));
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
  /** Where the last byte lies that the system loads; a shorter file was cut off. */
  readonly loadedTo: number;
  /** Where in the file an address of memory lies. */
  readonly toOffset: (address: number) => number | null;
}
