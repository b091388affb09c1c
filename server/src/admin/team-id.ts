import type { Store, Team } from "../store/store.ts";
import { UsageError } from "./args.ts";

/** An existing team by its ID; throws a UsageError for any other. */
export async function findTeam(store: Store, id: string | undefined): Promise<Team> {
  if (id === undefined) throw new UsageError("missing TEAM: use an ID from go-env-fleet team list");
  const team = (await store.teams()).find((one) => one.id === id);
  if (team === undefined)
    throw new UsageError(`unknown team ${JSON.stringify(id)}; see go-env-fleet team list`);
  return team;
}
