import { html, type Markup } from "./markup.ts";

export interface Gauge {
  /** 0 to 100; null for an empty ring. */
  readonly value: number | null;
  /** The text in the middle. */
  readonly figure: string;
  /** The text for screen readers. */
  readonly label: string;
  /** A class of the style sheet that gives the color. */
  readonly tone: string;
}

/** Three quarters of a ring, filled up to the value. Drawn with attributes alone: the page allows no inline style. */
export function gauge({ value, figure, label, tone }: Gauge): Markup {
  const filled = value === null ? 0 : 0.75 * Math.min(100, Math.max(0, value));
  const arc = (name: string, length: number): Markup =>
    html`<circle class="${name}" cx="60" cy="60" r="50" pathLength="100" stroke-dasharray="${length} 100" transform="rotate(135 60 60)"/>`;
  return html`<svg class="gauge ${tone}" viewBox="0 0 120 112" role="img" aria-label="${label}">${arc("track", 75)}${
    filled > 0 ? arc("hand", filled) : null
  }<text x="60" y="${figure.length > 4 ? 67 : 71}" class="${figure.length > 4 ? "small" : "big"}">${figure}</text></svg>`;
}
