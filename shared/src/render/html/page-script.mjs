// The script of an HTML report with past runs, bundled with Chart.js by scripts/build.mjs. It reads the page's data, draws
// the time line and gives each snippet a button; nothing it writes is markup.
import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { addCopyButtons } from "./copy-buttons.mjs";

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

// Legible on the light and on the dark page, and on paper.
const BANDS = {
  healthy: "#2a9d5c",
  "minor-issues": "#c98a12",
  "needs-attention": "#d9692b",
  broken: "#d64550",
};
const LINE = "#0a93b0";
const TEXT = "#76828e";
const GRID = "rgb(118 130 142 / 22%)";

const page = JSON.parse(document.getElementById("go-env-check-page").textContent);
const canvas = document.getElementById("timeline");
if (canvas !== null) draw(canvas, page.timeline);
addCopyButtons(page);

function draw(target, { score, newScoringBasis, points }) {
  target.parentElement.hidden = false;
  const scoringBasisLines = {
    id: "scoringBasisLines",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      points.forEach((point, index) => {
        if (!point.newScoringBasis) return;
        const x = (scales.x.getPixelForValue(index - 1) + scales.x.getPixelForValue(index)) / 2;
        ctx.save();
        ctx.strokeStyle = TEXT;
        ctx.setLineDash([4, 4]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillStyle = TEXT;
        ctx.font = "11px system-ui, sans-serif";
        ctx.textAlign = x > chartArea.right - 90 ? "right" : "left";
        ctx.fillText(newScoringBasis, x + (ctx.textAlign === "left" ? 5 : -5), chartArea.bottom - 6);
        ctx.restore();
      });
    },
  };
  const colors = points.map(({ band }) => BANDS[band]);
  new Chart(target, {
    type: "line",
    plugins: [scoringBasisLines],
    data: {
      labels: points.map(({ at }) => at),
      datasets: [
        {
          label: score,
          data: points.map(({ value }) => value),
          borderColor: LINE,
          backgroundColor: "rgb(10 147 176 / 10%)",
          clip: 8,
          fill: true,
          borderWidth: 2,
          pointRadius: points.length > 60 ? 2 : 4,
          pointHoverRadius: 6,
          pointBackgroundColor: colors,
          pointBorderColor: colors,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { color: TEXT, maxTicksLimit: 7, maxRotation: 0 } },
        y: {
          min: 0,
          max: 100,
          grid: { color: GRID },
          border: { display: false },
          ticks: { color: TEXT, stepSize: 25 },
        },
      },
      plugins: { tooltip: { callbacks: { afterBody: ([item]) => points[item.dataIndex].notes } } },
    },
  });
}
