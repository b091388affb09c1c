import * as v from "valibot";
import type { Report } from "../model/index.ts";
import type { ClientStore } from "./client-store.ts";
import type { FleetReport } from "./contract.ts";
import { weeksBetween } from "./week.ts";

const failing = v.record(v.string(), v.string());
const historySchema = v.object({
  week: v.string(),
  /** Failing checks of that week and since which week each fails. */
  failing,
  /** The same as it was when the week began: what it is compared with. Null in a machine's first week. */
  before: v.nullable(failing),
});
export type History = v.InferOutput<typeof historySchema>;

const HOW = ["applied", "copied"] as const;
const fixesSchema = v.record(v.string(), v.picklist(HOW));

/**
 * What changed on this machine since its last week, found out here, from its own history, so that no server has to follow
 * anybody. Pure. A second report of a week is compared with the same earlier week as the first one.
 */
export function compareWeeks(
  { outcomes }: Pick<Report, "outcomes">,
  week: string,
  history: History | null,
  fixes: Readonly<Record<string, (typeof HOW)[number]>>,
): { readonly changes: FleetReport["changes"]; readonly history: History } {
  const before = history === null ? null : history.week === week ? history.before : history.failing;
  const now = Object.keys(outcomes).filter((id) => outcomes[id] === "fail");
  const since = Object.fromEntries(now.map((id) => [id, before?.[id] ?? week]));
  const resolved = Object.entries(before ?? {}).filter(([id]) => outcomes[id] === "pass");
  return {
    changes: {
      appeared: before === null ? [] : now.filter((id) => before[id] === undefined),
      resolved: resolved.map(([id, began]) => ({
        id,
        weeks: (["0", "1", "2", "3"] as const)[weeksBetween(began, week)] ?? "4+",
        by: fixes[id] ?? "unknown",
      })),
    },
    history: { week, failing: since, before },
  };
}

/** Remembers that a fix was applied or copied, so that the week's report can say what mended a check. */
export async function rememberFix(store: ClientStore, id: string, how: (typeof HOW)[number]): Promise<void> {
  await store.write("fixes", JSON.stringify({ ...(await readFixes(store)), [id]: how }));
}

/** Forgets fixes of what failed neither this week nor the week before it: the next time something else may mend it. */
export async function forgetFixes(store: ClientStore, { failing, before }: History): Promise<void> {
  const fixes = Object.entries(await readFixes(store));
  const still = fixes.filter(([id]) => failing[id] !== undefined || before?.[id] !== undefined);
  if (still.length < fixes.length) await store.write("fixes", JSON.stringify(Object.fromEntries(still)));
}

export async function readFixes(store: ClientStore): Promise<v.InferOutput<typeof fixesSchema>> {
  return (await readAs(store, "fixes", fixesSchema)) ?? {};
}

export function readHistory(store: ClientStore): Promise<History | null> {
  return readAs(store, "history", historySchema);
}

/**
 * What a store holds; null for nothing. What is there and not understood is the store's to refuse; where the store does
 * not, it counts as nothing.
 */
export async function readAs<T extends v.GenericSchema>(
  store: ClientStore,
  key: Parameters<ClientStore["read"]>[0],
  schema: T,
): Promise<v.InferOutput<T> | null> {
  const text = await store.read(key);
  if (text === null || text === "") return null;
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  store.refuseDamaged?.(key);
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
