import type { Summary } from "../../lead/summary.ts";
import type { Words } from "../messages/index.ts";
import { formatShare } from "./format.ts";

/** When each Go version in use leaves support, and how much of the team is on it. */
export function Support({ summary, words }: { summary: Summary; words: Words }) {
  return (
    <section aria-labelledby="support">
      <h2 id="support">{words.support}</h2>
      {summary.goSupport.length === 0 ? (
        <p class="soft">{words.noSupport}</p>
      ) : (
        <ul class="support">
          {summary.goSupport.map(({ go, share, ends, supported }) => (
            <li class={supported ? "supported" : "ended"}>
              <strong>{`Go ${go}`}</strong>
              <span>{formatShare(share, words)}</span>
              <span>{supported ? words.supportEnds(ends) : words.supportEnded(ends)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
