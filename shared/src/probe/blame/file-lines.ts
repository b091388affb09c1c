import type { Host } from "../host.ts";

export type LinesOf = (file: string) => readonly string[];

/** Gives the lines of files by their full names and reads each of them once; none of a file that cannot be read. */
export function fileLines(host: Host): LinesOf {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    if (!file.startsWith("/")) return [];
    const lines =
      known.get(file) ??
      (() => {
        const text = host.fs.readText(file);
        return text.ok ? text.value.split("\n") : [];
      })();
    known.set(file, lines);
    return lines;
  };
}
