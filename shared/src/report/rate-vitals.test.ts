import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRICS, type Reading, type ServiceFacts, type VitalsFacts } from "../model/index.ts";
import { rateVitals } from "./rate-vitals.ts";

const MISSING = { ok: false, reason: "missing" } as const;
const NONE: VitalsFacts = { cpu: MISSING, memory: MISSING, disk: MISSING, connectivity: MISSING };
const read = (value: number): Reading<number> => ({ ok: true, value });
const service = (up: boolean): ServiceFacts => ({
  url: "https://proxy.example",
  via: null,
  outcome: up ? "answered" : "timeout",
  status: up ? 200 : null,
  detail: null,
  issuer: null,
});
const services = (up: number, all: number): VitalsFacts["connectivity"] => ({
  ok: true,
  value: Array.from({ length: all }, (_, index) => service(index < up)),
});

describe("one reading alone, at and around each threshold", () => {
  // [reading, score]: 100 up to ok, 50 at the alarm, 0 at the maximum, straight lines between.
  const tables: Readonly<Record<"cpu" | "memory" | "disk", readonly (readonly [number, number])[]>> = {
    cpu: [
      [0, 100],
      [74.9, 100],
      [75, 100],
      [75.3, 99],
      [82.5, 75],
      [89.7, 51],
      [90, 50],
      [90.2, 49],
      [95, 25],
      [99.8, 1],
      [100, 0],
    ],
    memory: [
      [0, 100],
      [85, 100],
      [85.2, 99],
      [90, 75],
      [94.8, 51],
      [95, 50],
      [95.1, 49],
      [97.5, 25],
      [99.9, 1],
      [100, 0],
    ],
    disk: [
      [0, 100],
      [20, 100],
      [20.6, 99],
      [35, 75],
      [49.4, 51],
      [50, 50],
      [53, 49],
      [125, 25],
      [197, 1],
      [200, 0],
      [5000, 0],
    ],
  };
  for (const metric of ["cpu", "memory", "disk"] as const) {
    for (const [value, score] of tables[metric]) {
      it(`${metric} ${value} is worth ${score}`, () => {
        expect(rateVitals({ ...NONE, [metric]: read(value) }).value).toBe(score);
      });
    }
  }
  it("connectivity is 100 when every service answers, else 50 × up ÷ all", () => {
    const of = (up: number, all: number) => rateVitals({ ...NONE, connectivity: services(up, all) }).value;
    expect([of(1, 1), of(3, 3), of(2, 3), of(1, 2), of(1, 3), of(0, 3)]).toEqual([100, 100, 33, 25, 17, 0]);
  });
});

describe("the whole", () => {
  it("weighs processor 30, memory 25, disk 25, connectivity 20", () => {
    const well: VitalsFacts = { cpu: read(0), memory: read(0), disk: read(0), connectivity: services(2, 2) };
    expect(rateVitals(well).value).toBe(100);
    expect(rateVitals({ ...well, cpu: read(100) }).value).toBe(70);
    expect(rateVitals({ ...well, memory: read(100) }).value).toBe(75);
    expect(rateVitals({ ...well, disk: read(200) }).value).toBe(75);
    expect(rateVitals({ ...well, connectivity: services(0, 2) }).value).toBe(80);
    expect(
      rateVitals({ cpu: read(90), memory: read(95), disk: read(50), connectivity: services(1, 2) }).value,
    ).toBe(45);
  });

  it("hands the weight of a missing reading to the others", () => {
    const facts: VitalsFacts = { ...NONE, cpu: read(100), memory: read(0) };
    expect(rateVitals(facts).value).toBe(Math.round((25 * 100) / 55));
    expect(rateVitals({ ...facts, connectivity: services(1, 1) }).value).toBe(60);
  });

  it("is no score without a reading: neither 0 nor 100", () => {
    const { value, signs } = rateVitals(NONE);
    expect(value).toBeNull();
    expect(signs.map(({ metric, score }) => [metric, score])).toEqual(
      METRICS.map((metric) => [metric, null]),
    );
  });

  it("is an integer in 0…100 that never rises when a reading gets worse", () => {
    const reading = (max: number) =>
      fc.option(fc.double({ min: 0, max, noNaN: true }).map(read), { nil: MISSING });
    const facts = fc.record({
      cpu: reading(100),
      memory: reading(100),
      disk: reading(400),
      connectivity: fc.option(
        fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })).map(([up, all]) => services(up, all)),
        { nil: MISSING },
      ),
    });
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom("cpu", "memory", "disk"),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (before, metric, more) => {
          const { value } = rateVitals(before);
          if (value === null) return;
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
          const was = before[metric];
          if (!was.ok) return;
          expect(rateVitals({ ...before, [metric]: read(was.value + more) }).value).toBeLessThanOrEqual(
            value,
          );
        },
      ),
    );
  });
});
