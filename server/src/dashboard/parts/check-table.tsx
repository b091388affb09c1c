import { type Language, SEVERITIES, type Severity } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import { type CheckSummary, courseOf, type Summary } from "../../lead/summary.ts";
import type { Share } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";
import { Bar } from "./bar.tsx";
import { formatMachines, formatShare, roundingOf } from "./format.ts";
import { Scroll } from "./scroll.tsx";
import { Sparkline } from "./sparkline.tsx";

/** A shape for each severity, so that color is not needed to tell them apart. */
const SIGNS: Readonly<Record<Severity, string>> = { critical: "✗", major: "!", minor: "!", info: "○" };

interface Props {
  readonly summary: Summary;
  /** Shows checks of this severity alone; null for all. */
  readonly severity: Severity | null;
  readonly weeks: number;
  readonly language: Language;
  readonly messages: Messages;
}

/** The misconfigurations, those first whose fix would raise the average score most. */
export function CheckTable({ summary, severity, weeks, language, messages }: Props) {
  const gains = new Map(summary.fixFirst.map(({ id, points }, rank) => [id, { points, rank }]));
  const rank = ({ id }: CheckSummary): number => gains.get(id)?.rank ?? gains.size;
  const shown = summary.checks
    .filter((check) => severity === null || check.severity === severity)
    .sort((one, other) => rank(one) - rank(other));
  const present = SEVERITIES.filter((own) => summary.checks.some((check) => check.severity === own));
  const latest = summary.weeks.find(({ week }) => week === summary.week);
  const rounding = latest?.status === "published" ? roundingOf(latest, messages) : null;
  return (
    <section aria-labelledby="checks">
      <div class="title-row">
        <h2 id="checks">{messages.checks}</h2>
        {present.length > 1 && (
          <nav class="links windows" aria-label={messages.filter}>
            {[null, ...present].map((own) => (
              <a
                href={`/?weeks=${weeks}${own === null ? "" : `&severity=${own}`}#checks`}
                aria-current={own === severity ? "true" : undefined}
              >
                {own === null ? messages.all : messages.severity[own]}
              </a>
            ))}
          </nav>
        )}
      </div>
      {rounding !== null && <p class="soft phone-only">{`${messages.failing} · ${rounding}`}</p>}
      {shown.length === 0 ? (
        <p>{messages.noneFailing}</p>
      ) : (
        <Scroll label={`${messages.table}: ${messages.checks}`}>
          <table class="checks">
            <thead>
              <tr>
                <th scope="col">{messages.check}</th>
                <th scope="col">
                  {messages.failing}
                  {rounding !== null && <span class="rounding">{rounding}</span>}
                </th>
                <th scope="col" class="number">
                  {messages.gain}
                </th>
                <th scope="col">{messages.change}</th>
                <th scope="col" class="wide-only">
                  {messages.trend}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((check) => {
                const shares = courseOf(summary.weeks, check.id);
                return (
                  <tr>
                    <th scope="row">
                      <span class={`sign ${check.severity}`} title={messages.severity[check.severity]}>
                        <span aria-hidden="true">{SIGNS[check.severity]}</span>
                        <span class="hidden">{`${messages.severity[check.severity]}:`}</span>
                      </span>
                      <a href={`/checks/${check.id}`}>{checkTitle(check.id, language)}</a>
                      <code>{check.id}</code>
                      <span class="phone-only">
                        <Sparkline shares={shares} />
                      </span>
                    </th>
                    <td class="share">
                      <span>
                        {latest?.status === "published"
                          ? formatMachines(latest, check.failing, messages)
                          : formatShare(check.failing, messages)}
                      </span>
                      <Bar share={check.failing} />
                    </td>
                    <td class="number" data-head={messages.gain}>
                      {formatGain(gains.get(check.id)?.points)}
                    </td>
                    <td class={`change ${check.change ?? "first"}`}>
                      {check.change === null ? messages.firstWeek : messages.changes[check.change]}
                    </td>
                    <td class="wide-only">
                      <Course shares={shares} messages={messages} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

/** The trend between its first and its last value. */
function Course({ shares, messages }: { shares: readonly (Share | null)[]; messages: Messages }) {
  const known = shares.flatMap((share) => (share === null ? [] : [share]));
  const [first, last] = [known[0], known.at(-1)];
  return (
    <span class="course">
      <span>{first === undefined ? "" : formatShare(first, messages)}</span>
      <Sparkline shares={shares} />
      <span>{last === undefined ? "" : formatShare(last, messages)}</span>
    </span>
  );
}

/** `+10.9`; a dash for a check that costs nothing or of which only a band is known. */
function formatGain(points: number | null | undefined): string {
  return points === null || points === undefined ? "–" : `+${points}`;
}
