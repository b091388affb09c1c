import { isSet, setting } from "../../golang/settings.ts";
import { forbidsToolchain } from "../../golang/toolchain-download.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { setWhereItIs } from "./set-where-it-is.ts";
import { unsetEverywhere } from "./unset-everywhere.ts";

/** The edits that let Go download a toolchain again, where a setting forbids it. */
export function allowDownload(facts: Facts): readonly Edit[] {
  const name = forbidsToolchain(facts, facts.project?.wanted?.cached ?? null);
  if (name === null) return [];
  if (isSet(facts, name)) return unsetEverywhere(facts, name);
  const usual = name === "GOSUMDB" ? "sum.golang.org" : "https://proxy.golang.org,direct";
  return setting(facts, name).origin === "go.env" ? setWhereItIs(facts, name, usual) : [];
}
