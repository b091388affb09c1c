import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect } from "vitest";
import { publishedWeekSchema } from "../../server/src/publish/published.ts";
import { KNOWN_CHECKS } from "../../shared/src/catalog/ids.ts";
import { type FleetReport, reportSchema } from "../../shared/src/fleet/contract.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { DAY_MS, startService } from "../support/fleet.ts";
import { holdAgainstTruth, newTally, truthTable } from "../support/hold-against-truth.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const WEEKS = 8;
const AT_ONCE = 3;
/** How many machines report in each week: the team grows, and some are on vacation. */
const REPORTING = [12, 18, 24, 30, 29, 30, 28, 30];

type Environment = Readonly<Record<string, string>>;
type Fault = (env: Environment, parts: { readonly home: string; readonly old: string }) => Environment;

const set =
  (name: string, value: string): Fault =>
  (env) => ({ ...env, [name]: value });

/** A fault for each client, all of them in real environments with a real Go. */
const FAULTS: readonly Fault[] = [
  (env, { old }) => ({ ...env, GOROOT: old }),
  set("GOROOT", "/nowhere/go"),
  set("GO111MODULE", "off"),
  set("GO111MODULE", "auto"),
  set("GOFLAGS", "-foo"),
  set("GOFLAGS", "-mod=mod"),
  set("GOPATH", "~/go"),
  set("GOPATH", "relative/go"),
  set("GOBIN", "relative/bin"),
  set("GOTOOLCHAIN", "go1"),
  set("GOTOOLCHAIN", "local"),
  set("GOEXPERIMENT", "nojsonv2"),
  set("GODEBUG", "http2client=0"),
  set("GOPROXY", "not an address"),
  set("GOPROXY", "off"),
  set("GOSUMDB", "off"),
  set("GOENV", "off"),
  set("GOTMPDIR", "/nowhere/tmp"),
  set("GOCACHE", "off"),
  set("GOOS", "plan10"),
  set("GOARCH", "z80"),
  set("CGO_ENABLED", "maybe"),
  set("HTTP_PROXY", "http://127.0.0.1:9"),
  set("GOPRIVATE", "[bad"),
  (env) => ({ ...env, PATH: `${env.PATH}:/no/such/dir` }),
  (env) => ({ ...env, PATH: `${env.PATH}:~/bin` }),
  (env) => ({ ...env, PATH: `${env.PATH}:relative` }),
  (env, { old }) => ({ ...env, PATH: `${old}/bin:${env.PATH}` }),
  (env) => ({ ...env, PATH: "/usr/bin:/bin" }),
  (env, { home }) => ({ ...env, GOPATH: `${home}/go:${home}/go` }),
];

/** Runs the delivered command under a clock that is shifted by whole weeks. */
function fleet(env: Environment, clock: string, shiftMs: number, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--require", clock, CLI, "fleet", ...args, "--no-shell"], {
      env: { ...env, GO_ENV_CHECK_TEST_CLOCK: String(shiftMs) },
      cwd: "/",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        output += text;
      });
    child.on("close", (status) => (status === 0 ? resolve(output) : reject(new Error(output))));
  });
}

/** Sends again where a busy machine cut a check off: an incomplete one is not sent. */
async function send(env: Environment, clock: string, shiftMs: number, tries = 10): Promise<string> {
  try {
    return await fleet(env, clock, shiftMs, "send");
  } catch (error) {
    if (tries === 1 || !String(error).includes("the check is incomplete")) throw error;
    return send(env, clock, shiftMs, tries - 1);
  }
}

/** A module that a client loads first: its clock is off by what the environment says. */
const SHIFTED_CLOCK = `
const shift = Number(process.env.GO_ENV_CHECK_TEST_CLOCK);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
`;

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

itWith(
  ["go1.26", "go1.21"],
  "thirty real clients with thirty faults over eight weeks: what the page says is what they sent",
  async (parts) => {
    const service = await startService("file::memory:");
    try {
      const { home: tools } = makeHome([], { "clock.cjs": SHIFTED_CLOCK });
      const clock = join(tools, "clock.cjs");
      const clients = FAULTS.map((fault) => {
        const { home, env } = makeHome([join(parts["go1.26"], "bin")]);
        mkdirSync(join(home, "go/bin"), { recursive: true });
        writeFileSync(join(home, "go/bin/gopls"), "", { mode: 0o755 });
        const healthy = { ...env, PATH: `${join(parts["go1.26"], "bin")}:${home}/go/bin:/usr/bin:/bin` };
        return { home, healthy, broken: fault(healthy, { home, old: parts["go1.21"] }) };
      });
      const { id, ingestToken } = service.team;
      await inTurns(clients, async ({ healthy }) => {
        await fleet(
          healthy,
          clock,
          0,
          "enable",
          "--server",
          service.url,
          "--team",
          id,
          "--token",
          ingestToken,
        );
      });
      const truth = new Map<string, FleetReport[]>();
      const faults = new Set<string>();
      const start = Date.now();
      for (let week = 0; week < WEEKS; week += 1) {
        const shift = (week - WEEKS + 1) * 7 * DAY_MS;
        service.clock.now = new Date(start + shift);
        const name = isoWeek(service.clock.now);
        // Every week a few fix their fault and a few have it again.
        const reporting = clients.slice(0, REPORTING[week]);
        await inTurns([...reporting.entries()], async ([at, { home, healthy, broken }]) => {
          const env = (at + week) % 5 === 0 ? healthy : broken;
          await send(env, clock, shift);
          const file = join(home, `.local/state/go-env-check/fleet/sent-${name}.json`);
          const sent = v.parse(reportSchema(KNOWN_CHECKS), JSON.parse(readFileSync(file, "utf8")));
          truth.set(name, [...(truth.get(name) ?? []), sent]);
          if (env === broken) {
            for (const [key, outcome] of Object.entries(sent.outcomes))
              if (outcome === "fail") faults.add(key);
          }
        });
        await service.get("/v1/summary");
      }
      service.clock.now = new Date(start + 7 * DAY_MS);
      const { body } = await service.get("/v1/summary");
      const summary = v.parse(v.object({ weeks: v.array(publishedWeekSchema) }), body);
      const tally = newTally();
      holdAgainstTruth(summary, truth, () => true, tally);
      console.table(truthTable(summary, truth));
      console.log(
        `${FAULTS.length} clients, ${faults.size} different checks failed, ${tally.cells} figures, ${tally.off.length} off, ${tally.arrows} arrows, ${tally.wrongArrows.length} wrong`,
      );
      expect([...truth.values()].map((reports) => reports.length)).toEqual(REPORTING);
      expect(faults.size).toBeGreaterThan(15);
      expect([tally.off, tally.wrongArrows, tally.contradictions]).toEqual([[], [], []]);
      expect(summary.weeks.filter(({ status }) => status === "published")).toHaveLength(WEEKS);
    } finally {
      await service.close();
    }
  },
  1_800_000,
);
