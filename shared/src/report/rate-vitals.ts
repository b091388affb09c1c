import type { Metric, Reading, ServiceFacts, VitalSign, Vitals, VitalsFacts } from "../model/index.ts";

interface Scale {
  /** Worth 100 up to here … */
  readonly ok: number;
  /** … 50 here … */
  readonly alarm: number;
  /** … and 0 from here on, with straight lines between. */
  readonly max: number;
}

/** Per cent for `cpu` and `memory`, milliseconds for `disk`. */
const SCALES: Readonly<Record<Exclude<Metric, "connectivity">, Scale>> = {
  cpu: { ok: 75, alarm: 90, max: 100 },
  memory: { ok: 85, alarm: 95, max: 100 },
  disk: { ok: 20, alarm: 50, max: 200 },
};

const WEIGHTS: Readonly<Record<Metric, number>> = { cpu: 30, memory: 25, disk: 25, connectivity: 20 };

/**
 * The vitals gauge: the mean of the four readings' scores by their weights. A missing reading hands its weight to the
 * others in proportion; without any there is no score, which is neither 0 nor 100.
 */
export function rateVitals(facts: VitalsFacts): Vitals {
  const signs = [
    sign("cpu", facts.cpu, (value) => onScale(value, SCALES.cpu)),
    sign("memory", facts.memory, (value) => onScale(value, SCALES.memory)),
    sign("disk", facts.disk, (value) => onScale(value, SCALES.disk)),
    connectivity(facts.connectivity),
  ];
  let sum = 0;
  let weights = 0;
  for (const { metric, score } of signs) {
    if (score === null) continue;
    sum += WEIGHTS[metric] * score;
    weights += WEIGHTS[metric];
  }
  return { value: weights === 0 ? null : Math.round(sum / weights), signs };
}

/** 100 up to `ok`, 50 at `alarm`, 0 from `max` on. */
function onScale(value: number, { ok, alarm, max }: Scale): number {
  if (value <= ok) return 100;
  if (value <= alarm) return 100 - (50 * (value - ok)) / (alarm - ok);
  return Math.max(0, 50 - (50 * (value - alarm)) / (max - alarm));
}

function sign(
  metric: Exclude<Metric, "connectivity">,
  reading: Reading<number>,
  score: (value: number) => number,
): VitalSign {
  const weight = WEIGHTS[metric];
  if (!reading.ok)
    return { metric, weight, value: null, score: null, note: reading.detail ?? reading.reason };
  return { metric, weight, value: round(reading.value), score: round(score(reading.value)), note: null };
}

/** All services up are worth 100, else 50 × up ÷ all: one that fails is an alarm whatever the others do. */
function connectivity(reading: Reading<readonly ServiceFacts[]>): VitalSign {
  const metric = "connectivity";
  const weight = WEIGHTS[metric];
  if (!reading.ok)
    return { metric, weight, value: null, score: null, note: reading.detail ?? reading.reason };
  const down = reading.value.filter(({ outcome }) => outcome !== "answered").map(({ url }) => url);
  const share = 1 - down.length / reading.value.length;
  return {
    metric,
    weight,
    value: round(100 * share),
    score: down.length === 0 ? 100 : round(50 * share),
    note: down.length === 0 ? null : down.join(", "),
  };
}

/** To one decimal: what is shown is what was counted. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
