import { visible } from "../../util/visible.ts";

/** Markup that is safe to put into a page, because only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Markup[];

/** A template whose every hole is escaped, unless it is markup already: data can only ever be text. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = texts.map((text, index) => `${text}${fill(parts[index] ?? null)}`);
  return { markup: filled.join("") };
}

export const NOTHING: Markup = { markup: "" };

function fill(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Right in text and in attributes; control characters and marks that turn the direction of writing are shown. */
function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
