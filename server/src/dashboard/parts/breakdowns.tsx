import { BREAKDOWNS } from "../../counters/counters.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Words } from "../messages/index.ts";
import { Bar } from "./bar.tsx";
import { formatShare, percent } from "./format.ts";

/** What the machines are, by each of the fixed breakdowns. */
export function Breakdowns({ summary, words }: { summary: Summary; words: Words }) {
  const shown = BREAKDOWNS.filter((name) => summary.breakdowns[name] !== undefined);
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">{words.breakdowns}</h2>
      {shown.length === 0 && <p class="soft">{words.noBreakdowns}</p>}
      <div class="groups">
        {shown.map((name) => {
          const cells = summary.breakdowns[name] ?? [];
          return (
            <div>
              <h3>{words.breakdown[name]}</h3>
              {cells.length === 0 && <p class="soft">{words.tooFewCells}</p>}
              <dl class="bars">
                {cells.map(({ value, share }) => (
                  <div>
                    <dt>{name === "macos" ? `macOS ${value}` : (words.value[value] ?? value)}</dt>
                    <dd>
                      <Bar percent={percent(share)} />
                      <span>{formatShare(share, words)}</span>
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
