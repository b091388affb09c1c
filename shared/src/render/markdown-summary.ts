import { HTML_MESSAGES } from "../messages/html-report.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { SCORE_MESSAGES } from "../messages/score.ts";
import { TERMS } from "../messages/terms.ts";
import type { LineChange, Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { adviceText } from "./fix-lines.ts";
import { codeBlock, inlineCode, prose, table } from "./markdown-text.ts";
import { nextStep } from "./next-step.ts";
import { incompleteText, newTerminalText, teamText } from "./notes.ts";
import {
  consistencyText,
  environmentText,
  installerNote,
  isClean,
  notCheckedLines,
  osName,
  releaseText,
} from "./overview.ts";
import { SHAPES } from "./palette.ts";
import { titleIn, verdictText, worstFirst } from "./verdict-text.ts";
import { tildeIn } from "./view.ts";

/** The verdict as the heading, what to do right below it, then one line a finding. */
export function summary(report: Report): string[] {
  const { score, language, findings, home } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const [first] = worstFirst(report);
  const shape = SHAPES[first?.severity ?? (isClean(report) ? "good" : "major")];
  const notes = [...newTerminalText(report), ...incompleteText(report), ...teamText(report)].map(
    (text) => `> ${prose(tildeIn(text, home))}`,
  );
  return [
    `## ${shape} ${prose(verdictText(report) || p.seeNotes)} · ${score.value}/100`,
    ...(findings.length === 1 && first !== undefined ? [prose(tildeIn(first.message, home))] : []),
    ...todo(report),
    ...notes,
    ...(findings.length > 1 ? [list(report)] : []),
    ...(isClean(report) ? [w.noProblems] : []),
    ...notCheckedLines(report).map(prose),
  ];
}

function todo(report: Report): string[] {
  const { language, findings } = report;
  const p = HTML_MESSAGES[language];
  const next = nextStep(report);
  if (next === null) return [];
  const { finding, command, isWritten, reach } = next;
  const { fix } = finding;
  const edits = fix?.edits ?? [];
  const title =
    findings.length === 1 ? "" : `${REPORT_MESSAGES[language].colon}${prose(titleIn(report, finding))}`;
  const label = `**${p.doThis}${title}**${TERMS[language].brackets(p.safety[fix?.safety ?? "manual"])}`;
  const run = [...(reach === null ? [] : [reach]), codeBlock(command, "sh")];
  if (edits.length > 0) return [label, codeBlock(diffText(edits), "diff"), ...run];
  // What a program cannot write is said here: in a job's summary nobody runs a command.
  const advice = fix?.file === null ? adviceText(fix) : "";
  if (advice === "") return [label, ...run];
  const snippet = fix === null || fix.snippet === "" ? [] : [codeBlock(fix.snippet, "sh")];
  return [label, prose(advice), ...snippet, ...(isWritten ? run : [])];
}

/** The lines that go and come, by file. */
export function diffText(edits: readonly LineChange[]): string {
  const lines = (text: string | null, sign: string): string[] =>
    text === null
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => `${sign}${line}`);
  return [...new Set(edits.map(({ file }) => file))]
    .flatMap((file) => [
      `# ${file}`,
      ...edits
        .filter((edit) => edit.file === file)
        .flatMap(({ kind, before, after }) => [
          ...(kind === "add" ? [] : lines(before, "-")),
          ...(kind === "delete" ? [] : lines(after, "+")),
        ]),
    ])
    .join("\n");
}

function list(report: Report): string {
  const { language } = report;
  const p = HTML_MESSAGES[language];
  const rows = worstFirst(report).map((finding) => {
    const { severity, evidence, fix } = finding;
    const seen = evidence.find(({ line }) => line !== null) ?? evidence[0];
    const place =
      seen === undefined ? (fix?.file ?? "") : `${seen.file}${seen.line === null ? "" : `:${seen.line}`}`;
    return [
      SHAPES[severity],
      prose(titleIn(report, finding)),
      place === "" ? "" : inlineCode(place),
      p.safety[fix?.safety ?? "manual"],
    ];
  });
  return table(["", p.findings, p.location, REPORT_MESSAGES[language].fix], rows);
}

/** How the score came about, folded, with the machine that it is about. */
export function receipt(report: Report): string[] {
  const { score, go, host, shell, outcomes, language, home } = report;
  const w = REPORT_MESSAGES[language];
  const s = SCORE_MESSAGES[language];
  const count = (status: string): number => Object.values(outcomes).filter((one) => one === status).length;
  const path = (text: string): string => inlineCode(tildify(text, home));
  const machine = [osName(host), host.arch, shell?.name ?? "", report.at].filter((text) => text !== "");
  const rows = [
    `${w.score} ${score.value}/100 · ${w.band[score.band]} · ${prose(s.formula(report))}`,
    ...score.ifFixed.map(({ id, value }) => prose(s.ifFixed(id, score.value, value))),
    go === null
      ? w.noGo
      : `Go ${inlineCode(releaseText(report))} · ${path(go.path)} · GOROOT ${path(go.goroot ?? "?")}${installerNote(report)}`,
    consistencyText(report),
    `${w.counts(count("fail"), count("pass"), count("skip"))} · ${environmentText(report)}`,
    machine.map(prose).join(" · "),
  ];
  const title = HTML_MESSAGES[language].receipt;
  return [
    `<details><summary>${title}</summary>\n\n${rows.map((row) => `- ${row}`).join("\n")}\n\n</details>`,
  ];
}
