import type { Store, Team } from "./store.ts";

/** A token that another process revokes or rotates is taken here for so long after it. */
const REMEMBER_MS = 1000;
const MAX_REMEMBERED = 1000;

/**
 * A store that asks for the same token once a second at most: a flood of reports comes with the same one again and again.
 * What this process itself changes holds at once.
 */
export function cacheTokens(store: Store): Store {
  const found = new Map<string, { readonly at: number; readonly team: Promise<Team | null> }>();
  return {
    ...store,
    teamOf: (role, hash, now) => {
      const key = `${role} ${hash.toString("base64")}`;
      const at = now.getTime();
      const known = found.get(key);
      if (known !== undefined && Math.abs(at - known.at) < REMEMBER_MS) return known.team;
      if (found.size >= MAX_REMEMBERED) found.clear();
      const team = store.teamOf(role, hash, now);
      team.catch(() => found.delete(key));
      found.set(key, { at, team });
      return team;
    },
    rotateToken: (...args) => {
      found.clear();
      return store.rotateToken(...args);
    },
    revokeToken: (which) => {
      found.clear();
      return store.revokeToken(which);
    },
  };
}
