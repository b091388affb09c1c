import type { Child } from "hono/jsx";

/** What may be wider than a phone: scrolls by itself, by keyboard too. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
