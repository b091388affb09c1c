import { checkTexts } from "../catalog/texts.ts";
import type { Language } from "../model/index.ts";

/** What a check finds and why that matters, in words; null for an id that is not in the catalog (any more). */
export function aboutCheck(
  id: string,
  language: Language,
): { readonly title: string; readonly why: string } | null {
  const text = checkTexts()[id]?.()[language];
  return text === undefined ? null : { title: text.title, why: text.why };
}
