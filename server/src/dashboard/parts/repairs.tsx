import type { Language } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Cells } from "../../publish/published.ts";
import type { Words } from "../messages/index.ts";
import { Bar } from "./bar.tsx";
import { formatShare, percent } from "./format.ts";

/** How long repairs take, and with what they are made. */
export function Repairs({
  summary,
  language,
  words,
}: {
  summary: Summary;
  language: Language;
  words: Words;
}) {
  const { repairs, fixes } = summary;
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs">{words.repairs}</h2>
      <p class="soft">{words.repairsWhy}</p>
      {repairs === null ? (
        <p>{words.tooFewRepairs}</p>
      ) : (
        <div class="groups">
          <Group title={words.repairedAfter} cells={repairs.weeks} names={words.repairWeeks} words={words} />
          <Group title={words.repairedBy} cells={repairs.by} names={words.repairBy} words={words} />
        </div>
      )}
      {fixes.length > 0 && (
        <>
          <h3>{words.fixesThatWork}</h3>
          <dl class="bars wide">
            {fixes.map(({ id, withOurs }) => (
              <div>
                <dt>
                  <a href={`/checks/${id}`}>{checkTitle(id, language)}</a>
                </dt>
                <dd>
                  <Bar percent={percent(withOurs)} />
                  <span>{`${formatShare(withOurs, words)} ${words.withOurs}`}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function Group({
  title,
  cells,
  names,
  words,
}: {
  title: string;
  cells: Cells;
  names: Readonly<Record<string, string>>;
  words: Words;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <dl class="bars">
        {cells.map(({ value, share }) => (
          <div>
            <dt>{names[value] ?? value}</dt>
            <dd>
              <Bar percent={percent(share)} />
              <span>{formatShare(share, words)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
