import TEXTS from "go-env-check/catalog-texts";
import type { Language, Severity } from "go-env-check/model";

/** What a page says of a check. `example`, `fix` and `advice` are those of a machine known to fail it. */
export interface CheckText {
  readonly title: string;
  readonly why: string;
  readonly example: string;
  readonly fix: string;
  readonly advice: string;
}

const BY_ID: ReadonlyMap<string, { readonly severity: string } & Readonly<Record<Language, CheckText>>> =
  new Map(Object.entries(TEXTS));

/** The words of a check; null for one that this version does not know. */
export function checkText(id: string, language: Language): CheckText | null {
  return BY_ID.get(id)?.[language] ?? null;
}

/** Its title, or its id where the catalog has none (a check of an earlier version). */
export function checkTitle(id: string, language: Language): string {
  return checkText(id, language)?.title ?? id;
}

export type { Severity };
