import { Action, type Tool } from "@raycast/api";
import type { CalibrateOptions } from "go-env-check";
import { applyForAssistant, rememberQuestion, testForAssistant } from "../check/apply-for-assistant.ts";
import { calibrationOptions } from "../check/options.ts";
import { thisMac } from "../machine.ts";
import { diffOf, filesOf } from "../model/fix-run-detail.ts";
import { checkSettings } from "../preferences.ts";
import { withTeam } from "../sharing/policy.ts";

type Input = {
  /** The ID of the finding to fix, as check-go-env returned it. */
  id: string;
};

/** Asks with the exact change and the result of its test; asks nothing when there is nothing to apply. */
export const confirmation: Tool.Confirmation<Input> = async ({ id }) => {
  const tested = await testForAssistant(thisMac(), id, await optionsHere());
  if (tested === null) return undefined;
  const { fixRun, examined } = tested;
  const files = filesOf(fixRun, examined.report).join(", ");
  await rememberQuestion(tested);
  return {
    style: Action.Style.Destructive,
    message: `Change ${files}?`,
    info: [
      { name: "Finding", value: id },
      { name: "Files", value: files },
      { name: "Change", value: diffOf(fixRun, examined.report) },
      { name: "Test", value: "Works in a new terminal, tested on copies of the startup files" },
      { name: "If It Does Not Help", value: "It is reverted automatically" },
    ],
  };
};

/** Applies the tested fix for one finding after the user confirmed the exact change. A fix that does not help is reverted. */
export default async function tool({ id }: Input) {
  return applyForAssistant(thisMac(), id, await optionsHere());
}

/** As in Check Go Env: with what the team suppresses. */
async function optionsHere(): Promise<CalibrateOptions> {
  return (await withTeam(calibrationOptions(checkSettings(), thisMac()))).options;
}
