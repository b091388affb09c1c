import type { Store, Team } from "./store.ts";

/** How long this process still accepts a token that another process revoked or rotated. */
const CACHE_MS = 1000;
const MAX_CACHED = 1000;

/**
 * Wraps a store so that it looks up the same token once a second at most: in a flood of reports all carry the same one.
 * Changes made by this process apply immediately.
 */
export function cacheTokens(store: Store): Store {
  const found = new Map<string, { readonly at: number; readonly team: Promise<Team | null> }>();
  return {
    ...store,
    teamOf: (role, hash, now) => {
      const key = `${role} ${hash.toString("base64")}`;
      const at = now.getTime();
      const known = found.get(key);
      if (known !== undefined && Math.abs(at - known.at) < CACHE_MS) return known.team;
      if (found.size >= MAX_CACHED) found.clear();
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
    // A token that was not valid a moment ago is now.
    acceptInvite: (...args) => {
      found.clear();
      return store.acceptInvite(...args);
    },
    renameTeam: (...args) => {
      found.clear();
      return store.renameTeam(...args);
    },
    deleteTeam: (...args) => {
      found.clear();
      return store.deleteTeam(...args);
    },
  };
}
