import { explain } from "go-env-check";
import { thisMac } from "../machine.ts";
import { preferences } from "../preferences.ts";

type Input = {
  /** The error text as the terminal shows it, whole, or the id of a finding such as "goroot-not-found". */
  text: string;
};

/** Explains an error text of Go or of the shell. Reads nothing of this Mac but the name of its shell. */
export default function tool({ text }: Input) {
  const shell = preferences().shell?.trim() || thisMac().account.shell || "zsh";
  return explain(text, shell.split("/").at(-1) ?? "zsh", "en");
}
