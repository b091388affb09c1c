// Draws tables marked with data-chart as charts above them. The numbers come from the table itself: without this script
// the page shows the same data.
const style = getComputedStyle(document.documentElement);
const color = (name) => style.getPropertyValue(`--${name}`).trim();

/** The bands of the score, worst first; the same limits as in the report. */
const BANDS = [
  { from: 0, to: 40, wash: "bad-wash" },
  { from: 40, to: 70, wash: "poor-wash" },
  { from: 70, to: 90, wash: "fair-wash" },
  { from: 90, to: 100, wash: "good-wash" },
];

/** Shades the bands behind a chart of scores. */
const bands = {
  id: "bands",
  beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
    for (const { from, to, wash } of BANDS) {
      const top = scales.y.getPixelForValue(to);
      ctx.fillStyle = color(wash);
      ctx.fillRect(chartArea.left, top, chartArea.width, scales.y.getPixelForValue(from) - top);
    }
  },
};

/** A line with a text for each annotated week; a dashed line where the scoring changed. */
const marks = (rows) => ({
  id: "marks",
  afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
    let drawn = 0;
    rows.forEach(({ note, changed }, index) => {
      if (note === "" && !changed) return;
      // Each text is one line higher than the previous one, so that neighbors do not overlap.
      const height = chartArea.bottom - 10 - 16 * (drawn % 4);
      drawn += 1;
      const x = scales.x.getPixelForValue(index);
      ctx.save();
      ctx.strokeStyle = color("soft");
      ctx.setLineDash(changed ? [4, 4] : []);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.fillStyle = color("ink");
      ctx.font = "12px system-ui";
      const right = x > (chartArea.left + chartArea.right) / 2;
      ctx.textAlign = right ? "right" : "left";
      ctx.fillText(note, x + (right ? -6 : 6), height);
      ctx.restore();
    });
  },
});

function readTable(figure) {
  const columns = [...figure.querySelectorAll("thead th")];
  const rows = [...figure.querySelectorAll("tbody tr")];
  return {
    weeks: rows.map((row) => row.dataset.week ?? ""),
    marks: rows.map((row) => ({
      note: row.querySelector("[data-note]")?.dataset.note ?? "",
      changed: row.dataset.changed !== undefined,
    })),
    series: columns.flatMap((column, index) =>
      column.dataset.series === undefined
        ? []
        : [
            {
              name: column.dataset.series,
              label: column.textContent.trim(),
              values: rows.map((row) => {
                const value = row.children[index]?.dataset.value;
                return value === undefined ? null : Number(value);
              }),
            },
          ],
    ),
  };
}

function draw(figure) {
  const table = readTable(figure);
  const isScore = figure.dataset.chart === "scores";
  const frame = document.createElement("div");
  const canvas = document.createElement("canvas");
  frame.className = "chart";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.dataset.label ?? "");
  frame.append(canvas);
  figure.prepend(frame);
  const tone = { median: "accent", tenth: "warm", share: "accent" };
  const chart = new window.Chart(canvas, {
    type: "line",
    data: {
      labels: table.weeks,
      datasets: table.series.map(({ name, label, values }) => ({
        label,
        data: values,
        borderColor: color(tone[name]),
        backgroundColor: color(tone[name]),
        borderDash: name === "tenth" ? [6, 4] : [],
        borderWidth: 2.5,
        pointRadius: values.length > 20 ? 2 : 3,
        tension: 0,
        spanGaps: false,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: {
        legend: { position: "bottom", labels: { color: color("ink"), boxHeight: 1, boxWidth: 28 } },
      },
      scales: {
        x: { grid: { display: false }, ticks: { color: color("soft"), maxRotation: 0, autoSkipPadding: 16 } },
        y: {
          min: 0,
          ...(isScore ? { max: 100 } : { suggestedMax: 50 }),
          border: { display: false },
          grid: { color: color("line") },
          ticks: { color: color("soft"), callback: (value) => (isScore ? value : `${value} %`) },
        },
      },
    },
    plugins: [...(isScore ? [bands] : []), marks(table.marks)],
  });
  figure.querySelector("details")?.removeAttribute("open");
  return () => chart.destroy();
}

function drawAll() {
  return [...document.querySelectorAll("figure[data-chart]")].map((figure) => {
    figure.querySelector(".chart")?.remove();
    return draw(figure);
  });
}

let drawn = drawAll();
// Colors come from the style sheet, so a change of the color scheme redraws the charts.
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  for (const destroy of drawn) destroy();
  drawn = drawAll();
});
