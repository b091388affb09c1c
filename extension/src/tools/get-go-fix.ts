import { calibrate } from "go-env-check";
import { terminalOptions, timeLimit } from "../check/options.ts";
import { thisMac } from "../machine.ts";
import { fixOrReason } from "../model/for-assistant.ts";
import { checkSettings } from "../preferences.ts";
import { withTeam } from "../sharing/policy.ts";

type Input = {
  /** The ID of the finding, as check-go-env returned it; omit it for the worst finding that has a fix. */
  id?: string;
};

/** Returns the fix for one finding on this Mac, written for the user's shell. Changes nothing. */
export default async function tool({ id }: Input) {
  const host = thisMac();
  const settings = checkSettings();
  const report = await calibrate(host, (await withTeam(terminalOptions(settings, host))).options);
  return fixOrReason(report, id ?? null, timeLimit(settings));
}
