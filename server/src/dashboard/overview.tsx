import { isoWeek } from "go-env-check/fleet-contract";
import type { Language, Severity } from "go-env-check/model";
import type { Summary } from "../lead/summary.ts";
import type { InviteInfo, Note } from "../store/store.ts";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Breakdowns } from "./parts/breakdowns.tsx";
import { CheckTable } from "./parts/check-table.tsx";
import { ExportLinks } from "./parts/export-links.tsx";
import { FixFirst } from "./parts/fix-first.tsx";
import { Headline } from "./parts/headline.tsx";
import { Members } from "./parts/members.tsx";
import { Notes } from "./parts/notes.tsx";
import { Repairs } from "./parts/repairs.tsx";
import { ScoreChart } from "./parts/score-chart.tsx";
import { Support } from "./parts/support.tsx";

interface Props {
  readonly summary: Summary;
  readonly notes: readonly Note[];
  readonly invites: readonly InviteInfo[];
  readonly now: Date;
  /** How many weeks are shown. */
  readonly weeks: number;
  /** The median score that the team wants to reach; null for none. */
  readonly goal: number | null;
  /** Shows checks of this severity alone; null for all. */
  readonly severity: Severity | null;
  readonly language: Language;
}

/** The lead's overview: the latest week's figures, what to fix first, the trend and the misconfigurations. */
export function Overview({ summary, notes, invites, now, weeks, goal, severity, language }: Props) {
  const messages = PAGE_MESSAGES[language];
  const latest = summary.weeks.find((week) => week.status === "published");
  const [newest] = summary.weeks;
  const hidden = newest?.status === "withheld" ? newest : null;
  // The current week can be annotated before anything is published.
  const names = [...new Set([isoWeek(now), ...summary.weeks.map(({ week }) => week)])];
  return (
    <Page title={summary.team} language={language} path="/" signedIn>
      {latest === undefined ? (
        <section class="headline">
          <div class="headline-text">
            <h1>
              <bdi>{summary.team}</bdi>
            </h1>
            <p>
              <strong>{messages.nothingYet}.</strong> {messages.nothingYetWhy}
            </p>
          </div>
        </section>
      ) : (
        <Headline team={summary.team} week={latest} hidden={hidden} goal={goal} messages={messages} />
      )}
      {latest !== undefined && <FixFirst summary={summary} language={language} messages={messages} />}
      <ScoreChart summary={summary} weeks={weeks} goal={goal} messages={messages} />
      {latest !== undefined && (
        <CheckTable
          summary={summary}
          severity={severity}
          weeks={weeks}
          language={language}
          messages={messages}
        />
      )}
      {latest !== undefined && <Breakdowns summary={summary} week={latest} messages={messages} />}
      <div class="pair">
        <div class="stack">
          <Support summary={summary} messages={messages} />
          <Notes notes={notes} weeks={names} messages={messages} />
        </div>
        <div class="stack">
          <Repairs summary={summary} language={language} messages={messages} />
          <Members invites={invites} now={now} messages={messages} />
          <ExportLinks weeks={weeks} language={language} messages={messages} />
        </div>
      </div>
      <p class="note">{messages.rules}</p>
    </Page>
  );
}
