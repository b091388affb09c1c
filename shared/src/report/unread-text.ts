import { UNREAD_TEXTS } from "../messages/unread.ts";
import type { Language, Unread } from "../model/index.ts";

/** What could not be read, and why, as one sentence. */
export function unreadText({ subject, reason, detail }: Unread, language: Language): string {
  const text = UNREAD_TEXTS[language][reason](detail ?? "");
  if (subject === "") return text;
  return language === "en" ? `${subject}: ${text}` : `${subject}：${text}`;
}
