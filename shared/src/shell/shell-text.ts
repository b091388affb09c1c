import type { ShellText } from "../model/index.ts";
import { hasHidden } from "../util/visible.ts";

/** No code at all: there is nothing to paste. */
export const NO_COMMAND: ShellText = trusted("");

/** Shell code as we write it; what goes into its holes is quoted already, or it does not compile. */
export function sh(texts: TemplateStringsArray, ...parts: readonly ShellText[]): ShellText {
  return trusted(texts.map((text, index) => `${text}${parts[index] ?? ""}`).join(""));
}

/** Pieces of shell code, one behind the other. */
export function joined(parts: readonly ShellText[], separator: "" | " " | "; " | " && " | "\n"): ShellText {
  return trusted(parts.join(separator));
}

/** A value that the function has made one word of the shell. */
export function quotedBy(quote: (value: string) => string, value: string): ShellText {
  return trusted(quote(value));
}

/** A variable's name; null for what no shell takes for one. */
export function variableName(name: string): ShellText | null {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? trusted(name) : null;
}

/** A command that a stored report holds, as its writer's tool made it; none where something in it is not seen. */
export function storedCommand(text: string): ShellText {
  return hasHidden(text) ? NO_COMMAND : trusted(text);
}

function trusted(text: string): ShellText {
  return text as ShellText;
}
