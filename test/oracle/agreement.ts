import { applyFixes, canApply } from "./apply-fix.ts";
import { askGo, type GoAnswer } from "./ask-go.ts";
import { askProduct, type ProductAnswer, type SeenFinding } from "./ask-product.ts";
import type { Lab } from "./lab.ts";
import { isHealthy, type Machine } from "./machine.ts";
import { type Placed, place } from "./place.ts";

/** What the report owes to real Go. */
export type Property =
  | "a report"
  | "go fails, so a finding"
  | "go works, so nothing critical"
  | "the fix makes go work"
  | "healthy, so 100 and valid";

export interface Disagreement {
  readonly property: Property;
  /** The smallest description that the same fault has on other machines. */
  readonly kind: string;
}

/** Both answers on one machine, and where they part. */
export interface Observation {
  readonly machine: Machine;
  readonly go: GoAnswer;
  readonly product: ProductAnswer;
  /** Null where they agree, and where Go's answer is undecided. */
  readonly disagreement: Disagreement | null;
  /** Whether the report only advises, so that no fix could be tried here. */
  readonly untried: boolean;
}

export interface Oracle {
  readonly lab: Lab;
  /** The delivered command's file. */
  readonly cli: string;
}

const ROUNDS = 4;
/** Where the report says that it could not look, and is not asked for more. */
const LEFT_OPEN: ReadonlySet<string> = new Set<Machine["path"][number]["kind"]>([
  "a directory with a stray byte",
  "below the working directory",
]);

/** Asks the product, then real Go, on a scratch copy of the machine, and compares the answers. */
export async function observe(machine: Machine, oracle: Oracle): Promise<Observation> {
  const placed = place(machine, oracle.lab);
  try {
    const product = await askProduct(oracle.cli, placed, machine.project !== "none");
    const go = await askGo(machine, placed);
    const disagreement = await compare(machine, go, product, placed, oracle);
    const serious = (product.findings ?? []).filter(isSerious);
    return {
      machine,
      go,
      product,
      disagreement: disagreement && {
        ...disagreement,
        kind: plain(disagreement.kind, placed, oracle.lab),
      },
      untried: go.verdict === "fails" && serious.length > 0 && !canApply(serious),
    };
  } finally {
    placed.remove();
  }
}

async function compare(
  machine: Machine,
  go: GoAnswer,
  product: ProductAnswer,
  placed: Placed,
  oracle: Oracle,
): Promise<Disagreement | null> {
  if (product.findings === null)
    return { property: "a report", kind: `exit ${product.exit}: ${firstLine(product.stderr)}` };
  if (go.verdict === "undecided") return null;
  const serious = product.findings.filter(isSerious);
  if (product.exit === 2 && machine.path.some(({ kind }) => LEFT_OPEN.has(kind))) return null;
  if (go.verdict === "fails") {
    if (serious.length === 0 || product.exit !== 1)
      return { property: "go fails, so a finding", kind: `${go.step}: ${essence(go.message)}` };
    return fixesHelp(machine, serious, placed, oracle);
  }
  const critical = product.findings.filter(({ severity }) => severity === "critical");
  if (critical.length > 0)
    return { property: "go works, so nothing critical", kind: critical.map(({ id }) => id).join(", ") };
  if (!isHealthy(machine)) return null;
  const sick = product.findings.filter(({ severity }) => severity !== "info");
  if (sick.length > 0)
    return { property: "healthy, so 100 and valid", kind: sick.map(({ id }) => id).join(", ") };
  if (product.score !== 100 || product.valid !== true)
    return { property: "healthy, so 100 and valid", kind: `score ${product.score}, valid ${product.valid}` };
  return null;
}

/** Carries the serious findings' fixes out until Go works or nothing serious is left to carry out. */
async function fixesHelp(
  machine: Machine,
  first: readonly SeenFinding[],
  placed: Placed,
  oracle: Oracle,
): Promise<Disagreement | null> {
  let serious = first;
  let { env } = placed;
  let ids = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    if (serious.length > 0 && !canApply(serious)) return null;
    if (serious.length > 0) env = await applyFixes(serious, env, placed, oracle.lab, machine.user);
    ids ||= serious.map(({ id }) => id).join(", ");
    const go = await askGo(machine, placed, env);
    if (go.verdict !== "fails") return null;
    const again = await askProduct(oracle.cli, placed, machine.project !== "none", env);
    const now = (again.findings ?? []).filter(isSerious);
    // What a round of fixes leaves unsaid is a silence of its own, not that fix's fault.
    if (now.length === 0)
      return { property: "go fails, so a finding", kind: `${go.step}: ${essence(go.message)}` };
    // One check may have more than one fault to tell of: only the same words are the same finding.
    const told = (all: readonly SeenFinding[]): string =>
      all.map(({ id, message }) => `${id} ${message}`).join();
    const same = told(now) === told(serious);
    if (same || round === ROUNDS - 1)
      return { property: "the fix makes go work", kind: `${ids} → ${go.step}: ${essence(go.message)}` };
    serious = now;
  }
  return null;
}

function isSerious({ severity }: SeenFinding): boolean {
  return severity === "critical" || severity === "major";
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "" && !line.startsWith("# ")) ?? "";
}

/** The line of Go's message that tells most. */
function essence(message: string): string {
  const lines = message
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^(#|go: downloading|warning:|go: warning)/.test(line.trim()));
  return (lines.find((line) => /^(go|sh|package|compile)\b/.test(line)) ?? lines[0] ?? "no message").slice(
    0,
    160,
  );
}

/** Takes out what only this machine has: its directories and its releases. */
function plain(text: string, { root }: Placed, lab: Lab): string {
  return text
    .replaceAll(lab.root, "LAB")
    .replaceAll(root, "ROOT")
    .replace(/go1\.\d+(\.\d+)?/g, "goN")
    .replace(/LAB\/([a-z/-]+)1\.\d+/g, "LAB/$1N")
    .replace(/ROOT\/home\/tmp|\/tmp/g, "TMP")
    .replace(/go-build\d+/g, "go-build")
    .replace(/"[^"\n]*"/g, '"…"')
    .replace(/=\S+/g, "=…");
}
