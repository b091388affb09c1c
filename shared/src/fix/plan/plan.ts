import type { BytesOf, Facts, FixRunPlan, PlannedFix, Strategy } from "../../model/index.ts";
import { deskOf, fishDeskOf } from "./edit/desk.ts";
import { patchesOf } from "./patches.ts";
import { type Draft, docIn, planOne } from "./plan-one.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Turns what checks want into files as they will be: all of it together, worst finding first. Pure: the files' bytes
 * come in, nothing goes out. A fix that says the opposite of a worse one waits, and says for which.
 */
export function planFixes(
  wanted: readonly Wanted[],
  facts: Facts,
  bytesOf: BytesOf,
  strategyOf: (id: string) => Strategy = () => "edit",
): FixRunPlan {
  const desks = { own: deskOf(facts, bytesOf), fish: fishDeskOf(facts, bytesOf) };
  let draft: Draft = { desks, accepted: [], work: [] };
  const fixes: PlannedFix[] = [];
  for (const one of wanted) {
    const next = planOne(one, draft, { facts, bytesOf, strategy: strategyOf(one.id) });
    fixes.push(next.fix);
    draft = next.draft;
  }
  return {
    fixes: fixes.map((fix) => asWritten(fix, draft)),
    patches: patchesOf(draft.work, facts, bytesOf, (file) => docIn(draft, file)),
  };
}

/** A fix with the line that it adds as the fixes behind it leave it. */
function asWritten(fix: PlannedFix, draft: Draft): PlannedFix {
  const changes = fix.changes.map((change) => {
    const lines = docIn(draft, change.file)?.lines ?? [];
    const [only, more] = lines.filter(({ text, number }) => number === null && text.trim() !== "");
    const isAlone = change.kind === "add" && only !== undefined && more === undefined;
    return isAlone && change.after?.includes("\n") === false && !fix.notEdited
      ? { ...change, after: Buffer.from(only.text.replace(/\r$/, ""), "latin1").toString("utf8") }
      : change;
  });
  return { ...fix, changes };
}
