import type { Finding, Location } from "go-env-check";

/** Expands the leading `~` of a path in a report. */
export function absolute(path: string, home: string | null): string {
  return home !== null && (path === "~" || path.startsWith("~/")) ? `${home}${path.slice(1)}` : path;
}

/** The location to open for a finding: the line that caused it, or else the file that the fix changes; null for neither. */
export function placeOf({ evidence, fix }: Finding, home: string | null): Location | null {
  const seen = evidence.find(({ file, line }) => isFile(file) && line !== null);
  const named = seen ?? evidence.find(({ file }) => isFile(file));
  if (named !== undefined) return { file: absolute(named.file, home), line: named.line };
  return fix?.file == null ? null : { file: absolute(fix.file, home), line: null };
}

/** A location as `file:line`. */
export function formatLocation({ file, line }: Location): string {
  return line === null ? file : `${file}:${line}`;
}

function isFile(file: string): boolean {
  return file.startsWith("/") || file.startsWith("~/");
}
