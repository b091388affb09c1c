import { bandOf } from "go-env-check/score";
import type { Words } from "../messages/index.ts";

const RADIUS = 52;
const LENGTH = 2 * Math.PI * RADIUS;

/** The score as a ring in its band's color, with the number and the band's name in it. */
export function Gauge({ score, words }: { score: number; words: Words }) {
  const band = bandOf(score);
  return (
    <div class={`gauge ${band}`}>
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
        <span>{words.band[band]}</span>
      </p>
    </div>
  );
}
