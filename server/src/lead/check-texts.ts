import TEXTS from "go-env-check/catalog-texts";
import type { Language, Severity } from "go-env-check/model";

/** The texts of a check. `example`, `fix` and `advice` come from a machine with this problem. */
interface CheckText {
  readonly title: string;
  readonly why: string;
  readonly example: string;
  readonly fix: string;
  readonly advice: string;
}

const BY_ID: ReadonlyMap<string, { readonly severity: string } & Readonly<Record<Language, CheckText>>> =
  new Map(Object.entries(TEXTS));

/** The texts of a check; null for one that this version does not know. */
export function checkText(id: string, language: Language): CheckText | null {
  return BY_ID.get(id)?.[language] ?? null;
}

/** The title of a check; its id when the catalog does not have it (a check of another version). */
export function checkTitle(id: string, language: Language): string {
  return checkText(id, language)?.title ?? id;
}

export type { Severity };
