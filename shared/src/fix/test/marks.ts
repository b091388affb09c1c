import type { FilePatch } from "../../model/index.ts";
import type { Env } from "../../probe/shells/dump.ts";
import type { Dialect } from "../../shell/quote.ts";
import { isSessionList } from "../../shell/session-list.ts";
import { snippetFor } from "../../shell/snippet.ts";

const MARK = "GO_ENV_CHECK_RAN_";

/** How many lines `markedTexts` puts in front of each. */
export const LINES_IN_FRONT = 1;

/** By file, the text that a patch wants, with a variable set before its first line and one behind its last. */
export function markedTexts(
  patches: readonly FilePatch[],
  dialect: Dialect,
): Readonly<Record<string, string>> {
  const set = (name: string, file: string): string =>
    snippetFor(
      { kind: "set", name: `${MARK}${name}`, value: "1" },
      file.endsWith(".fish") ? "fish" : dialect,
    );
  return Object.fromEntries(
    patches.map(({ file, after }, index) => [
      file,
      isScript(file) ? `${set(`${index}A`, file)}\n${after}\n${set(`${index}Z`, file)}\n` : after,
    ]),
  );
}

/** fish keeps its universal variables in a file that is no script; systemd's lists of variables are none either. */
export function isScript(file: string): boolean {
  return !file.endsWith("/fish_variables") && !isSessionList(file);
}

/** The patched files whose first line ran (`A`), or whose last line did (`Z`). */
export function ran(env: Env, patches: readonly FilePatch[], end: "A" | "Z"): ReadonlySet<string> {
  const files = patches.map(({ file }) => file);
  return new Set(
    files.filter((file, index) => !isScript(file) || env[`${MARK}${index}${end}`] !== undefined),
  );
}

export function withoutMarks(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith(MARK)));
}
