import type { Finding, Location } from "go-env-check";

/** A path as a program takes it: a report writes the home directory as `~`. */
export function absolute(path: string, home: string | null): string {
  return home !== null && (path === "~" || path.startsWith("~/")) ? `${home}${path.slice(1)}` : path;
}

/** Where a person should look first: the line that did it, or else the file that the fix belongs in. */
export function placeOf({ evidence, fix }: Finding, home: string | null): Location | null {
  const seen = evidence.find(({ file, line }) => isFile(file) && line !== null);
  const named = seen ?? evidence.find(({ file }) => isFile(file));
  if (named !== undefined) return { file: absolute(named.file, home), line: named.line };
  return fix?.file == null ? null : { file: absolute(fix.file, home), line: null };
}

export function sayLocation({ file, line }: Location): string {
  return line === null ? file : `${file}:${line}`;
}

function isFile(file: string): boolean {
  return file.startsWith("/") || file.startsWith("~/");
}
