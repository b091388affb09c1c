import type { Evidence, Facts } from "../model.ts";
import { setting } from "./settings.ts";

/** Where a variable's value was written: the file of `go env -w`, or start-up lines that assign it. */
export function evidenceFor(facts: Facts, name: string): readonly Evidence[] {
  const { value, origin } = setting(facts, name);
  if (origin === "go-env-file" && facts.userEnvFile.path !== null) {
    return [{ file: facts.userEnvFile.path, line: null, text: `${name}=${value}` }];
  }
  if (origin !== "environment") return [];
  return facts.startupLines.filter(({ text }) => assigns(text, name));
}

/** Lines that mention a directory and concern PATH. */
export function evidenceForDir(facts: Facts, dir: string): readonly Evidence[] {
  const tail = facts.home !== null && dir.startsWith(`${facts.home}/`) ? dir.slice(facts.home.length) : dir;
  return tail === ""
    ? []
    : facts.startupLines.filter(({ text }) => /path/i.test(text) && text.includes(tail));
}

/** `export NAME=…`, `NAME=…`, `set -gx NAME …`, `setenv NAME …`. */
export function assigns(text: string, name: string): boolean {
  return new RegExp(`(^|[\\s;&])(${name}=|set\\s+(-\\w+\\s+)*${name}\\b|setenv\\s+${name}\\b)`).test(text);
}
