import type { Language } from "go-env-check/model";
import type { Summary } from "../lead/summary.ts";
import type { Note } from "../store/store.ts";
import { REPORT_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Breakdowns } from "./parts/breakdowns.tsx";
import { CheckTable } from "./parts/check-table.tsx";
import { TakeAlong } from "./parts/export-links.tsx";
import { FixFirst } from "./parts/fix-first.tsx";
import { Headline } from "./parts/headline.tsx";
import { Notes } from "./parts/notes.tsx";
import { Repairs } from "./parts/repairs.tsx";
import { ScoreChart } from "./parts/score-chart.tsx";
import { Support } from "./parts/support.tsx";

export const WINDOWS = [12, 26, 52] as const;

interface Props {
  readonly summary: Summary;
  readonly notes: readonly Note[];
  /** The weeks that are shown and that a note may be put on, the latest first. */
  readonly thisWeek: string;
  readonly weeks: number;
  readonly language: Language;
}

/** The lead's first page: the latest week's figures, what to do first, the course, and what breaks most. */
export function Overview({ summary, notes, thisWeek, weeks, language }: Props) {
  const words = REPORT_MESSAGES[language];
  const [latest, before] = summary.weeks.filter((week) => week.status === "published");
  const names = [...new Set([thisWeek, ...summary.weeks.map(({ week }) => week)])];
  return (
    <Page title={summary.team} language={language} path="/" signedIn charts>
      {latest === undefined ? (
        <section class="headline">
          <div class="headline-text">
            <h1>{summary.team}</h1>
            <p>
              <strong>{words.nothingYet}.</strong> {words.nothingYetWhy}
            </p>
          </div>
        </section>
      ) : (
        <Headline team={summary.team} week={latest} before={before} words={words} />
      )}
      {latest !== undefined && <FixFirst summary={summary} language={language} words={words} />}
      <p class="links windows">
        {WINDOWS.map((window) => (
          <a href={`/?weeks=${window}`} aria-current={window === weeks ? "true" : undefined}>
            {words.lastWeeks(window)}
          </a>
        ))}
      </p>
      <ScoreChart summary={summary} words={words} />
      {latest !== undefined && <CheckTable summary={summary} language={language} words={words} />}
      {latest !== undefined && <Breakdowns summary={summary} words={words} />}
      <div class="pair">
        <div class="stack">
          <Support summary={summary} words={words} />
          <Notes notes={notes} weeks={names} words={words} />
        </div>
        <div class="stack">
          <Repairs summary={summary} language={language} words={words} />
          <TakeAlong weeks={weeks} language={language} words={words} />
        </div>
      </div>
      <p class="note">{words.rules}</p>
    </Page>
  );
}
