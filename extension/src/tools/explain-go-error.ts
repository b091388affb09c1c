import { explain } from "go-env-check";
import { thisMac } from "../machine.ts";
import { preferences } from "../preferences.ts";

type Input = {
  /** The complete error message as shown in the terminal, or the ID of a finding such as "goroot-not-found". */
  text: string;
};

/** Explains an error message from Go or the shell. Reads nothing from this Mac except the name of the shell. */
export default function tool({ text }: Input) {
  const shell = preferences().shell?.trim() || thisMac().account.shell || "zsh";
  return explain(text, shell.split("/").at(-1) ?? "zsh", "en");
}
