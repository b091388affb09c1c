import type { Summary } from "../../lead/summary.ts";
import type { Figures, PublishedWeek } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { formatShare } from "./format.ts";
import { Scroll } from "./scroll.tsx";
import { type Mark, TrendChart } from "./trend-chart.tsx";

/** How many weeks a lead can choose to see. */
const WINDOWS = [12, 26, 52] as const;
/** The limits of the score's bands. */
const TICKS = [0, 40, 70, 90, 100];

/** Median and 10th percentile by week, as a chart and as a table, with the annotations below. */
export function ScoreChart({
  summary,
  weeks: window,
  goal,
  messages,
}: {
  summary: Summary;
  weeks: number;
  goal: number | null;
  messages: Messages;
}) {
  const weeks = [...summary.weeks].reverse();
  const tenth = weeks.map((week) => (week.status === "published" ? week.p10Score : null));
  const events = eventsOf(summary, weeks, messages);
  return (
    <section aria-labelledby="trend">
      <div class="title-row">
        <h2 id="trend">{messages.scoreTrend}</h2>
        <nav class="links windows" aria-label={messages.scoreTrend}>
          {WINDOWS.map((own) => (
            <a href={`/?weeks=${own}#trend`} aria-current={own === window ? "true" : undefined}>
              {messages.lastWeeks(own)}
            </a>
          ))}
        </nav>
      </div>
      <figure>
        {weeks.length > 0 && (
          <TrendChart
            label={messages.scoreChartLabel}
            weeks={weeks.map(({ week }) => week)}
            ticks={TICKS}
            zones={[
              { from: 90, to: 100, tone: "good", name: messages.band.healthy },
              { from: 70, to: 90, tone: "fair", name: messages.band["minor-issues"] },
              { from: 40, to: 70, tone: "poor", name: messages.band["needs-attention"] },
              { from: 0, to: 40, tone: "bad", name: messages.band.broken },
            ]}
            series={[
              {
                tone: "accent",
                values: weeks.map((week) => (week.status === "published" ? week.medianScore : null)),
              },
              { tone: "warm", values: tenth },
            ]}
            goal={goal}
            marks={events.map(({ at, label, dashed }): Mark => ({ at, label, dashed }))}
          />
        )}
        <p class="legend soft">
          <span class="key accent">{messages.median}</span>
          {tenth.some((value) => value !== null) && <span class="key warm">{messages.tenth}</span>}
          {goal !== null && <span class="key goal">{messages.goal(goal)}</span>}
          {weeks.some(({ status }) => status === "withheld") && <span>{messages.gaps}</span>}
        </p>
        {events.length > 0 && (
          <ol class="events">
            {events.map(({ label, week, text }) => (
              <li>
                <span aria-hidden="true">{label}</span>
                <span>
                  <strong>{week}</strong> <bdi>{text}</bdi>
                </span>
              </li>
            ))}
          </ol>
        )}
        <details>
          <summary>{messages.asTable}</summary>
          <Scroll label={`${messages.table}: ${messages.scoreTrend}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{messages.week}</th>
                  {[
                    messages.median,
                    messages.tenth,
                    messages.validShare,
                    messages.criticalShare,
                    messages.machines,
                  ].map((name) => (
                    <th scope="col" class="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <Row week={week} messages={messages} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      </figure>
    </section>
  );
}

function Row({ week, messages }: { week: PublishedWeek; messages: Messages }) {
  if (week.status === "withheld") {
    return (
      <tr>
        <th scope="row">{week.week}</th>
        <td colspan={5} class="soft">
          {messages.withheld[week.because]}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{week.week}</th>
      <td class="number">{`${week.medianScore} · ${messages.band[week.band]}`}</td>
      <td class="number">{week.p10Score ?? "–"}</td>
      <td class="number">{formatShare(week.valid, messages)}</td>
      <td class="number">{formatShare(week.critical, messages)}</td>
      <td class="number">{week.machines}</td>
    </tr>
  );
}

interface Event extends Mark {
  readonly week: string;
  readonly text: string;
}

const DIGITS = [
  "①",
  "②",
  "③",
  "④",
  "⑤",
  "⑥",
  "⑦",
  "⑧",
  "⑨",
  "⑩",
  "⑪",
  "⑫",
  "⑬",
  "⑭",
  "⑮",
  "⑯",
  "⑰",
  "⑱",
  "⑲",
  "⑳",
];

/** What happened in the weeks that are shown, numbered from the first: annotations, and changes of the scoring. */
function eventsOf(summary: Summary, weeks: readonly PublishedWeek[], messages: Messages): readonly Event[] {
  const events = weeks.flatMap(({ week }, at) => {
    const notes = summary.notes.filter((note) => note.week === week).map(({ text }) => text);
    const changed = scoringBasisChanged(weeks, at);
    const texts = [...notes, ...(changed ? [messages.scoringBasisChanged] : [])];
    return texts.length === 0 ? [] : [{ at, week, text: texts.join(" · "), dashed: changed }];
  });
  return events.map((event, index) => ({ ...event, label: DIGITS[index] ?? `(${index + 1})` }));
}

/** Whether a week was scored by other rules than the previous published one. */
function scoringBasisChanged(weeks: readonly PublishedWeek[], index: number): boolean {
  const published = (week: PublishedWeek): week is Figures => week.status === "published";
  const week = weeks[index];
  const before = weeks.slice(0, index).filter(published).at(-1);
  if (week === undefined || !published(week) || before === undefined) return false;
  return (
    week.scoringBasis.catalog !== before.scoringBasis.catalog ||
    week.scoringBasis.scoring !== before.scoringBasis.scoring
  );
}
