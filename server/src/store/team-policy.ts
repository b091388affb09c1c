import { policySchema } from "go-env-check/fleet-contract";
import * as v from "valibot";

/** What a lead sets for the team: what is asked of the members' machines, and what is to be reached. */
export const teamPolicySchema = v.strictObject({
  ...policySchema.entries,
  /** The median score to reach; null for none. A client that says nothing about it leaves it. */
  goal: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)))),
});
