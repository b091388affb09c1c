import { binaryVersion, languageVersion } from "../../golang/active-go.ts";
import { joinGoFlags, pinsModules, splitGoFlags } from "../../golang/go-flags.ts";
import { goodFlags, lostHalf } from "../../golang/lost-half.ts";
import { setting } from "../../golang/settings.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { setWhereItIs } from "./set-where-it-is.ts";
import { unsetEverywhere } from "./unset-everywhere.ts";

/**
 * The edits that leave in GOFLAGS what no check objects to, so that one fix does for all of them: quotes where a value lost
 * its second half to a blank, else without the bad flags; without those that pin the modules, if the user does not choose
 * to live with them, and without those that `isBad` names. Where nothing is left, the variable goes.
 */
export function correctGoFlags(
  facts: Facts,
  isBad: (flag: string) => boolean = () => false,
): readonly Edit[] {
  const { value } = setting(facts, "GOFLAGS");
  const reader = { minor: languageVersion(binaryVersion(facts))?.[1] ?? null };
  const kept = splitGoFlags(lostHalf(value, reader)?.goflags ?? goodFlags(value, reader)) ?? [];
  const keepsPins = facts.suppressions.some(({ id }) => id === "goflags-mod-pinned");
  const flags = joinGoFlags(kept.filter((flag) => !isBad(flag) && (keepsPins || !pinsModules(flag))));
  return flags === "" ? unsetEverywhere(facts, "GOFLAGS") : setWhereItIs(facts, "GOFLAGS", flags);
}
