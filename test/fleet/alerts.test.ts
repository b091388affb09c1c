import { expect, it } from "vitest";
import { sendDigest } from "../../server/src/admin/digest-command.ts";
import { readSettings } from "../../server/src/http/settings.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import { toSentDigests } from "../../server/src/store/rows.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";
import { startMailServer, startWebhook } from "../support/chat-and-mail.ts";
import { DAY_MS, delivery, NOW, onEveryDatabase, report, WEEK } from "../support/fleet.ts";

const MACHINES = 30;
const NOTHING_SENT = { week: WEEK, alerts: { webhook: [], email: [] }, failed: [] };

const to = { DIGEST_FROM: "fleet@example.com", DIGEST_TO: "lead@example.com" };

/** A team on a database: its machines report, and `go-env-fleet digest` is run by a process of its own each time. */
async function startTeam(url: string) {
  const store = await openStore(url);
  const { id } = await createTeam(store, "Gophers");
  return {
    id,
    store,
    /** All machines report in a week, `broken` of them with a critical problem and `untidy` with a small one. */
    live: (ago: number, broken: number, untidy: number): Promise<unknown> =>
      store.ingest(
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
      ),
    /** Sends, in the week `ago` weeks before; gives what was said, and why not all was sent. */
    digest: async (ago: number, kind: "alerts" | null, env: Record<string, string>): Promise<string> => {
      const own = await openStore(url);
      const said: string[] = [];
      const say = (line: string): void => void said.push(line);
      const now = new Date(NOW.getTime() - ago * 7 * DAY_MS);
      const args = kind === null ? [id] : [id, kind];
      try {
        await sendDigest(own, args, readSettings(env), { print: say, explain: say }, now);
      } catch (error) {
        said.push(String(error));
      }
      await own.close();
      return said.join("\n");
    },
  };
}

it("reads what an earlier release remembered, which knew no single ways", () => {
  const row = { text: JSON.stringify({ week: WEEK, told: ["critical"] }) };
  expect(toSentDigests(row)).toEqual({
    week: WEEK,
    alerts: { webhook: ["critical"], email: ["critical"] },
    failed: [],
  });
});

onEveryDatabase("alerts", ({ create }) => {
  it("sends each regression once, also by another process after a restart", async () => {
    const team = await startTeam(await create());
    const chat = await startWebhook();
    const alert = (ago: number, hook = chat.url): Promise<string> =>
      team.digest(ago, "alerts", { DIGEST_WEBHOOK: hook });
    await team.live(2, 0, 0);
    expect(await alert(2)).toContain("Nothing got worse");
    await team.live(1, 20, 0);
    // What was only printed, or refused, is sent the next time.
    expect(await alert(1, "")).toContain("More machines are broken");
    chat.status = 500;
    expect(await alert(1)).toContain("status 500");
    chat.status = 200;
    expect(await alert(1)).toBe("Sent by webhook.");
    expect(chat.got.at(-1)).toContain("More machines are broken");
    const sent = chat.got.length;
    for (let again = 0; again < 2; again += 1) expect(await alert(1)).toContain("Nothing else got worse");
    // The next week only something else got worse.
    await team.live(0, 20, 25);
    expect(await alert(0)).toBe("Sent by webhook.");
    expect(await alert(0)).toContain("Nothing else got worse");
    expect(chat.got).toHaveLength(sent + 1);
    expect(chat.got.at(-1)).not.toContain("More machines are broken");
    // What is remembered of a team goes with it.
    await team.store.deleteTeam(team.id);
    expect(await team.store.sentDigests(team.id)).toBe(null);
    await team.store.close();
  });

  it.each(["alerts", null] as const)(
    "sends again by that way alone which failed (%s)",
    async (kind) => {
      const team = await startTeam(await create());
      const [chat, mail] = [await startWebhook(), await startMailServer()];
      const env = { DIGEST_WEBHOOK: chat.url, SMTP_URL: mail.smtp, ...to };
      const taken = (): readonly number[] => [chat.got.length, mail.mails.length];
      await team.live(1, 0, 0);
      await team.live(0, 20, 0);
      mail.refuses = true;
      for (let again = 0; again < 2; again += 1) {
        const said = await team.digest(0, kind, env);
        expect(said).toContain("not sent by email");
        expect(said.includes("Sent by webhook.")).toBe(again === 0);
        expect(taken()).toEqual([1, 0]);
      }
      mail.refuses = false;
      expect(await team.digest(0, kind, env)).toBe("Sent by email.");
      expect(taken()).toEqual([1, 1]);
      // Then all is told: an alert is sent no more, and a digest that is asked for again goes both ways.
      expect(await team.digest(0, kind, env)).toContain(kind === null ? "webhook and email" : "Nothing else");
      expect(taken()).toEqual(kind === null ? [2, 2] : [1, 1]);
      // A chat that fails keeps no mail from being sent.
      await team.store.rememberSent(team.id, NOTHING_SENT);
      chat.status = 500;
      const said = await team.digest(0, kind, env);
      expect(said).toContain("Sent by email.");
      expect(said).toContain("not sent by webhook");
      chat.status = 200;
      expect(await team.digest(0, kind, env)).toBe("Sent by webhook.");
      await team.store.close();
    },
    30_000,
  );
});
