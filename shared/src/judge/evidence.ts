import { setting } from "../golang/settings.ts";
import type { Evidence, Facts, Place } from "../model/index.ts";
import { assigns } from "../shell/assigns.ts";
import { linesRead } from "../shell/startup-lines.ts";

/**
 * Where a variable's value was written: the file of `go env -w`, `GOROOT/go.env`, the line that was seen to set it, else startup lines
 * that look as if they did.
 */
export function evidenceFor(facts: Facts, name: string): readonly Evidence[] {
  const { value, origin } = setting(facts, name);
  if (origin === "go-env-file" && facts.userEnvFile.path !== null) {
    return [{ file: facts.userEnvFile.path, line: null, text: `${name}=${value}` }];
  }
  const root = setting(facts, "GOROOT").value;
  if (origin === "go.env" && root !== "")
    return [{ file: `${root}/go.env`, line: null, text: `${name}=${value}` }];
  if (origin !== "environment") return [];
  const blamed = facts.blame?.variables[name];
  if (blamed?.value === value && blamed.place.kind !== "inherited") return [toEvidence(blamed.place)];
  return linesRead(facts).filter(({ text }) => assigns(text, name));
}

/** Who put a directory on PATH and who moved it later; else the lines that mention it and concern PATH. */
export function evidenceForDir(facts: Facts, dir: string): readonly Evidence[] {
  const blamed = facts.blame?.path.find(({ entry }) => entry === dir);
  if (blamed !== undefined && blamed.introduced.kind !== "inherited") {
    return [blamed.introduced, ...(blamed.moved === null ? [] : [blamed.moved])].map(toEvidence);
  }
  const tail = facts.home !== null && dir.startsWith(`${facts.home}/`) ? dir.slice(facts.home.length) : dir;
  return tail === "" ? [] : linesRead(facts).filter(({ text }) => /path/i.test(text) && text.includes(tail));
}

function toEvidence({ file, line, text }: Place): Evidence {
  return { file, line, text };
}
