import type { DigestSettings, WebhookFormat } from "../http/digest-settings.ts";
import { type Digest, toMarkdown } from "../lead/digest.ts";
import type { Way } from "../store/store.ts";

const TIMEOUT_MS = 10_000;

/** The ways that the settings name. */
export function waysIn({ webhook, smtp, from, to }: DigestSettings): readonly Way[] {
  return [
    ...(webhook !== null ? (["webhook"] as const) : []),
    ...(smtp !== null && from !== null && to !== null ? (["email"] as const) : []),
  ];
}

/** Sends a digest by one of the ways that the settings name; throws when it is not taken. */
export async function deliverDigest(
  way: Way,
  digest: Digest,
  { webhook, format, smtp, from, to }: DigestSettings,
): Promise<void> {
  if (way === "webhook" && webhook !== null) return postToWebhook(webhook, webhookBody(digest, format));
  if (way === "email" && smtp !== null && from !== null && to !== null)
    return sendEmail(digest, { smtp, from, to });
  throw new Error(`no settings for ${way}`);
}

/** The body that a chat's incoming webhook takes. */
export function webhookBody(digest: Digest, format: WebhookFormat): object {
  if (format === "mattermost") return { text: toMarkdown(digest) };
  if (format === "slack") return { text: toSlack(digest) };
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors: an adaptive card in a message.
  const block = (text: string, more: object = {}) => ({ type: "TextBlock", text, wrap: true, ...more });
  // Markdown works in a TextBlock, but not in this one.
  const plain = (text: string) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text, weight: "Bolder", size: "Medium" }],
  });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            plain(digest.title),
            ...digest.lines.map((line) => block(line)),
            ...digest.sections.flatMap(({ title, items }) => [
              block(title, { weight: "Bolder" }),
              block(items.map((item) => `- ${item}`).join("\n")),
            ]),
          ],
        },
      },
    ],
  };
}

/** Slack has its own markup: one star for bold, and three characters to escape (https://docs.slack.dev/messaging). */
function toSlack({ title, lines, sections }: Digest): string {
  const quote = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [
    `*${quote(title).replaceAll("*", "∗")}*`,
    ...lines.map(quote),
    ...sections.flatMap((section) => [
      "",
      `*${quote(section.title)}*`,
      ...section.items.map((item) => `• ${quote(item)}`),
    ]),
  ].join("\n");
}

async function postToWebhook(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  // What fetch says may contain the address, which is a secret.
  if (response === null) throw new Error("the address in DIGEST_WEBHOOK cannot be reached");
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook answered with status ${response.status}`);
}

async function sendEmail(
  { title, lines, sections }: Digest,
  { smtp, from, to }: { readonly smtp: string; readonly from: string; readonly to: string },
): Promise<void> {
  // Loaded here alone: nothing else of the service needs it.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({ url: smtp, connectionTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  const text = [
    ...lines,
    ...sections.flatMap((section) => ["", section.title, ...section.items.map((item) => `- ${item}`)]),
  ].join("\n");
  // A line break in a team's name would begin another header.
  await transport.sendMail({ from, to, subject: title.replace(/\p{Cc}+/gu, " "), text: `${text}\n` });
  transport.close();
}
