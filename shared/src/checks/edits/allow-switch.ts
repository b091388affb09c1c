import { isSet } from "../../golang/settings.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { own } from "../../util/own.ts";
import { setWhereItIs } from "./set-where-it-is.ts";
import { goEnvSet, unsetEverywhere } from "./unset-everywhere.ts";

/**
 * Lets Go choose its toolchain. What the SDK's own go.env says comes to light where a setting is taken away, and may
 * forbid it as well: then a setting has to stand before it.
 */
export function allowSwitch(facts: Facts): readonly Edit[] {
  if (!isSet(facts, "GOTOOLCHAIN")) return setWhereItIs(facts, "GOTOOLCHAIN", "auto");
  const lifeline = { GOTOOLCHAIN: "local" };
  const inSdk = facts.goEnvDefaults.ok ? (own(facts.goEnvDefaults.value, "GOTOOLCHAIN") ?? "") : "";
  if (/^$|(^|\+)(auto|path)$/.test(inSdk))
    return unsetEverywhere(facts, "GOTOOLCHAIN", lifeline, () => false);
  return [
    ...(facts.env.GOTOOLCHAIN ? [{ kind: "unset", name: "GOTOOLCHAIN" } as const] : []),
    goEnvSet(facts, "GOTOOLCHAIN", "auto", lifeline),
  ];
}
