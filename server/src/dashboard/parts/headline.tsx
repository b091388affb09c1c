import { machinesIn } from "../../lead/summary.ts";
import type { Figures, Withheld } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { formatShare, signed } from "./format.ts";
import { Gauge } from "./gauge.tsx";

interface Props {
  readonly team: string;
  readonly week: Figures;
  /** The week after it, if that one is not shown. */
  readonly hidden: Withheld | null;
  /** The median score that the team wants to reach; null for none. */
  readonly goal: number | null;
  readonly messages: Messages;
}

/** The latest published week: how many machines cannot build, the score and the key figures. */
export function Headline({ team, week, hidden, goal, messages }: Props) {
  const tiles = [
    [messages.validShare, formatShare(week.valid, messages)],
    ...(week.p10Score === null ? [] : [[messages.tenth, String(week.p10Score)] as const]),
    [messages.machines, String(week.machines)],
    ...(goal === null ? [] : [[messages.goal(goal), messages.toGo(goal - week.medianScore)] as const]),
  ] as const;
  return (
    <section class="headline" aria-labelledby="team">
      <div class="headline-text">
        <h1 id="team">
          <bdi>{team}</bdi>
        </h1>
        <p class={isBroken(week) ? "verdict bad" : "verdict good"}>
          <span aria-hidden="true">{isBroken(week) ? "✗" : "✓"}</span> {verdict(week, messages)}
          {week.criticalChange !== null && week.criticalChange !== "same" && (
            <span class={`change ${week.criticalChange}`}>{messages.changes[week.criticalChange]}</span>
          )}
        </p>
        <p class="soft">
          {`${messages.week} ${week.week} · ${messages.asOf(week.asOf)}${week.running ? ` · ${messages.runningWeek}` : ""}`}
        </p>
        {hidden !== null && (
          <p class="soft">{`${messages.week} ${hidden.week} · ${messages.withheld[hidden.because]}`}</p>
        )}
      </div>
      <div class="headline-score">
        <Gauge score={week.medianScore} band={week.band} messages={messages} />
        <p>
          {messages.median}
          {week.medianChange !== null && (
            <span class="soft">{messages.since(signed(week.medianChange))}</span>
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

function isBroken({ critical }: Figures): boolean {
  return "share" in critical ? critical.share > 0 : critical.band !== "none";
}

/** `About 4 of 39 machines cannot build` */
function verdict(week: Figures, messages: Messages): string {
  const machines = String(week.machines);
  const broken = machinesIn(week, week.critical);
  if (!isBroken(week)) return messages.canBuild(machines);
  if (broken !== null) return messages.cannotBuild(broken, machines);
  return "band" in week.critical ? messages.bandCannotBuild[week.critical.band](machines) : "";
}
