import { calibrate } from "go-env-check";
import { terminalOptions, timeLimit } from "../check/options.ts";
import { thisMac } from "../machine.ts";
import { forAssistant } from "../model/for-assistant.ts";
import { checkSettings } from "../preferences.ts";
import { withTeam } from "../sharing/policy.ts";

/** Checks this Mac's Go environment as a new terminal sees it. Changes nothing. */
export default async function tool() {
  const host = thisMac();
  const settings = checkSettings();
  return forAssistant(
    await calibrate(host, (await withTeam(terminalOptions(settings, host))).options),
    timeLimit(settings),
  );
}
