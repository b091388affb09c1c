import { calibrate } from "go-env-check";
import { terminalOptions } from "../calibration-options.ts";
import { thisMac } from "../machine.ts";
import { fixForAssistant } from "../model/for-assistant.ts";
import { preferences } from "../preferences.ts";

type Input = {
  /** The ID of the finding, as check-go-env returned it; omit it for the worst finding. */
  id?: string;
};

/** Returns the fix for one finding on this Mac, written for the user's shell. Changes nothing. */
export default async function tool({ id }: Input) {
  return fixForAssistant(await calibrate(thisMac(), terminalOptions(preferences())), id ?? null);
}
