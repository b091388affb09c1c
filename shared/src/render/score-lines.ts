import { REPORT_MESSAGES } from "../messages/report.ts";
import { SCORE_MESSAGES } from "../messages/score.ts";
import { SUPPRESSION_MESSAGES } from "../messages/suppressions.ts";
import type { Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import { consistencyText, environmentText, installerNote, releaseText } from "./overview.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** How the score came about, what fixing each finding now would give, and what was checked. */
export function scoreLines(report: Report, { say, width }: View): string[] {
  const w = REPORT_MESSAGES[report.language];
  const s = SCORE_MESSAGES[report.language];
  const { go, score, outcomes, suppressed, language, home } = report;
  const count = (status: string): number =>
    Object.values(outcomes).filter((outcome) => outcome === status).length;
  const path = (text: string): string => tildify(text, home);
  const hidden = suppressed.length === 0 ? [] : [SUPPRESSION_MESSAGES[language].count(suppressed.length)];
  const lines = [
    `${w.score} ${score.value}/100 · ${w.band[score.band]} · ${s.formula(report)}`,
    ...score.ifFixed.map(({ id, value }) => `  ${s.ifFixed(id, score.value, value)}`),
    go === null
      ? w.noGo
      : `Go${w.colon}${releaseText(report)} · ${path(go.path)} · GOROOT ${path(go.goroot ?? "?")}${installerNote(report)}`,
    consistencyText(report),
    [w.counts(count("fail"), count("pass"), count("skip")), ...hidden, environmentText(report)].join(" · "),
  ];
  return lines.flatMap((line) => wrap(oneLine(say(line)), width, "  "));
}
