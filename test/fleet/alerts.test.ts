import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { sendDigest } from "../../server/src/admin/digest-command.ts";
import { readSettings } from "../../server/src/http/settings.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";
import { DAY_MS, delivery, NOW, onEveryDatabase, report } from "../support/fleet.ts";

const MACHINES = 30;

/** A webhook that keeps what it got, and refuses while `refuses` is true. */
async function webhook() {
  const got: string[] = [];
  const state = { got, refuses: false, url: "" };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    if (!state.refuses) got.push(body);
    response.writeHead(state.refuses ? 500 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
  return state;
}

onEveryDatabase("alerts", ({ create }) => {
  it("sends each regression once, also by another process after a restart", async () => {
    const url = await create();
    const chat = await webhook();
    const first = await openStore(url);
    const { id } = await createTeam(first, "Gophers");
    /** All machines report in a week, `broken` of them with a critical problem and `untidy` with a small one. */
    const live = (ago: number, broken: number, untidy: number): Promise<unknown> =>
      first.ingest(
        Array.from({ length: MACHINES }, (_, at) =>
          delivery(
            report(id, {
              week: weeksBefore(NOW, ago),
              score: at < broken ? 39 : 100,
              outcomes: {
                "go-not-on-path@1": at < broken ? "fail" : "pass",
                "path-entry-broken@1": at < untidy ? "fail" : "pass",
              },
            }),
          ),
        ),
      );
    const alert = async (ago: number, hook = chat.url): Promise<string> => {
      const store = await openStore(url);
      const said: string[] = [];
      const terminal = {
        print: (line: string) => said.push(line),
        explain: (line: string) => said.push(line),
      };
      const now = new Date(NOW.getTime() - ago * 7 * DAY_MS);
      try {
        await sendDigest(store, [id, "alerts"], readSettings({ DIGEST_WEBHOOK: hook }), terminal, now);
      } finally {
        await store.close();
      }
      return said.join("\n");
    };
    await live(2, 0, 0);
    expect(await alert(2)).toContain("Nothing got worse");
    await live(1, 20, 0);
    // What was only printed, or refused, is sent the next time.
    expect(await alert(1, "")).toContain("More machines are broken");
    chat.refuses = true;
    await expect(alert(1)).rejects.toThrow("status 500");
    chat.refuses = false;
    expect(await alert(1)).toBe("Sent by webhook.");
    expect(chat.got.join()).toContain("More machines are broken");
    for (let again = 0; again < 2; again += 1) expect(await alert(1)).toContain("Nothing else got worse");
    // The next week only something else got worse.
    await live(0, 20, 25);
    expect(await alert(0)).toBe("Sent by webhook.");
    expect(await alert(0)).toContain("Nothing else got worse");
    expect(chat.got).toHaveLength(2);
    expect(chat.got[1]).not.toContain("More machines are broken");
    // What is remembered of a team goes with it.
    await first.deleteTeam(id);
    expect(await first.lastAlert(id)).toBe(null);
    await first.close();
  });
});
