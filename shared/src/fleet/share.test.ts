import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { KNOWN_CHECKS } from "../catalog/ids.ts";
import { entry, machine, upstreamGo, withEnvFile } from "../checks/examples/machine.ts";
import { runChecks } from "../judge/run-checks.ts";
import type { Facts } from "../model/index.ts";
import { toReport } from "../report/report.ts";
import { anonymize } from "./anonymize.ts";
import { reportSchema } from "./contract.ts";
import { type ClientStore, prepareShare, rememberSent } from "./share.ts";

const schema = reportSchema(KNOWN_CHECKS);
const ENVELOPE = {
  team: "t_abcdefghijkl",
  week: "2026-W48",
  nullifier: "A".repeat(22),
  salt: "B".repeat(22),
  client: "cli",
} as const;

const reportOf = (facts: Facts) => toReport(facts, runChecks(CATALOG, facts), "0123456789abcdef", "en");

/** A word that stands for something personal; no id, enumeration or number of the contract contains it. */
const personal = fc.stringMatching(/^[a-zA-Z0-9 ./-]{0,6}$/).map((tail) => `Zq§${tail}`);

const strangeMachine: fc.Arbitrary<Facts> = fc
  .record({
    home: personal,
    name: personal,
    value: personal,
    variable: fc.constantFrom("GOROOT", "GOPATH", "GOBIN", "GOFLAGS", "GOTOOLCHAIN", "GOPROXY", "GOOS"),
    inFile: fc.boolean(),
    version: fc.oneof(personal, fc.constant("go1.26.11")),
    missing: fc.boolean(),
  })
  .map(({ home, name, value, variable, inFile, version, missing }) => {
    const base = inFile ? withEnvFile({ [variable]: value }) : machine({ env: { [variable]: value } });
    const go = { ...upstreamGo(`/opt/${name}/go`, version, `linux_${name}`), installedBy: "other" as const };
    return {
      ...base,
      home: `/home/${home}`,
      accountHome: `/home/${home}`,
      host: { ...base.host, osVersion: name },
      shell: { name, path: `/opt/${name}`, version: name },
      env: { ...base.env, HOME: `/home/${home}`, [`GO${name}`]: value },
      path: missing
        ? [entry(`/opt/${name}/bin`)]
        : [entry(`/opt/${name}/go/bin`, go), entry(`relative/${value}`)],
      elsewhere: missing ? [go] : [],
      startupLines: [{ file: `/home/${home}/.profile`, line: 3, text: `export ${variable}=${value}` }],
      unread: [{ subject: value, reason: "failed", detail: value }],
      probe: { answer: { ok: false, reason: "failed", detail: value }, stderr: value, rescue: null },
    };
  });

describe("anonymize", () => {
  it("lets no string of the machine through, and always fits the closed schema", () => {
    fc.assert(
      fc.property(strangeMachine, (facts) => {
        const report = reportOf(facts);
        expect(JSON.stringify(report)).toContain("Zq§");
        const shared = anonymize(report, ENVELOPE);
        expect(JSON.stringify(shared)).not.toContain("Zq");
        expect(v.safeParse(schema, shared).issues).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe("sharing in one week", () => {
  const now = new Date("2026-11-24T12:00:00Z");
  const memory = (): ClientStore => {
    const kept = new Map<string, string>();
    return {
      read: async (key) => kept.get(key) ?? null,
      write: async (key, value) => void kept.set(key, value),
    };
  };
  const options = (store: ClientStore, at = now) => ({
    team: ENVELOPE.team,
    client: "cli" as const,
    store,
    now: at,
  });
  const healthy = reportOf(machine());
  const broken = reportOf(machine({ env: { GOPATH: "go" } }));

  it("sends the same again as the same, to the byte", async () => {
    const store = memory();
    const first = await prepareShare(healthy, options(store));
    await rememberSent(first, store);
    expect(await prepareShare(healthy, options(store))).toEqual(first);
  });

  it("replaces what was sent before, the latest each time", async () => {
    const store = memory();
    const first = await prepareShare(broken, options(store));
    await rememberSent(first, store);
    const second = await prepareShare(healthy, options(store));
    expect(second).toMatchObject({ replaces: first, report: { outcomes: { "gopath-malformed@1": "pass" } } });
    await rememberSent(second, store);
    const third = await prepareShare(broken, options(store));
    expect(third).toMatchObject({ replaces: "report" in second ? second.report : null });
  });

  it("begins anew in another week, with nothing that links the two", async () => {
    const store = memory();
    const first = await prepareShare(healthy, options(store));
    await rememberSent(first, store);
    const later = await prepareShare(healthy, options(store, new Date("2026-12-01T12:00:00Z")));
    expect(later).toMatchObject({ week: "2026-W49" });
    expect(later).not.toHaveProperty("replaces");
    expect("nullifier" in first && "nullifier" in later && first.nullifier !== later.nullifier).toBe(true);
  });

  it("makes nothing of a store that somebody damaged", async () => {
    const store = memory();
    await store.write("sent", '{"schema":1,"team":');
    await store.write("secret", "short");
    expect(v.is(schema, await prepareShare(healthy, options(store)))).toBe(true);
  });
});
