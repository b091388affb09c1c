import { activeGo, atLeast, binaryVersion } from "../../golang/active-go.ts";
import { NEVER_EMPTY, setting } from "../../golang/settings.ts";
import { startingValues } from "../../golang/starting-values.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { own } from "../../util/own.ts";

/** What `go env -w` refuses to empty ("unsupported GOOS/GOARCH pair /amd64"), and what Go misses where it is empty. */
const NEEDS_VALUE: ReadonlySet<string> = new Set([...NEVER_EMPTY, "GOOS", "GOARCH"]);

/**
 * The edits that take a setting away from where it is in force: out of the environment, or out of the file of
 * `go env -w` with the variables that let a refusing Go start for that one command. What comes to light in the SDK's own
 * go.env, which no go command writes, is hidden in that file where it `isBad` as well: by an empty value, or by the one
 * of the `lifeline` where go needs one.
 */
export function unsetEverywhere(
  facts: Facts,
  name: string,
  lifeline: Readonly<Record<string, string>> = {},
  isBad: (value: string) => boolean = (value) => value === setting(facts, name).value,
): readonly Edit[] {
  const edits: Edit[] = [];
  if (facts.env[name]) edits.push({ kind: "unset", name });
  const inSdk = facts.goEnvDefaults.ok ? own(facts.goEnvDefaults.value, name) : undefined;
  if (name !== "GOROOT" && inSdk !== undefined && inSdk !== "" && isBad(inSdk)) {
    const value = NEEDS_VALUE.has(name) ? { ...startingValues(facts), ...lifeline }[name] : "";
    return value === undefined ? edits : [...edits, goEnvSet(facts, name, value, lifeline)];
  }
  const inFile = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value[name] : undefined;
  const go = activeGo(facts);
  // An unset variable would lay bare the same value in the file.
  if (
    inFile !== undefined &&
    go !== null &&
    (setting(facts, name).origin === "go-env-file" || inFile === facts.env[name])
  ) {
    edits.push(goEnvUnset(facts, name, lifeline));
  }
  return edits;
}

/** Writes a setting to the file of `go env -w`, with the variables that let a refusing Go start for that. */
export function goEnvSet(
  facts: Facts,
  name: string,
  value: string,
  lifeline: Readonly<Record<string, string>> = {},
): Edit {
  const needed = { ...startingValues(facts), ...lifeline };
  return { kind: "go-env-set", name, value, ...(Object.keys(needed).length > 0 && { escape: needed }) };
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
  return { kind: "go-env-unset", name, go: "go", escape: { ...startingValues(facts), ...lifeline } };
}
