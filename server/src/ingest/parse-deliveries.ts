import { type FleetReport, openWeeks, reportSchema } from "go-env-check/fleet-contract";
import type { KnownCheck } from "go-env-check/model";
import * as v from "valibot";
import { HttpError } from "../http/http-error.ts";
import type { Delivery, Team } from "../store/store.ts";
import { reportedCounters } from "./reported-counters.ts";

export const MAX_BATCH = 500;
const CORRECTION_KEYS = ["replaces", "report"];

/**
 * Turns a request's body into deliveries of the token's team: one report, one with what it replaces (a report of null
 * takes back), or an array of either. Throws an HttpError that names the field (400), the wrong team (400) or the
 * server's weeks (422); one bad item refuses the whole body, so that nothing of it is stored.
 */
export function deliveryReader(known: readonly KnownCheck[]) {
  const schema = reportSchema(known);
  let minute = Number.NaN;
  let open: readonly string[] = [];
  return (text: string, team: Team, now: Date): readonly Delivery[] => {
    const body = parseJson(text);
    const items = Array.isArray(body) ? body : [body];
    if (items.length === 0 || items.length > MAX_BATCH)
      throw new HttpError(400, `a batch holds 1 to ${MAX_BATCH} reports`);
    if (Math.floor(now.getTime() / 60_000) !== minute) {
      minute = Math.floor(now.getTime() / 60_000);
      open = openWeeks(now);
    }
    return items.map((item: unknown) => {
      const { report, replaces } = readItem(schema, item);
      const said = report ?? replaces ?? null;
      if (said === null) throw refuse("report", "report and replaces cannot both be null");
      if (said.team !== team.id) throw refuse("team", "team is not the team of this token");
      const week = open.find((one) => one === said.week);
      if (week === undefined) {
        throw new HttpError(422, `week is closed or not begun; the server takes ${open.join(", ")}`, {
          field: "week",
        });
      }
      if (report !== null && replaces && !sameMachine(report, replaces))
        throw refuse("replaces", "replaces must be of the same team, week and nullifier");
      return {
        team: team.id,
        week,
        nullifier: said.nullifier,
        says: reportedCounters(report),
        replaces: replaces === undefined ? undefined : reportedCounters(replaces),
      };
    });
  };
}

function readItem(
  schema: ReturnType<typeof reportSchema>,
  item: unknown,
): { readonly report: FleetReport | null; readonly replaces: FleetReport | null | undefined } {
  if (typeof item !== "object" || item === null || !("report" in item || "replaces" in item))
    return { report: check(schema, item, ""), replaces: undefined };
  if (Object.keys(item).sort().join() !== CORRECTION_KEYS.join())
    throw refuse("(unknown key)", "a correction has report and replaces, nothing else");
  const part = (value: unknown, name: string): FleetReport | null =>
    value === null ? null : check(schema, value, `${name}.`);
  return {
    report: part("report" in item ? item.report : null, "report"),
    replaces: part("replaces" in item ? item.replaces : null, "replaces"),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, "the body is not JSON");
  }
}

/** The field is named, its value never repeated: an error must not carry what was refused. */
function check(schema: ReturnType<typeof reportSchema>, item: unknown, prefix: string): FleetReport {
  const result = v.safeParse(schema, item, { abortEarly: true });
  if (result.success) return result.output;
  const path = (result.issues[0].path ?? [])
    .map(({ key }) => String(key))
    .filter((key) => /^[A-Za-z]{1,20}$/.test(key));
  const field = `${prefix}${path.join(".")}`.replace(/\.$/, "") || "(unknown key)";
  throw refuse(field, `${field} is not what the schema allows`);
}

function refuse(field: string, message: string): HttpError {
  return new HttpError(400, message, { field });
}

function sameMachine(report: FleetReport, replaces: FleetReport): boolean {
  return (
    report.team === replaces.team && report.week === replaces.week && report.nullifier === replaces.nullifier
  );
}
