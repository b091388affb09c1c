import { calibrate } from "go-env-check";
import { terminalOptions } from "../calibration-options.ts";
import { thisMac } from "../machine.ts";
import { fixForAssistant } from "../model/for-assistant.ts";
import { preferences } from "../preferences.ts";

type Input = {
  /** The id of the finding, as check-go-env returned it; leave it out for the worst one. */
  id?: string;
};

/** The fix for one finding on this Mac, in the words of the user's shell. Changes nothing. */
export default async function tool({ id }: Input) {
  return fixForAssistant(await calibrate(thisMac(), terminalOptions(preferences())), id ?? null);
}
