import type { Share } from "../../publish/published.ts";
import { rangeOf } from "./sparkline.tsx";

/**
 * A share as a bar; a band as the range that it stands for, which is lighter. Hidden from screen readers, because a number
 * or a word is next to it.
 */
export function Bar({ share }: { share: Share }) {
  const [from, to] = rangeOf(share);
  const isExact = "share" in share;
  return (
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="meter-all" width="100" height="6" rx="1.5" />
      <rect
        class={isExact ? "meter-part" : "meter-part range"}
        x={isExact ? 0 : from * 100}
        width={Math.round((isExact ? to : to - from) * 100)}
        height="6"
        rx="1.5"
      />
    </svg>
  );
}
