import type { Placed } from "./place.ts";
import { runChild } from "./run-child.ts";

export interface SeenFinding {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  /** Shell commands that carry the fix out; empty when the report only advises. */
  readonly commands: readonly string[];
}

/** What the delivered command says of a machine; `findings` is null when it gave no report. */
export interface ProductAnswer {
  readonly exit: number | null;
  readonly findings: readonly SeenFinding[] | null;
  readonly score: number | null;
  readonly valid: boolean | null;
  readonly stderr: string;
}

/** Runs the delivered command on a machine, as a person in the machine's project would. */
export async function askProduct(
  cli: string,
  placed: Placed,
  inProject: boolean,
  env: Readonly<Record<string, string>> = placed.env,
): Promise<ProductAnswer> {
  const args = [cli, "--json", "--no-shell", ...(inProject ? ["--project", placed.cwd] : [])];
  const { status, stdout, stderr } = await runChild(process.execPath, args, {
    env,
    cwd: placed.cwd,
    uid: placed.uid,
    umask: placed.umask,
  });
  const report = parse(stdout);
  if (report === null) return { exit: status, findings: null, score: null, valid: null, stderr };
  const findings = list(report.findings).map(readFinding);
  const score = record(report.score).value;
  const valid = record(report.validity).valid;
  return {
    exit: status,
    findings,
    score: typeof score === "number" ? score : null,
    valid: typeof valid === "boolean" ? valid : null,
    stderr,
  };
}

function readFinding(value: unknown): SeenFinding {
  const { id, severity, message, fix } = record(value);
  return {
    id: String(id),
    severity: String(severity),
    message: String(message),
    commands: list(record(fix).commands).filter((command) => typeof command === "string"),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return record(JSON.parse(text));
  } catch {
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
