import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Finding, Language } from "../model/index.ts";

/** `add this line to ~/.zshrc, after line 12:`; after the last line of that file that the finding names. */
export function addToLine({ fix, evidence }: Finding, language: Language): string {
  if (fix === null || fix.file === null) return "";
  const lines = evidence.flatMap(({ file, line }) => (file === fix.file && line !== null ? [line] : []));
  const after = lines.length === 0 ? null : Math.max(...lines);
  return REPORT_MESSAGES[language].addTo(fix.file, fix.snippet.split("\n").length, after);
}
