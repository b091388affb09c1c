const WIDTH = 120;
const HEIGHT = 28;
const PAD = 3;

/** A trend of shares (0 to 1), the oldest first, as a small chart; the check's page has the numbers. */
export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 2) return <span aria-hidden="true">–</span>;
  const highest = Math.max(0.1, ...values);
  const points = values.map((value, index) => {
    const x = PAD + (index * (WIDTH - 2 * PAD)) / (values.length - 1);
    const y = HEIGHT - PAD - (value / highest) * (HEIGHT - 2 * PAD);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
  });
  const line = points.map(([x, y]) => `${x},${y}`).join(" ");
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polygon points={`${PAD},${HEIGHT - PAD} ${line} ${WIDTH - PAD},${HEIGHT - PAD}`} />
      <polyline points={line} />
      <circle cx={lastX} cy={lastY} r="2.5" />
    </svg>
  );
}
