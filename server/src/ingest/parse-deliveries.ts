import { type FleetReport, openWeeks, reportSchema } from "go-env-check/fleet-contract";
import type { KnownCheck } from "go-env-check/model";
import * as v from "valibot";
import type { Delivery, Team } from "../store/store.ts";
import { DeliveryError } from "./delivery-error.ts";
import { reportedCounters } from "./reported-counters.ts";

export const MAX_BATCH = 500;
const CORRECTION_KEYS = ["replaces", "report"];

/**
 * Makes the function that parses a request body into deliveries of the token's team. A body is a report, a correction
 * (`report` and `replaces`; a null `report` withdraws), or an array of either. The function throws a DeliveryError that
 * names the field (400), the wrong team (400) or the weeks that the server accepts (422). One bad item refuses the whole
 * body: nothing of it is stored.
 */
export function deliveryParser(known: readonly KnownCheck[]) {
  const schema = reportSchema(known);
  let minute = Number.NaN;
  let open: readonly string[] = [];
  return (text: string, team: Team, now: Date): readonly Delivery[] => {
    const body = parseJson(text);
    const items = Array.isArray(body) ? body : [body];
    if (items.length === 0 || items.length > MAX_BATCH)
      throw new DeliveryError(400, `a batch contains 1 to ${MAX_BATCH} reports`);
    if (Math.floor(now.getTime() / 60_000) !== minute) {
      minute = Math.floor(now.getTime() / 60_000);
      open = openWeeks(now);
    }
    return items.map((item: unknown) => {
      const { report, replaces } = readItem(schema, item);
      const contribution = report ?? replaces ?? null;
      if (contribution === null) throw refuse("report", "report and replaces cannot both be null");
      if (contribution.team !== team.id) throw refuse("team", "this token belongs to another team");
      const week = open.find((one) => one === contribution.week);
      if (week === undefined) {
        throw new DeliveryError(
          422,
          `this week is closed or has not started; the server accepts ${open.join(", ")}`,
          "week",
        );
      }
      if (report !== null && replaces && !sameMachine(report, replaces))
        throw refuse("replaces", "replaces must have the same team, week and nullifier");
      return {
        team: team.id,
        week,
        nullifier: contribution.nullifier,
        current: reportedCounters(report),
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
    throw refuse("(unknown key)", "a correction has the keys report and replaces only");
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
    throw new DeliveryError(400, "the body is not JSON");
  }
}

/** Names the field and never repeats its value: an error must not contain what was refused. */
function check(schema: ReturnType<typeof reportSchema>, item: unknown, prefix: string): FleetReport {
  const result = v.safeParse(schema, item, { abortEarly: true });
  if (result.success) return result.output;
  const path = (result.issues[0].path ?? [])
    .map(({ key }) => String(key))
    .filter((key) => /^[A-Za-z]{1,20}$/.test(key));
  const field = `${prefix}${path.join(".")}`.replace(/\.$/, "") || "(unknown key)";
  throw refuse(field, `${field} does not match the schema`);
}

function refuse(field: string, message: string): DeliveryError {
  return new DeliveryError(400, message, field);
}

function sameMachine(report: FleetReport, replaces: FleetReport): boolean {
  return (
    report.team === replaces.team && report.week === replaces.week && report.nullifier === replaces.nullifier
  );
}
