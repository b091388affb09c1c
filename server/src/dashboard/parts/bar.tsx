/** A share as a bar, `percent` from 0 to 100. Hidden from screen readers, because a number is next to it. */
export function Bar({ percent }: { percent: number }) {
  return (
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="meter-all" width="100" height="6" rx="1.5" />
      <rect class="meter-part" width={Math.max(percent, 1)} height="6" rx="1.5" />
    </svg>
  );
}
