import type { Facts, Origin } from "../model.ts";

export interface Setting {
  readonly value: string;
  readonly origin: Origin;
}

/**
 * A setting's effective value and where it comes from, by Go's own order: a non-empty environment variable, the
 * file of `go env -w`, `GOROOT/go.env`, the built-in default (the empty string here, unless `go env` told it).
 * An empty variable does not hide the file (measured: `GOPROXY= go env GOPROXY` prints the file's value).
 */
export function setting(facts: Facts, name: string): Setting {
  const fromEnvironment = facts.env[name];
  if (fromEnvironment) return { value: fromEnvironment, origin: "environment" };
  const fromFile = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value[name] : undefined;
  if (fromFile) return { value: fromFile, origin: "go-env-file" };
  // GOROOT/go.env cannot say where it lies itself, and Go reads no GOROOT from it.
  const fromDistribution =
    facts.goEnvDefaults.ok && name !== "GOROOT" ? facts.goEnvDefaults.value[name] : undefined;
  if (fromDistribution) return { value: fromDistribution, origin: "go.env" };
  return { value: answered(facts, name) ?? "", origin: "default" };
}

function answered(facts: Facts, name: string): string | undefined {
  // The probe itself sets GOTOOLCHAIN=local, so that its answer for that one says nothing.
  if (name === "GOTOOLCHAIN") return undefined;
  return facts.probe?.answer.ok ? facts.probe.answer.value[name] : undefined;
}

/** Whether somebody set it: in the environment or with `go env -w`. */
export function isSet(facts: Facts, name: string): boolean {
  const { origin } = setting(facts, name);
  return origin === "environment" || origin === "go-env-file";
}

/** Elements of the effective GOPATH; the default `$HOME/go` when nobody set it, none without a home. */
export function gopathElements(facts: Facts): readonly string[] {
  const { value } = setting(facts, "GOPATH");
  if (value !== "") return value.split(":");
  return facts.home === null ? [] : [`${facts.home.replace(/\/+$/, "")}/go`];
}
