import { calibrate } from "go-env-check";
import { terminalOptions } from "../calibration-options.ts";
import { thisMac } from "../machine.ts";
import { forAssistant } from "../model/for-assistant.ts";
import { preferences } from "../preferences.ts";

/** Checks this Mac's Go environment as a new terminal sees it. Changes nothing. */
export default async function tool() {
  return forAssistant(await calibrate(thisMac(), terminalOptions(preferences())));
}
