import { REPORT_MESSAGES } from "../../messages/report.ts";
import type { Finding, Language, LineChange } from "../../model/index.ts";
import { adviceText } from "../fix-lines.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { code } from "./value.ts";

/** What a fix changes: the lines that go and come for each file, or what to paste, or advice. */
export function change(finding: Finding, language: Language): Markup {
  const { fix } = finding;
  if (fix === null) return NOTHING;
  const text = adviceText(fix);
  const advice = text === "" ? null : html`<p>${text}</p>`;
  if (fix.snippet === "") return html`${advice}`;
  if (fix.edits !== undefined && fix.edits.length > 0) return html`${advice}${diffs(fix.edits, language)}`;
  if (fix.file !== null) {
    const lines = fix.snippet.split("\n").map((line) => row("added", "", line));
    return html`${advice}${diff(fix.file, lines, language)}`;
  }
  return html`${advice}<pre class="snippet" dir="ltr" tabindex="0"><code>${fix.snippet}</code></pre>`;
}

function diffs(edits: readonly LineChange[], language: Language): readonly Markup[] {
  const files = [...new Set(edits.map(({ file }) => file))];
  return files.map((file) => {
    const rows = edits
      .filter((edit) => edit.file === file)
      .flatMap(({ line, before, after, kind }) => [
        ...(kind === "add" || before === null ? [] : [row("removed", String(line ?? ""), before)]),
        ...(kind === "delete" || after === null
          ? []
          : after
              .replace(/\n$/, "")
              .split("\n")
              .map((text, at) =>
                row("added", at === 0 && kind === "change" ? String(line ?? "") : "", text),
              )),
      ]);
    return diff(file, rows, language);
  });
}

function diff(file: string, rows: readonly Markup[], language: Language): Markup {
  return html`<div class="diff"><p>${code(file, language)}</p><pre dir="ltr" tabindex="0" aria-label="${REPORT_MESSAGES[language].fix}${
    REPORT_MESSAGES[language].colon
  }${file}">${rows}</pre></div>`;
}

function row(kind: "added" | "removed", line: string, text: string): Markup {
  const number = line === "" ? null : html`<b>${line}</b>`;
  return kind === "added"
    ? html`<ins>${number}+ ${text}
</ins>`
    : html`<del>${number}− ${text}
</del>`;
}
