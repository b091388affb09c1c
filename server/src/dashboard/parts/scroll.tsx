import type { Child } from "hono/jsx";

/** A container for content wider than a phone: it scrolls by itself, also by keyboard. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
