import type { PublishedWeek, Share } from "../publish.ts";
import type { Summary } from "../summary.ts";
import { Page } from "./page.tsx";
import { ScoreChart } from "./score-chart.tsx";

/** The lead's first page: the latest week's figures, the course, and what breaks most. */
export function Overview({ summary }: { summary: Summary }) {
  const latest = summary.weeks.find((week) => week.status === "published");
  return (
    <Page title={summary.team}>
      <header>
        <h1>{summary.team}</h1>
        <form method="post" action="/session/end">
          <button type="submit" class="quiet">
            Sign out
          </button>
        </form>
      </header>
      <main>
        {latest?.status === "published" ? <Figures week={latest} /> : <Empty summary={summary} />}
        <ScoreChart weeks={summary.weeks} />
        {summary.checks.length > 0 && <Checks checks={summary.checks} />}
        <Weeks weeks={summary.weeks} />
        <p class="note">
          Only sums are kept, one contribution a machine and week. Fewer than 5 machines: nothing is shown.
          Fewer than 20: coarse bands. No report of a single machine exists on this server.
        </p>
      </main>
    </Page>
  );
}

function Figures({ week }: { week: PublishedWeek & { status: "published" } }) {
  const figures = [
    ["Median score", String(week.medianScore)],
    ["Lowest tenth", `≤ ${week.p10Score}`],
    ["Valid set-ups", say(week.valid)],
    ["Machines", String(week.machines)],
  ] as const;
  return (
    <section aria-label={`Week ${week.week}`}>
      <h2>Week {week.week}</h2>
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Empty({ summary }: { summary: Summary }) {
  const withheld = summary.weeks[0];
  return (
    <section>
      <h2>Nothing to show yet</h2>
      <p>
        {withheld?.status === "withheld"
          ? `The latest week is withheld: ${withheld.reason}.`
          : "No machine has reported yet."}
      </p>
    </section>
  );
}

const CHANGES = { up: "▲ more", down: "▼ fewer", same: "unchanged" } as const;

function Checks({ checks }: { checks: Summary["checks"] }) {
  return (
    <section>
      <h2>What breaks most</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Misconfiguration</th>
            <th scope="col">Machines</th>
            <th scope="col">Against the week before</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ id, failing, change }) => (
            <tr>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>{say(failing)}</td>
              <td>{change === null ? "first week" : CHANGES[change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Weeks({ weeks }: { weeks: Summary["weeks"] }) {
  return (
    <section>
      <h2>Weeks</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">Machines</th>
            <th scope="col">Median</th>
            <th scope="col">Lowest tenth</th>
            <th scope="col">Valid</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              <th scope="row">{week.week}</th>
              {week.status === "published" ? (
                <>
                  <td>{week.machines}</td>
                  <td>{week.medianScore}</td>
                  <td>{week.p10Score}</td>
                  <td>{say(week.valid)}</td>
                </>
              ) : (
                <td colspan={4}>withheld: {week.reason}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function say(share: Share): string {
  return "share" in share ? `${Math.round(share.share * 100)} %` : share.band;
}
