import { SEVERITIES, type Severity } from "go-env-check/model";
import type { Counters } from "../counters/counters.ts";
import type { HoldCounts } from "./hold-counts.ts";
import { type CheckFigures, numberOf, type Share } from "./published.ts";
import { isTooFarOff } from "./suppress-small-changes.ts";

interface Shown {
  readonly counts: HoldCounts;
  readonly share: (count: number) => Share;
}

/** The checks of a week, and how many machines are broken: never fewer than one critical problem alone breaks. */
export interface FailingMachines {
  readonly critical: number;
  readonly checks: readonly CheckFigures[];
}

/** Failing machines of every reported check, also of those that no longer fail: their last number may have to stay. */
export function failingMachines(
  { machines, outcomes, severities, critical }: Counters,
  { counts, share }: Shown,
): FailingMachines {
  const names = [...new Set(Object.keys(outcomes).map((key) => key.slice(0, key.indexOf("|"))))];
  const rows = names.map((name) => {
    const real = outcomes[`${name}|fail`] ?? 0;
    const parts = SEVERITIES.map((severity) => ({ severity, real: severities[`${name}|${severity}`] ?? 0 }));
    const numbers = (give: HoldCounts["hold"]) => {
      const failing = give(`fail|${name}`, real, machines);
      const own = parts.map((part) => ({
        ...part,
        held: give(`fail|${name}|${part.severity}`, part.real, machines),
      }));
      return { name, failing, severities: divide(failing, own) };
    };
    const held = numbers(counts.hold);
    // What held numbers leave for a severity may be too little.
    const isTrue = parts.every((part) => !isTooFarOff(held.severities[part.severity] ?? 0, part.real));
    return isTrue ? held : numbers(counts.refresh);
  });
  const worst = Math.max(0, ...rows.flatMap((row) => row.severities.critical ?? 0));
  const checks = rows
    .map(({ name, failing, severities: parts }): CheckFigures => {
      const [id = "", rev = "1"] = name.split("@");
      return {
        id,
        rev: Number(rev),
        failing: share(failing),
        severities: SEVERITIES.flatMap((severity) => {
          const count = parts[severity] ?? 0;
          return count === 0 ? [] : [{ severity, share: share(count) }];
        }),
        change: null,
      };
    })
    .filter(({ failing }) => numberOf(failing) > 0)
    .sort(byShareThenName);
  return { critical: Math.max(worst, counts.hold("critical", critical, machines)), checks };
}

/** The failing machines by severity: each part was held back by itself, and together they are no more than the whole. */
function divide(
  failing: number,
  own: readonly { readonly severity: Severity; readonly held: number }[],
): Partial<Record<Severity, number>> {
  let left = failing;
  const parts: Partial<Record<Severity, number>> = {};
  for (const { severity, held } of own) {
    parts[severity] = Math.min(held, left);
    left -= Math.min(held, left);
  }
  return parts;
}

/** Equal shares are sorted by name, so that the order reveals nothing more. */
function byShareThenName(a: CheckFigures, b: CheckFigures): number {
  return numberOf(b.failing) - numberOf(a.failing) || (a.id < b.id ? -1 : 1);
}
