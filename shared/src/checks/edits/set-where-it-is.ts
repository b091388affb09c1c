import { setting } from "../../golang/settings.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { goEnvSet } from "./unset-everywhere.ts";

/** The edits that give a setting another value where it stands: in the environment, else with `go env -w`. */
export function setWhereItIs(facts: Facts, name: string, value: string): readonly Edit[] {
  const { origin } = setting(facts, name);
  const edits: Edit[] = origin === "environment" ? [{ kind: "set", name, value }] : [];
  const inFile = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value[name] : undefined;
  // Both may hold the same bad value; the file's would come back with the next shell that does not set it.
  if (origin !== "environment" || inFile === facts.env[name]) edits.push(goEnvSet(facts, name, value));
  return edits;
}
