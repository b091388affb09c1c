import type { Summary } from "../../lead/summary.ts";
import type { Figures, PublishedWeek } from "../../publish/published.ts";
import type { Words } from "../messages/index.ts";
import { formatShare } from "./format.ts";
import { Scroll } from "./scroll.tsx";

/** Median and lowest tenth over the weeks: a table, which the script draws as a chart above it. */
export function ScoreChart({ summary, words }: { summary: Summary; words: Words }) {
  const weeks = [...summary.weeks].reverse();
  const note = (week: string): string =>
    summary.notes
      .filter((one) => one.week === week)
      .map(({ text }) => text)
      .join(" · ");
  return (
    <section aria-labelledby="course">
      <h2 id="course">{words.scoreCourse}</h2>
      <figure data-chart="scores" data-label={words.scoreChartLabel}>
        <details open>
          <summary>{words.asTable}</summary>
          <Scroll label={`${words.asTable}: ${words.scoreCourse}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.week}</th>
                  <th scope="col" class="number" data-series="median">
                    {words.median}
                  </th>
                  <th scope="col" class="number" data-series="tenth">
                    {words.tenth}
                  </th>
                  <th scope="col" class="number">
                    {words.validShare}
                  </th>
                  <th scope="col" class="number">
                    {words.criticalShare}
                  </th>
                  <th scope="col" class="number">
                    {words.machines}
                  </th>
                  <th scope="col">{words.notes}</th>
                </tr>
              </thead>
              <tbody>
                {weeks.map((week, index) => (
                  <Row
                    week={week}
                    note={note(week.week)}
                    changed={scoringBasisChanged(weeks, index)}
                    words={words}
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
  words,
}: {
  week: PublishedWeek;
  note: string;
  changed: boolean;
  words: Words;
}) {
  const mark = [note, changed ? words.scoringBasisChanged : ""].filter((text) => text !== "").join(" · ");
  if (week.status === "withheld") {
    return (
      <tr data-week={week.week}>
        <th scope="row">{week.week}</th>
        <td colspan={5} class="soft">
          {`${words.withheld}: ${words.withheldWhy[week.because]}`}
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
      <td class="number">{formatShare(week.valid, words)}</td>
      <td class="number">{formatShare(week.critical, words)}</td>
      <td class="number">{week.machines}</td>
      <td data-note={note}>{mark}</td>
    </tr>
  );
}

/** Whether a week was judged by another ruler than the published one before it. */
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
