import { html, type Markup } from "./markup.ts";

/** A bar filled to a value of 0 to 100; null leaves it empty. Drawn with attributes alone: the page allows no inline style. */
export function bar(value: number | null, tone: string, label: string): Markup {
  const filled = Math.min(100, Math.max(0, value ?? 0));
  return html`<svg class="bar ${tone}" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" width="100" height="6"/>${
    filled > 0 ? html`<rect class="hand" width="${filled}" height="6"/>` : null
  }</svg>`;
}
