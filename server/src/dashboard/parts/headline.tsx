import type { Figures } from "../../publish/published.ts";
import type { Words } from "../messages/index.ts";
import { formatShare, signed } from "./format.ts";
import { Gauge } from "./gauge.tsx";

/** The latest published week in one line of figures. */
export function Headline({
  team,
  week,
  before,
  words,
}: {
  team: string;
  week: Figures;
  before: Figures | undefined;
  words: Words;
}) {
  const tiles = [
    [words.tenth, String(week.p10Score)],
    [words.validShare, formatShare(week.valid, words)],
    [words.criticalShare, formatShare(week.critical, words)],
    [words.machines, String(week.machines)],
  ] as const;
  return (
    <section class="headline" aria-labelledby="team">
      <div class="headline-text">
        <h1 id="team">{team}</h1>
        <p class="soft">
          {`${words.week} ${week.week} · ${words.asOf(week.asOf)}${week.running ? ` · ${words.runningWeek}` : ""}`}
        </p>
        {week.carriedFrom !== null && <p class="note">{words.carried(week.carriedFrom)}</p>}
      </div>
      <div class="headline-score">
        <Gauge score={week.medianScore} words={words} />
        <p>
          {words.median}
          {before !== undefined && (
            <span class="soft">{words.since(signed(week.medianScore - before.medianScore))}</span>
          )}
        </p>
      </div>
      <dl class="tiles">
        {tiles.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
