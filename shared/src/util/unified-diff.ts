import { createTwoFilesPatch } from "diff";
import type { FilePatch } from "../model/index.ts";

/** A patch as `diff -u` shows it, names as given, with so many lines around each change. */
export function unifiedDiff({ before, after }: FilePatch, name: string, context = 3): string {
  const text = createTwoFilesPatch(
    before === null ? "/dev/null" : name,
    name,
    readable(before ?? ""),
    readable(after),
    undefined,
    undefined,
    { context },
  );
  return text.replace(/^(Index: .*\n)?=+\n/, "").replace(/^(---|\+\+\+) ([^\t\n]*)\t?$/gm, "$1 $2");
}

/** Bytes kept as latin1 to the text that they are. */
function readable(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
