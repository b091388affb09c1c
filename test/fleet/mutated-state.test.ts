import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { KNOWN_CHECKS } from "../../shared/src/catalog/ids.ts";
import { machine } from "../../shared/src/checks/examples/machine.ts";
import { rememberFix } from "../../shared/src/fleet/changes.ts";
import { reportsUrl, sendReport } from "../../shared/src/fleet/client.ts";
import { type Delivery, reportSchema } from "../../shared/src/fleet/contract.ts";
import { readEnrolment, writeEnrolment } from "../../shared/src/fleet/enrolment.ts";
import { fileStore } from "../../shared/src/fleet/file-store.ts";
import { nodeFetch } from "../../shared/src/fleet/node-fetch.ts";
import { flushOutbox, putInOutbox } from "../../shared/src/fleet/outbox.ts";
import { prepareShare, prepareWithdrawal, rememberSent } from "../../shared/src/fleet/share.ts";
import { isStateError } from "../../shared/src/fs/state-error.ts";
import { withChanges } from "../../shared/src/history/compare.ts";
import { addRun, keepHistory, readRuns } from "../../shared/src/history/store.ts";
import { renderHistory, renderHistoryJson } from "../../shared/src/render/history.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { mutated } from "../support/mutate.ts";
import { reportOf } from "../support/recorded.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const TEAM = "t_abcdefgh1";
const SETTINGS = { server: "https://fleet.example", team: TEAM, token: "gec_ingest_abcdefabcdefabcdefab" };
const schema = reportSchema(KNOWN_CHECKS);

/** A machine that shares: a report was sent, another one waits. */
async function sharing() {
  const { home, env } = makeHome([]);
  const dir = join(home, ".local/state/go-env-check/fleet");
  const store = fileStore(dir);
  const report = { ...reportOf(machine(), "en"), at: NOW.toISOString() };
  const options = { team: TEAM, client: "cli", store, now: NOW } as const;
  await writeEnrolment(store, SETTINGS);
  await rememberFix(store, "goroot-not-found", "applied");
  await rememberSent(await prepareShare(report, options), store);
  const changed = { ...report, score: { ...report.score, value: 41 } };
  await putInOutbox(await prepareShare(changed, options), store);
  return { home, env, dir, store, report, options };
}

/** What a delivery holds, each part in the closed shape of the contract. */
function isAnonymous(delivery: Delivery): boolean {
  const parts = "report" in delivery ? [delivery.report, delivery.replaces] : [delivery];
  return parts.every((part) => part === null || v.is(schema, part));
}

async function orStateError(work: () => Promise<unknown>): Promise<"done" | "refused"> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (isStateError(error)) return "refused";
    throw error;
  }
}

describe("what sharing keeps, mutated at random", () => {
  for (const key of ["settings", "outbox", "sent", "history", "fixes", "secret"] as const)
    it(`${key}: sends nothing but anonymous reports to a lawful address, or refuses the file`, async () => {
      const { dir, store, report, options } = await sharing();
      const file = join(dir, `${key}.json`);
      const originals = new Map(
        readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")] as const),
      );
      const good = originals.get(`${key}.json`) ?? "";
      const seen = { done: 0, refused: 0 };
      const texts =
        key === "secret" ? fc.string() : mutated(good, ["http://evil.example/", "2026-W48", "fail"]);
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          for (const [name, original] of originals) writeFileSync(join(dir, name), original);
          writeFileSync(file, text);
          const sent: Delivery[] = [];
          const outcome = await orStateError(async () => {
            const settings = await readEnrolment(store);
            if (settings !== null) {
              expect(reportsUrl(settings.server)).not.toBeNull();
              expect(JSON.stringify(settings)).toMatch(/^[\x20-\x7e]*$/);
            }
            await prepareWithdrawal(options);
            await putInOutbox(await prepareShare(report, options), store);
            const send = async (delivery: Delivery) => {
              sent.push(delivery);
              return { ok: true, accepted: 1, duplicates: 0, corrected: 0 } as const;
            };
            await flushOutbox({ store, now: NOW, impatient: true, send });
          });
          seen[outcome] += 1;
          expect(sent.every(isAnonymous)).toBe(true);
          expect(sent.length).toBeLessThanOrEqual(10);
        }),
        { numRuns: 150 },
      );
      expect(seen.refused).toBeGreaterThan(0);
    }, 60_000);
});

it("history, mutated at random: damaged runs are named, what is shown has no control byte", () => {
  const { home } = makeHome([]);
  const dir = join(home, ".local/state/go-env-check/history");
  keepHistory(dir, true);
  addRun(dir, { ...reportOf(machine(), "en"), at: NOW.toISOString() });
  const [name = ""] = readdirSync(dir).filter((one) => one.endsWith(".json"));
  const good = readFileSync(join(dir, name), "utf8");
  let refused = 0;
  fc.assert(
    fc.property(mutated(good, ["constructor", "__proto__", 100, "9999-12-31T00:00:00Z"]), (text) => {
      writeFileSync(join(dir, "20260101T000000001Z-1.json"), text);
      const problems: string[] = [];
      const runs = readRuns(dir, ({ file }) => problems.push(file));
      expect(runs.length + problems.length).toBe(2);
      refused += problems.length;
      const entries = withChanges(runs);
      for (const shown of [renderHistory(entries, true, "en"), renderHistoryJson(entries, true)])
        expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(0);
});

it("no command crashes over mutated state: it ends with 0, 1 or 2 and a sentence", async () => {
  const { env, home, dir } = await sharing();
  const history = join(home, ".local/state/go-env-check/history");
  keepHistory(history, true);
  addRun(history, { ...reportOf(machine(), "en"), at: NOW.toISOString() });
  const files = [dir, history].flatMap((one) =>
    readdirSync(one).flatMap((name) => (/(?<!^secret)\.json$/.test(name) ? [join(one, name)] : [])),
  );
  const originals = new Map(files.map((file) => [file, readFileSync(file, "utf8")] as const));
  const commands = [["fleet", "status"], ["fleet", "disable"], ["history"], ["history", "--json"]];
  fc.assert(
    fc.property(
      fc
        .constantFrom(...files)
        .chain((file) => fc.tuple(fc.constant(file), mutated(originals.get(file) ?? "{}"))),
      fc.constantFrom(...commands),
      ([file, text], args) => {
        for (const [one, original] of originals) writeFileSync(one, original);
        writeFileSync(file, text);
        const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
          env,
          encoding: "utf8",
          cwd: "/",
        });
        expect([0, 1, 2]).toContain(status);
        expect(stderr).not.toMatch(/^\s+at |TypeError|RangeError|SyntaxError/m);
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
}, 60_000);

it("reads at most 64 KB of a server's answer, says so, and hangs up", async () => {
  let sent = 0;
  let closed = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(202);
    const chunk = Buffer.alloc(64 * 1024, "a");
    const more = (): void => {
      while (response.write(chunk)) sent += chunk.length;
    };
    response.on("drain", more);
    response.on("close", () => {
      closed += 1;
    });
    more();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { options, report } = await sharing();
  const delivery = await prepareShare(report, options);
  const result = await sendReport({
    server: `http://127.0.0.1:${port}`,
    token: SETTINGS.token,
    delivery,
    fetch: nodeFetch({}),
  });
  expect(result).toMatchObject({
    ok: false,
    reason: "unreachable",
    message: expect.stringContaining("64 KB"),
  });
  await expect.poll(() => closed).toBe(1);
  expect(sent).toBeLessThan(64 * 1024 * 1024);
  server.close();
});
