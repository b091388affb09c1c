import { hashOf } from "../fs/hash.ts";
import type { Done, Examined, FixRun } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { type AppliedFix, applyFix, isFixed, testFix } from "./fix-run.ts";

/** A fix that passed its test, for somebody to agree to. */
export interface ProposedFix {
  readonly id: string;
  readonly examined: Examined;
  readonly fixRun: FixRun;
  /** Stands for the exact change: each file as it is, and as it will be. 32 hexadecimal digits. */
  readonly hash: string;
}

/** Why there is nothing to agree to. */
export type NoProposal =
  | { readonly why: "not-found" }
  /** What is to be done is no change of a file. */
  | { readonly why: "no-file-changes"; readonly fixRun: FixRun }
  /** It was tested and does not work, or this shell's fixes cannot be tested. */
  | { readonly why: "not-fixed"; readonly fixRun: FixRun };

export type Proposal =
  | { readonly ok: true; readonly value: ProposedFix }
  | ({ readonly ok: false } & NoProposal);

/** Plans and tests the fix of one finding. Only one that works is proposed. Changes nothing. */
export async function proposeFix(
  host: Host,
  examined: Examined,
  id: string,
  signal?: AbortSignal,
): Promise<Proposal> {
  if (!examined.report.findings.some((finding) => finding.id === id)) return { ok: false, why: "not-found" };
  const fixRun = await testFix(host, examined, [id], undefined, signal);
  const { plan, trialResults } = fixRun;
  if (plan.patches.length === 0) {
    const failed = plan.fixes.some(({ state }) => state === "not-fixed");
    return { ok: false, why: failed ? "not-fixed" : "no-file-changes", fixRun };
  }
  if (trialResults?.every(isFixed) !== true) return { ok: false, why: "not-fixed", fixRun };
  return { ok: true, value: { id, examined, fixRun, hash: hashOfChange(fixRun) } };
}

/** What came of applying what somebody agreed to. */
export type AppliedProposal =
  | { readonly kind: "no-proposal"; readonly proposal: NoProposal }
  /** The change would be another one by now: nothing was changed. */
  | { readonly kind: "changed" }
  | {
      readonly kind: "done";
      readonly examined: Examined;
      readonly fixRun: FixRun;
      readonly done: Done<AppliedFix>;
    };

/**
 * Applies exactly the change that this hash stands for: plans and tests it again, and writes nothing where a file has
 * changed since. A fix that does not help is reverted.
 */
export async function applyProposed(
  host: Host,
  id: string,
  hash: string,
  examined: Examined,
  examineAgain: () => Promise<Examined>,
): Promise<AppliedProposal> {
  const proposal = await proposeFix(host, examined, id);
  if (!proposal.ok) return { kind: "no-proposal", proposal };
  const { fixRun } = proposal.value;
  if (proposal.value.hash !== hash) return { kind: "changed" };
  return { kind: "done", examined, fixRun, done: await applyFix(host, examined, fixRun, examineAgain) };
}

function hashOfChange({ plan }: FixRun): string {
  const change = JSON.stringify(plan.patches.map(({ file, before, after }) => [file, before, after]));
  return hashOf(Buffer.from(change).toString("latin1")).slice(0, 32);
}
