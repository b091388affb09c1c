import type { Language, Localized } from "go-env-check/model";
import { EN } from "./en.ts";
import type { Messages } from "./messages.ts";
import { ZH } from "./zh-cn.ts";

/** The texts of the pages in each language. */
export const PAGE_MESSAGES: Localized<Messages> = { en: EN, "zh-CN": ZH };

/** The language of a page: the one that was chosen, else the browser's first. */
export function pickLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  if (chosen === "en" || chosen === "zh-CN") return chosen;
  const first = (accepted ?? "").split(",").map((part) => part.trim().toLowerCase())[0] ?? "";
  return first.startsWith("zh") ? "zh-CN" : "en";
}
