import type { Language } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import type { CheckTrend } from "../../lead/summary.ts";
import { PAGE_MESSAGES } from "../messages/index.ts";
import { Bar } from "./bar.tsx";
import { formatShare, percent } from "./format.ts";
import { Scroll } from "./scroll.tsx";
import { TrendChart } from "./trend-chart.tsx";

const SCALES = [
  [0, 10, 20],
  [0, 25, 50],
  [0, 25, 50, 75, 100],
] as const;

/** The share of machines that have a problem, by week: a chart where shares are known, and a table. */
export function CheckTrendSection({ trend, language }: { trend: CheckTrend; language: Language }) {
  const messages = PAGE_MESSAGES[language];
  const weeks = [...trend.weeks].reverse();
  const values = weeks.map(({ failing }) =>
    failing !== null && "share" in failing ? percent(failing) : null,
  );
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  const ticks = SCALES.find((scale) => (scale.at(-1) ?? 0) >= highest) ?? SCALES[2];
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{messages.trend}</h2>
      <figure>
        {values.some((value) => value !== null) && (
          <TrendChart
            label={`${messages.trend}: ${checkTitle(trend.id, language)}`}
            weeks={weeks.map(({ week }) => week)}
            ticks={ticks}
            unit=" %"
            series={[{ tone: "accent", values }]}
          />
        )}
        {/* Only the table has bands. */}
        <details open={values.every((value) => value === null)}>
          <summary>{messages.asTable}</summary>
          <Scroll label={`${messages.table}: ${messages.trend}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{messages.week}</th>
                  <th scope="col">{messages.failing}</th>
                  <th scope="col" class="number">
                    {messages.machines}
                  </th>
                </tr>
              </thead>
              <tbody>
                {weeks.map(({ week, failing, machines, because }) => (
                  <tr>
                    <th scope="row">{week}</th>
                    {failing === null ? (
                      <td class="soft" colspan={2}>
                        {messages.withheld[because ?? "too-few"]}
                      </td>
                    ) : (
                      <>
                        <td class="share">
                          <span>{formatShare(failing, messages)}</span>
                          <Bar share={failing} />
                        </td>
                        <td class="number">{machines === null ? "–" : `~${machines}`}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      </figure>
    </section>
  );
}
