import * as v from "valibot";
import { type Counters, countersSchema, noCounters } from "../counters/counters.ts";
import { type Publication, publicationSchema } from "../publish/published.ts";
import type { Policy, Team, TokenInfo } from "./store.ts";

// Rows of both databases are parsed like any other input from outside.
const MAX_CACHED = 500;
const text = v.object({ text: v.string() });
const role = v.picklist(["ingest", "lead"]);
const bytes = v.instance(Buffer);

const teamRow = v.object({ id: v.string(), name: v.string() });
export const tokenRow = v.object({
  id: v.string(),
  name: v.string(),
  hash: bytes,
  until: v.nullable(v.string()),
});
export const receiptRow = v.object({
  team: v.string(),
  week: v.string(),
  nullifier: v.string(),
  hash: v.pipe(
    bytes,
    v.transform((hash) => hash.toString("hex")),
  ),
});
export const weekRow = v.object({ team: v.string(), week: v.string(), text: v.string() });
export const weekName = v.object({ week: v.string() });
export const noteRow = v.object({ id: v.number(), week: v.string(), text: v.string() });
export const receiptsRow = v.object({ count: v.number(), oldest: v.nullable(v.string()) });
const tokenInfoRow = v.object({ team: v.string(), role, hash: bytes, until: v.nullable(v.string()) });
const policySchema = v.object({ minimumGo: v.nullable(v.string()), suppressed: v.array(v.string()) });

/** Parses counters from JSON; undefined gives zeros. */
export function toCounters(json: string | undefined): Counters {
  const parsed: unknown = json === undefined ? noCounters() : JSON.parse(json);
  return v.parse(countersSchema, parsed);
}

/**
 * Makes a parser of publication rows that caches its results: publications rarely change, and each view of a lead's page
 * needs a dozen of them.
 */
export function publicationReader(): (row: unknown) => Publication {
  const known = new Map<string, Publication>();
  return (row) => {
    const { text: json } = v.parse(text, row);
    const found = known.get(json);
    if (found !== undefined) return found;
    const parsed: unknown = JSON.parse(json);
    const publication = v.parse(publicationSchema, parsed);
    if (known.size >= MAX_CACHED) known.clear();
    known.set(json, publication);
    return publication;
  };
}

/** Parses a team's policy; undefined gives one without requirements. */
export function toPolicy(row: unknown): Policy {
  if (row === undefined) return { minimumGo: null, suppressed: [] };
  const parsed: unknown = JSON.parse(v.parse(text, row).text);
  return v.parse(policySchema, parsed);
}

/** Parses a row of the team table. */
export function toTeam(row: unknown): Team {
  return v.parse(teamRow, row);
}

/** Parses a row of the token table. */
export function toTokenInfo(row: unknown): TokenInfo {
  const { team, role: of, hash, until } = v.parse(tokenInfoRow, row);
  return { team, role: of, fingerprint: hash.toString("hex").slice(0, 12), until };
}
