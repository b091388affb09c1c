import * as v from "valibot";
import { type FleetReport, reportSchema } from "../../shared/src/fleet/contract.ts";
import { openWeeks } from "../../shared/src/fleet/week.ts";
import type { KnownCheck } from "../../shared/src/model.ts";
import { HttpError } from "./http-error.ts";
import type { Delivery, Team } from "./store/store.ts";

const MAX_BATCH = 500;

/**
 * Turns a request's body into deliveries of the token's team: one report, one with what it replaces, or an array of
 * either. Throws an HttpError that names the field (400), the wrong team (400) or the server's week (422); one bad
 * item refuses the whole body, so that nothing of it is stored.
 */
export function deliveryReader(known: readonly KnownCheck[]) {
  const report = reportSchema(known);
  const correction = v.strictObject({ report, replaces: report });
  return (text: string, team: Team, now: Date): readonly Delivery[] => {
    const body = parseJson(text);
    const items = Array.isArray(body) ? body : [body];
    if (items.length === 0 || items.length > MAX_BATCH)
      throw new HttpError(400, `a batch holds 1 to ${MAX_BATCH} reports`);
    return items.map((item: unknown) => {
      const delivery = isCorrection(item)
        ? check(correction, item)
        : { report: check(report, item), replaces: null };
      admit(delivery.report, team, now);
      if (delivery.replaces !== null) sameMachine(delivery.report, delivery.replaces);
      return delivery;
    });
  };
}

function isCorrection(item: unknown): boolean {
  return typeof item === "object" && item !== null && "report" in item;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, "the body is not JSON");
  }
}

/** The field is named, its value never repeated: an error must not carry what was refused. */
function check<T extends v.GenericSchema>(schema: T, item: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, item, { abortEarly: true });
  if (result.success) return result.output;
  const path = (result.issues[0].path ?? [])
    .map(({ key }) => String(key))
    .filter((key) => /^[A-Za-z]{1,20}$/.test(key));
  const field = path.join(".") || "(unknown key)";
  throw new HttpError(400, `${field} is not what the schema allows`, field);
}

function admit(report: FleetReport, team: Team, now: Date): void {
  if (report.team !== team.id) throw new HttpError(400, "team is not the team of this token", "team");
  const open = openWeeks(now);
  if (!open.includes(report.week))
    throw new HttpError(422, `week is closed or not begun; the server takes ${open.join(", ")}`, "week");
}

function sameMachine(report: FleetReport, replaces: FleetReport): void {
  if (
    report.team !== replaces.team ||
    report.week !== replaces.week ||
    report.nullifier !== replaces.nullifier
  ) {
    throw new HttpError(400, "replaces must be of the same team, week and nullifier", "replaces");
  }
}
