import * as v from "valibot";
import { expect, it } from "vitest";
import { deliverDigest, webhookBody } from "../../server/src/admin/deliver-digest.ts";
import { seeded } from "../../server/src/demo/fill-demo.ts";
import { readDigestSettings, WEBHOOK_FORMATS } from "../../server/src/http/digest-settings.ts";
import { alertOf, type Digest, digestOf, toMarkdown } from "../../server/src/lead/digest.ts";
import { startMailServer, startWebhook } from "../support/chat-and-mail.ts";
import { simulateTeam } from "../support/simulated-team.ts";

const DIGEST: Digest = {
  title: "R&D <core> *team* · 2026-W48",
  lines: ["Cannot build: about 4 of 39 machines"],
  sections: [{ title: "Top 3 to fix", items: ["GOROOT is from a different Go version (+10.9 points)"] }],
};
const message = v.object({ text: v.string() });
const NOWHERE = { webhook: null, format: "slack", smtp: null, from: null, to: null, language: "en" } as const;

it("posts what each chat understands, and nothing that its markup would read otherwise", async () => {
  const { url, got } = await startWebhook();
  for (const format of WEBHOOK_FORMATS)
    await deliverDigest("webhook", DIGEST, { ...NOWHERE, webhook: url, format });
  const [slack, mattermost, teams] = got.map((body): unknown => JSON.parse(body));
  expect(slack).toMatchObject({
    text: expect.stringContaining("*R&amp;D &lt;core&gt; ∗team∗ · 2026-W48*\n"),
  });
  expect(mattermost).toMatchObject({ text: toMarkdown(DIGEST) });
  expect(teams).toMatchObject({
    type: "message",
    attachments: [
      {
        content: {
          type: "AdaptiveCard",
          body: expect.arrayContaining([expect.objectContaining({ text: DIGEST.lines[0] })]),
        },
      },
    ],
  });
});

it("lets a team's name call nobody and lead nowhere in a chat", async () => {
  const title = "@all @channel <!channel> <@U1> [x](https://evil.example) https://evil.example ![i](//e) *b*";
  const evil = { ...DIGEST, title };
  const { text: mattermost } = v.parse(message, webhookBody(evil, "mattermost"));
  // What is in a code span calls nobody and is no link there.
  const outside = mattermost.replace(/`[^`\n]*`/g, "");
  expect(outside).not.toMatch(/@|:\/\/|(?<!\\)[<[!]/);
  const { text: slack } = v.parse(message, webhookBody(evil, "slack"));
  expect(slack).not.toContain("<");
  const teams = JSON.stringify(webhookBody(evil, "teams"));
  expect(teams).toContain(`"type":"TextRun","text":${JSON.stringify(title)}`);
  expect(teams.match(/TextBlock","text":"[^"]*evil/)).toBeNull();
});

it("says that a webhook refuses, without its address, which is a secret", async () => {
  const { url } = await startWebhook(404);
  const error = await deliverDigest("webhook", DIGEST, { ...NOWHERE, webhook: url }).catch(String);
  expect(error).toContain("status 404");
  expect(error).not.toContain("secret");
  const nobody = await deliverDigest("webhook", DIGEST, {
    ...NOWHERE,
    webhook: "http://127.0.0.1:9/secret",
  }).catch(String);
  expect(nobody).toBe("Error: the address in DIGEST_WEBHOOK cannot be reached");
});

it("sends an email that has one subject, whatever the team is called", async () => {
  const { smtp, mails } = await startMailServer();
  const settings = { ...NOWHERE, smtp, from: "fleet@example.com", to: "lead@example.com" };
  const evil = { ...DIGEST, title: "Team\r\nBcc: other@example.com" };
  await deliverDigest("email", evil, settings);
  expect(mails[0]).toMatch(/^Subject: Team Bcc: other@example\.com$/m);
  expect(mails[0]).not.toMatch(/^Bcc:/m);
  expect(mails[0]).toContain("about 4 of 39 machines");
});

it("alerts of what got worse alone, and names what got better in the digest", async () => {
  let [alerts, quiet, better] = [0, 0, 0];
  const seed = Math.ceil(seeded(3)() * 1000);
  await simulateTeam({ from: 10, to: 100 }, seed, ({ summary }) => {
    for (const language of ["en", "zh-CN"] as const) {
      const alert = alertOf(summary, language);
      const latest = summary.weeks.find((week) => week.status === "published");
      const isWorse =
        latest !== undefined &&
        (latest.criticalChange === "up" ||
          (latest.medianChange ?? 0) < 0 ||
          latest.checks.some(({ change }) => change === "up"));
      expect(alert !== null).toBe(isWorse);
      if (alert === null) quiet += 1;
      else alerts += 1;
      const improved = latest?.checks.filter(({ change }) => change === "down").length ?? 0;
      const items = digestOf(summary, language).sections.flatMap((section) =>
        /Less frequent|更少见/.test(section.title) ? section.items : [],
      );
      expect(items).toHaveLength(improved);
      better += improved;
      if (alert !== null) expect(toMarkdown(alert)).not.toMatch(/Less frequent|更少见/);
    }
  });
  expect(Math.min(alerts, quiet, better)).toBeGreaterThan(0);
}, 120_000);

it("refuses settings that lead nowhere, and names them", () => {
  for (const [env, name] of [
    [{ DIGEST_WEBHOOK: "chat.example.com" }, "DIGEST_WEBHOOK"],
    [{ DIGEST_FORMAT: "irc" }, "DIGEST_FORMAT"],
    [{ DIGEST_LANG: "fr" }, "DIGEST_LANG"],
    [{ SMTP_URL: "smtp://mail.example.com" }, "DIGEST_TO"],
    [{ SMTP_URL: "mail", DIGEST_FROM: "a@example.com", DIGEST_TO: "b@example.com" }, "SMTP_URL"],
  ] as const)
    expect(() => readDigestSettings(env)).toThrow(name);
  expect(readDigestSettings({})).toMatchObject({
    webhook: null,
    smtp: null,
    format: "slack",
    language: "en",
  });
});
