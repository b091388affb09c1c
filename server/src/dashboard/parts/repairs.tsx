import type { Language } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { BreakdownShares } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { Bar } from "./bar.tsx";
import { formatShare } from "./format.ts";

/** How long fixes take, and how they are made. */
export function Repairs({
  summary,
  language,
  messages,
}: {
  summary: Summary;
  language: Language;
  messages: Messages;
}) {
  const { repairs, fixes } = summary;
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs">{messages.repairs}</h2>
      <p class="soft">{messages.repairsWhy}</p>
      {repairs === null ? (
        <p>{messages.tooFewRepairs}</p>
      ) : (
        <div class="groups">
          <Group
            title={messages.repairedAfter}
            groups={repairs.weeks}
            names={messages.repairWeeks}
            messages={messages}
          />
          <Group
            title={messages.repairedBy}
            groups={repairs.by}
            names={messages.repairBy}
            messages={messages}
          />
        </div>
      )}
      {fixes.length > 0 && (
        <>
          <h3>{messages.fixesThatWork}</h3>
          <dl class="bars wide">
            {fixes.map(({ id, withOurs }) => (
              <div>
                <dt>
                  <a href={`/checks/${id}`}>{checkTitle(id, language)}</a>
                </dt>
                <dd>
                  <Bar share={withOurs} />
                  <span>{`${formatShare(withOurs, messages)} ${messages.withOurs}`}</span>
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
  groups,
  names,
  messages,
}: {
  title: string;
  groups: BreakdownShares;
  names: Readonly<Record<string, string>>;
  messages: Messages;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <dl class="bars">
        {groups.map(({ value, share }) => (
          <div>
            <dt>{names[value] ?? value}</dt>
            <dd>
              <Bar share={share} />
              <span>{formatShare(share, messages)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
