import { BREAKDOWNS } from "../../counters/counters.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Figures } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { Bar } from "./bar.tsx";
import { formatMachines, roundingOf } from "./format.ts";

/** The machines by operating system, architecture, shell, Go version and installation method. */
export function Breakdowns({
  summary,
  week,
  messages,
}: {
  summary: Summary;
  week: Figures;
  messages: Messages;
}) {
  const shown = BREAKDOWNS.filter((name) => summary.breakdowns[name] !== undefined);
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">{messages.breakdowns}</h2>
      <p class="soft">
        {shown.length === 0 ? messages.noBreakdowns : messages.sharesNote(roundingOf(week, messages) ?? "")}
      </p>
      <div class="groups">
        {shown.map((name) => {
          const groups = summary.breakdowns[name] ?? [];
          return (
            <div>
              <h3>{messages.breakdown[name]}</h3>
              {groups.length === 0 && <p class="soft">{messages.groupsTooSmall}</p>}
              <dl class="bars">
                {groups.map(({ value, share }) => (
                  <div>
                    <dt>{name === "macos" ? `macOS ${value}` : (messages.value[value] ?? value)}</dt>
                    <dd>
                      <Bar share={share} />
                      <span>{formatMachines(week, share, messages)}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          );
        })}
      </div>
    </section>
  );
}
