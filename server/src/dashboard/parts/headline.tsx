import type { Figures } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { formatShare, signed } from "./format.ts";
import { Gauge } from "./gauge.tsx";

/** The key figures of the latest published week. */
export function Headline({
  team,
  week,
  before,
  messages,
}: {
  team: string;
  week: Figures;
  before: Figures | undefined;
  messages: Messages;
}) {
  const tiles = [
    [messages.tenth, String(week.p10Score)],
    [messages.validShare, formatShare(week.valid, messages)],
    [messages.criticalShare, formatShare(week.critical, messages)],
    [messages.machines, String(week.machines)],
  ] as const;
  return (
    <section class="headline" aria-labelledby="team">
      <div class="headline-text">
        <h1 id="team">{team}</h1>
        <p class="soft">
          {`${messages.week} ${week.week} · ${messages.asOf(week.asOf)}${week.running ? ` · ${messages.runningWeek}` : ""}`}
        </p>
        {week.carriedFrom !== null && <p class="note">{messages.carried(week.carriedFrom)}</p>}
      </div>
      <div class="headline-score">
        <Gauge score={week.medianScore} messages={messages} />
        <p>
          {messages.median}
          {before !== undefined && (
            <span class="soft">{messages.since(signed(week.medianScore - before.medianScore))}</span>
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
