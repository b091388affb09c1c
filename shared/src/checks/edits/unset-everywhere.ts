import { activeGo, atLeast, binaryVersion } from "../../golang/active-go.ts";
import { builtIn, setting } from "../../golang/settings.ts";
import type { Edit, Facts } from "../../model/index.ts";

/**
 * The edits that take a setting away from where it is in force: out of the environment, or out of the file of
 * `go env -w` with the variables that let a refusing Go start for that one command.
 */
export function unsetEverywhere(
  facts: Facts,
  name: string,
  lifeline: Readonly<Record<string, string>> = {},
): readonly Edit[] {
  const edits: Edit[] = [];
  if (facts.env[name]) edits.push({ kind: "unset", name });
  const inFile = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value[name] : undefined;
  const go = activeGo(facts);
  // An unset variable would lay bare the same value in the file.
  if (
    inFile &&
    go !== null &&
    (setting(facts, name).origin === "go-env-file" || inFile === facts.env[name])
  ) {
    edits.push(goEnvUnset(facts, name, lifeline));
  }
  return edits;
}

/** The same; a setting of the SDK's own go.env, which no go command writes, is overridden with `go env -w`. */
export function unsetInSdkToo(
  facts: Facts,
  name: string,
  lifeline: Readonly<Record<string, string>>,
): readonly Edit[] {
  if (setting(facts, name).origin !== "go.env") return unsetEverywhere(facts, name, lifeline);
  const value = builtIn(facts, name) || (lifeline[name] ?? "");
  return value === "" ? [] : [goEnvSet(facts, name, value)];
}

/** Writes a setting to the file of `go env -w`. */
export function goEnvSet(facts: Facts, name: string, value: string): Edit {
  const local = stayLocal(facts);
  return { kind: "go-env-set", name, value, ...(Object.keys(local).length > 0 && { escape: local }) };
}

/** In a project that asks for a newer toolchain, go env would look for that first. */
function stayLocal({ project }: Facts): Readonly<Record<string, string>> {
  return project?.wanted == null ? {} : { GOTOOLCHAIN: "local" };
}

/**
 * Takes a setting out of the file of `go env -w`. `go env -u` refuses GOWORK with every release and GOROOT since Go 1.27
 * ("cannot be modified"), though Go still reads both there: for these the line is deleted.
 */
export function goEnvUnset(facts: Facts, name: string, lifeline: Readonly<Record<string, string>>): Edit {
  const file = facts.userEnvFile.path;
  const unmodifiable = name === "GOWORK" || (name === "GOROOT" && atLeast(binaryVersion(facts), 27) === true);
  if (unmodifiable && file !== null)
    return { kind: "command", argv: ["sed", "-i.bak", "-e", `/^${name}=/d`, file] };
  return { kind: "go-env-unset", name, go: "go", escape: { ...stayLocal(facts), ...lifeline } };
}
