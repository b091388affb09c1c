import { LANGUAGES, type Language } from "go-env-check/model";

/** The chats whose incoming webhooks we know. */
export const WEBHOOK_FORMATS = ["slack", "mattermost", "teams"] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** Where a digest goes. The addresses are secrets: they come from the environment and are never printed. */
export interface DigestSettings {
  readonly webhook: string | null;
  readonly format: WebhookFormat;
  /** `smtps://user:password@mail.example.com` */
  readonly smtp: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly language: Language;
}

/** Reads the settings of `go-env-fleet digest`; throws a RangeError with a message for an invalid value. */
export function readDigestSettings(env: Readonly<Record<string, string | undefined>>): DigestSettings {
  const format = WEBHOOK_FORMATS.find((name) => name === (env.DIGEST_FORMAT || "slack"));
  if (format === undefined)
    throw new RangeError(`DIGEST_FORMAT must be one of ${WEBHOOK_FORMATS.join(", ")}`);
  const language = LANGUAGES.find((name) => name === (env.DIGEST_LANG || "en"));
  if (language === undefined) throw new RangeError(`DIGEST_LANG must be one of ${LANGUAGES.join(", ")}`);
  const [smtp, from, to] = [env.SMTP_URL || null, env.DIGEST_FROM || null, env.DIGEST_TO || null];
  if ((smtp === null) !== (to === null) || (smtp === null) !== (from === null))
    throw new RangeError("an email digest needs SMTP_URL, DIGEST_FROM and DIGEST_TO");
  return {
    webhook: address("DIGEST_WEBHOOK", env.DIGEST_WEBHOOK, ["https:", "http:"]),
    format,
    smtp: address("SMTP_URL", env.SMTP_URL, ["smtp:", "smtps:"]),
    from,
    to,
    language,
  };
}

function address(name: string, text: string | undefined, protocols: readonly string[]): string | null {
  if (text === undefined || text === "") return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new RangeError(`${name} must be an address that begins with ${protocols.join("// or ")}//`);
  return text;
}
