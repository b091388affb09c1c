import { HTML_MESSAGES } from "../../messages/html-report.ts";
import type { Language, Report } from "../../model/index.ts";
import { tildify } from "../../util/tildify.ts";
import { html, type Markup } from "./markup.ts";

/** Longer values are shown by their ends; the data in the page has them whole. */
const MAX_SHOWN = 400;
const HEAD = 300;
const TAIL = 60;

/** A value, path or command as code: isolated from the direction of the text around it. */
export function code(text: string, language: Language): Markup {
  return html`<code dir="ltr">${shorten(text, language)}</code>`;
}

/** A path of the report with the home directory as `~`. */
export function pathCode(path: string, report: Report): Markup {
  return html`<code dir="ltr">${pathText(path, report)}</code>`;
}

export function pathText(path: string, { home, language }: Report): string {
  return shorten(path === "" ? '""' : tildify(path, home), language);
}

export function shorten(text: string, language: Language): string {
  if (text.length <= MAX_SHOWN) return text;
  return `${text.slice(0, HEAD)} … ${text.slice(-TAIL)} (${HTML_MESSAGES[language].characters(text.length)})`;
}

/** `2026-11-24 12:00`, in UTC: the same report gives the same page wherever it is rendered. */
export function minute(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}

/** A table whose cells say in narrow windows which column they belong to. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Markup[])[],
): Markup {
  return html`<table><caption>${caption}</caption><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) => html`<td data-head="${heads[index] ?? ""}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

export function section(id: string, title: string, note: string | null, body: Markup): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${
    note === null ? null : html`<p class="note">${note}</p>`
  }${body}</section>`;
}
