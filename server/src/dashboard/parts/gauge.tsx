import type { Band } from "go-env-check/model";
import type { Messages } from "../messages/messages.ts";

const RADIUS = 52;
const LENGTH = 2 * Math.PI * RADIUS;

/** The color of each band, named in the style sheet. */
const TONES = { healthy: "good", "minor-issues": "fair", "needs-attention": "poor", broken: "bad" } as const;

/** The score as a ring in its band's color, with the number and the band's name inside. */
export function Gauge({ score, band, messages }: { score: number; band: Band; messages: Messages }) {
  return (
    <div class={`gauge ${TONES[band]}`}>
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="gauge-all" cx="60" cy="60" r={RADIUS} />
        <circle
          class="gauge-part"
          cx="60"
          cy="60"
          r={RADIUS}
          stroke-dasharray={`${((score / 100) * LENGTH).toFixed(1)} ${LENGTH.toFixed(1)}`}
          transform="rotate(-90 60 60)"
        />
      </svg>
      <p>
        <strong>{score}</strong>
        <span>{messages.band[band]}</span>
      </p>
    </div>
  );
}
