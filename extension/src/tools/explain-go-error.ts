import { calibrate, checksToRun, explain } from "go-env-check";
import { terminalOptions } from "../calibration-options.ts";
import { thisMac } from "../machine.ts";
import { preferences } from "../preferences.ts";

type Input = {
  /** The complete error message as shown in the terminal, or the ID of a finding such as "goroot-not-found". */
  text: string;
};

/**
 * Explains an error message from Go or the shell, and says which of its causes are confirmed on this Mac: checks only what
 * the message can be about, as a new terminal sees it. Changes nothing.
 */
export default async function tool({ text }: Input) {
  const host = thisMac();
  const shell = preferences().shell?.trim() || host.account.shell || "zsh";
  const name = shell.split("/").at(-1) ?? "zsh";
  const ids = checksToRun(text);
  if (ids.length === 0) return explain(text, name, "en");
  const options = { ...terminalOptions(preferences()), select: (id: string) => ids.includes(id) };
  const report = await calibrate(host, options).catch(() => null);
  return explain(text, name, "en", report);
}
