import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Home, makeHome } from "./support/machine.ts";

const LIMIT_MB = 100;
const ENTRIES = 200;
const TOOLCHAINS = 12;
const MB = 1024 * 1024;
const here = (way: string): string => fileURLToPath(new URL(way, import.meta.url));

let machine: Home;
beforeEach(() => {
  machine = makeHome();
});
afterEach(() => machine.remove());

/** A PATH of 200 directories, of which twelve are the bin of an SDK that names its release. */
function large(): void {
  const dirs = Array.from({ length: ENTRIES - TOOLCHAINS }, (_, index) => `tools/${index}`);
  for (const dir of dirs) {
    mkdirSync(join(machine.home, dir), { recursive: true });
    for (let tool = 0; tool < 20; tool += 1) machine.write(`${dir}/tool${tool}`, "#!/bin/sh\n", 0o755);
  }
  const sdks = Array.from({ length: TOOLCHAINS }, (_, index) => `sdk/go1.${15 + index}`);
  for (const sdk of sdks) {
    machine.write(`${sdk}/VERSION`, `${sdk.slice(4)}.1\n`);
    machine.write(`${sdk}/bin/go`, `#!/bin/sh\necho '{}'\n`, 0o755);
    for (const dir of ["src/fmt", "pkg/tool"]) mkdirSync(join(machine.home, sdk, dir), { recursive: true });
  }
  const path = [...dirs, ...sdks.map((sdk) => `${sdk}/bin`)].map((dir) => `${machine.home}/${dir}`);
  writeFileSync(join(machine.home, ".profile"), `export PATH=${path.join(":")}\nexport GOROOT=/opt/gone\n`);
}

interface Told {
  readonly peak: number;
  readonly firstFrame: number;
  readonly atOnce: number;
  readonly toolchains: number;
  readonly entries: number;
}

it("Check Go Env stays under 60 MB of heap in a worker of 100 MB on a machine with a lot of Go", async () => {
  large();
  const bundle = join(machine.home, "worker.cjs");
  await build({
    entryPoints: [here("support/memory-worker.tsx")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    jsx: "automatic",
    alias: { "@raycast/api": here("support/raycast-api.tsx") },
    logLevel: "error",
  });
  const worker = new Worker(bundle, {
    workerData: machine.home,
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
    stderr: true,
  });
  const told = await new Promise<Told>((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the worker ended")));
  });
  await worker.terminate();
  console.log(`peak heap ${Math.round(told.peak / MB)} MB, first frame after ${Math.round(told.firstFrame)} ms`);
  expect(told).toMatchObject({ atOnce: 2, toolchains: TOOLCHAINS, entries: ENTRIES });
  expect(told.peak).toBeLessThan(60 * MB);
}, 60_000);
