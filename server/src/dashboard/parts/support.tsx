import type { Summary } from "../../lead/summary.ts";
import type { Messages } from "../messages/messages.ts";
import { formatShare } from "./format.ts";

/** Until when each Go version in use is supported, and the share of machines on it. */
export function Support({ summary, messages }: { summary: Summary; messages: Messages }) {
  return (
    <section aria-labelledby="support">
      <h2 id="support">{messages.support}</h2>
      {summary.goSupport.length === 0 ? (
        <p class="soft">
          {summary.breakdowns.go === undefined ? messages.noSupport : messages.groupsTooSmall}
        </p>
      ) : (
        <ul class="support">
          {summary.goSupport.map(({ go, share, ends, supported }) => (
            <li class={supported ? "supported" : "ended"}>
              <strong>{`Go ${go}`}</strong>
              <span>{formatShare(share, messages)}</span>
              <span>{supported ? messages.supportEnds(ends) : messages.supportEnded(ends)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
