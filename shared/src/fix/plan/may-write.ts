import type { Edit, Facts, Strategy } from "../../model/index.ts";
import { isOfGoEnv } from "./conflicts.ts";
import { isOnlyHere } from "./only-here.ts";

/** Where installers keep one directory a version, which they remove at the next upgrade. */
const VERSIONED = /\/(Cellar|installs\/(go|golang)|\.?goenv\/versions|\.gvm\/gos)\/[^:]*\d|^\/nix\/store\//;

/**
 * No program moves a person's files; a universal variable of fish is no block's business; and a path that the next
 * upgrade removes is never written down.
 */
export function mayWrite(edit: Edit, facts: Facts, strategy: Strategy): boolean {
  if (edit.kind === "command" || isOnlyHere(edit, facts)) return false;
  if (isOfGoEnv(edit)) return facts.userEnvFile.path !== null;
  // A line that takes an alias away again is no cure.
  if (edit.kind === "unalias") return strategy === "edit";
  if ("dir" in edit)
    return !edit.dir.includes(":") && (edit.kind === "path-remove" || !VERSIONED.test(edit.dir));
  if (edit.kind === "set" && VERSIONED.test(edit.value)) return false;
  const universal = facts.blame?.variables[edit.name]?.place.kind === "universal";
  return !universal || (edit.kind === "unset" && strategy === "edit");
}
