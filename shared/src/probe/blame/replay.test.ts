import fc from "fast-check";
import { expect, it } from "vitest";
import type { Place, Step } from "../../model/index.ts";
import { replay } from "./replay.ts";

const placeAt = (line: number): Place => ({ kind: "line", file: "/home/u/.bashrc", line, text: "", via: [] });
const unknown: Place = { kind: "unknown", file: "", line: null, text: "", via: [] };
const outside = { entry: () => unknown, variable: () => unknown, refine: (place: Place) => place };
const stepsOf = (paths: readonly (readonly string[])[]): readonly Step[] =>
  paths.map((path, at) => ({ place: placeAt(at + 1), command: "PATH=", values: { PATH: path.join(":") } }));

it("gives each entry the step that added it, at either end, and moves none", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }), (inFront) => {
      const paths: string[][] = [];
      for (const [at, front] of inFront.entries()) {
        const before = paths.at(-1) ?? [];
        paths.push(front ? [`/d${at}`, ...before] : [...before, `/d${at}`]);
      }
      const { path } = replay(stepsOf(paths), { PATH: (paths.at(-1) ?? []).join(":") }, outside);
      for (const { entry, introduced, moved } of path)
        expect([entry, introduced.line, moved]).toEqual([entry, Number(entry.slice(2)) + 1, null]);
    }),
    { numRuns: 30 },
  );
});

it("tells what moved from what was passed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 400 }), fc.nat(), (count, which) => {
      const first = Array.from({ length: count }, (_, at) => `/d${at}`);
      const chosen = first[1 + (which % (count - 1))] ?? "";
      const second = [chosen, ...first.filter((entry) => entry !== chosen)];
      const { path } = replay(stepsOf([first, second]), { PATH: second.join(":") }, outside);
      expect(path.find(({ entry }) => entry === chosen)?.moved?.line).toBe(2);
      const others = path.filter(({ entry, moved }) => entry !== chosen && moved !== null);
      expect(others).toEqual([]);
    }),
  );
});

it("replays a loop that adds a thousand directories in little time", () => {
  const all = Array.from({ length: 1000 }, (_, at) => `/opt/tools/${at}/bin`);
  const begin = process.cpuUsage();
  replay(stepsOf(all.map((_, at) => all.slice(0, at + 1))), { PATH: all.join(":") }, outside);
  expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(6);
});
