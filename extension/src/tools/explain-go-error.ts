import { withTildes } from "go-env-check";
import { canCheck, checkHere, explainText, explainWith } from "../check/explain.ts";
import { thisMac } from "../machine.ts";

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
  const plain = withTildes({ home: host.account.home }, explainText(text, host));
  if (!canCheck(text)) return plain;
  const examined = await checkHere(host).catch(() => null);
  return examined === null ? plain : withTildes(examined.report, explainWith(text, host, examined));
}
