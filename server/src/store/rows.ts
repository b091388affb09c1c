import * as v from "valibot";
import { type Counters, countersSchema, noCounters } from "../counters/counters.ts";
import { type Publication, publicationSchema } from "../publish/published.ts";
import type { Invite, InviteInfo, Policy, SentDigests, Team, TokenInfo } from "./store.ts";

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
const tokenInfoRow = v.object({
  team: v.string(),
  role,
  hash: bytes,
  until: v.nullable(v.string()),
  invite: v.nullable(bytes),
});
const inviteRow = v.object({
  id: v.string(),
  name: v.string(),
  secret: bytes,
  until: v.string(),
  left_uses: v.number(),
});
const inviteInfoRow = v.object({ code: bytes, uses: v.number(), joined: v.number(), until: v.string() });
const policySchema = v.object({
  minimumGo: v.nullable(v.string()),
  suppressed: v.array(v.string()),
  // Not there in policies that were set before there were goals.
  goal: v.optional(v.nullable(v.number()), null),
});
const way = v.picklist(["webhook", "email"]);
const told = v.array(v.string());
const sentSchema = v.union([
  v.object({
    week: v.string(),
    alerts: v.object({ webhook: told, email: told }),
    failed: v.array(way),
  }),
  // As it was stored before each way was remembered by itself.
  v.pipe(
    v.object({ week: v.string(), told }),
    v.transform(({ week, told: all }) => ({ week, alerts: { webhook: all, email: all }, failed: [] })),
  ),
]);

/** Parses counters from JSON; undefined gives zeros. */
export function toCounters(json: string | undefined): Counters {
  const parsed: unknown = json === undefined ? noCounters() : JSON.parse(json);
  return v.parse(countersSchema, parsed);
}

type Sums = { [name: string]: number | Sums };
const sums: v.GenericSchema<Sums> = v.record(v.string(), v.union([v.number(), v.lazy(() => sums)]));

/** Adds up counters in JSON, whatever counters there are; undefined for none. Empty texts count as nothing. */
export function addCounters(texts: readonly string[]): string | undefined {
  const [first, ...rest] = texts.filter((one) => one !== "");
  if (first === undefined || rest.length === 0) return first;
  const parse = (one: string): Sums => v.parse(sums, JSON.parse(one));
  return JSON.stringify(rest.map(parse).reduce(addSums, parse(first)));
}

function addSums(one: Sums, other: Sums): Sums {
  const sum = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = sum[name];
    if (typeof value === "number") sum[name] = (typeof before === "number" ? before : 0) + value;
    else sum[name] = addSums(typeof before === "object" ? before : {}, value);
  }
  return sum;
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
  if (row === undefined) return { minimumGo: null, suppressed: [], goal: null };
  const parsed: unknown = JSON.parse(v.parse(text, row).text);
  return v.parse(policySchema, parsed);
}

/** Parses what a team was sent; undefined gives null. */
export function toSentDigests(row: unknown): SentDigests | null {
  if (row === undefined) return null;
  const parsed: unknown = JSON.parse(v.parse(text, row).text);
  return v.parse(sentSchema, parsed);
}

/** Parses a row of the team table. */
export function toTeam(row: unknown): Team {
  return v.parse(teamRow, row);
}

/** Parses a row of the token table. */
export function toTokenInfo(row: unknown): TokenInfo {
  const { team, role: of, hash, until, invite } = v.parse(tokenInfoRow, row);
  return { team, role: of, fingerprint: fingerprint(hash), until, ofInvite: invite && fingerprint(invite) };
}

/** Parses a valid invite with its team. */
export function toInvite(row: unknown): Invite {
  const { id, name, secret, until, left_uses: left } = v.parse(inviteRow, row);
  return { team: { id, name }, secret, until, left };
}

/** Parses an invite as a list shows it. */
export function toInviteInfo(row: unknown): InviteInfo & { readonly code: Buffer } {
  const { code, ...rest } = v.parse(inviteInfoRow, row);
  return { id: fingerprint(code), ...rest, code };
}

function fingerprint(hash: Buffer): string {
  return hash.toString("hex").slice(0, 12);
}
