import type { Summary } from "../../lead/summary.ts";
import type { Figures, PublishedWeek } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { formatShare } from "./format.ts";
import { Scroll } from "./scroll.tsx";

/** Median and 10th percentile by week: a table, which the script also draws as a chart above it. */
export function ScoreChart({ summary, messages }: { summary: Summary; messages: Messages }) {
  const weeks = [...summary.weeks].reverse();
  const note = (week: string): string =>
    summary.notes
      .filter((one) => one.week === week)
      .map(({ text }) => text)
      .join(" · ");
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{messages.scoreTrend}</h2>
      <figure data-chart="scores" data-label={messages.scoreChartLabel}>
        <details open>
          <summary>{messages.asTable}</summary>
          <Scroll label={`${messages.table}: ${messages.scoreTrend}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{messages.week}</th>
                  <th scope="col" class="number" data-series="median">
                    {messages.median}
                  </th>
                  <th scope="col" class="number" data-series="tenth">
                    {messages.tenth}
                  </th>
                  <th scope="col" class="number">
                    {messages.validShare}
                  </th>
                  <th scope="col" class="number">
                    {messages.criticalShare}
                  </th>
                  <th scope="col" class="number">
                    {messages.machines}
                  </th>
                  <th scope="col">{messages.notes}</th>
                </tr>
              </thead>
              <tbody>
                {weeks.map((week, index) => (
                  <Row
                    week={week}
                    note={note(week.week)}
                    changed={scoringBasisChanged(weeks, index)}
                    messages={messages}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      </figure>
    </section>
  );
}

function Row({
  week,
  note,
  changed,
  messages,
}: {
  week: PublishedWeek;
  note: string;
  changed: boolean;
  messages: Messages;
}) {
  const mark = [note, changed ? messages.scoringBasisChanged : ""].filter((text) => text !== "").join(" · ");
  if (week.status === "withheld") {
    return (
      <tr data-week={week.week}>
        <th scope="row">{week.week}</th>
        <td colspan={5} class="soft">
          {`${messages.withheld}: ${messages.withheldWhy[week.because]}`}
        </td>
        <td data-note={note}>{mark}</td>
      </tr>
    );
  }
  return (
    <tr data-week={week.week} data-changed={changed ? "" : undefined}>
      <th scope="row">{week.week}</th>
      <td class="number" data-value={week.medianScore}>
        {week.medianScore}
      </td>
      <td class="number" data-value={week.p10Score}>
        {week.p10Score}
      </td>
      <td class="number">{formatShare(week.valid, messages)}</td>
      <td class="number">{formatShare(week.critical, messages)}</td>
      <td class="number">{week.machines}</td>
      <td data-note={note}>{mark}</td>
    </tr>
  );
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
