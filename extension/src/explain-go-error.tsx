import type { LaunchProps } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { ExplainGoError } from "./ui/explain-go-error.tsx";

/** The command Explain Go Error: the argument, else the selected text, else the clipboard. */
export default function Command({
  arguments: given,
  fallbackText,
}: Partial<LaunchProps<{ arguments: Arguments.ExplainGoError }>>) {
  return <ExplainGoError host={thisMac()} argument={given?.text ?? ""} fallback={fallbackText ?? ""} />;
}
