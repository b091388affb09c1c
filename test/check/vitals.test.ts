import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import { machine } from "../../shared/src/checks/examples/machine.ts";
import { writeEnrolment } from "../../shared/src/fleet/enrolment.ts";
import { fileStore, fleetDir } from "../../shared/src/fleet/file-store.ts";
import type { Vitals } from "../../shared/src/model/index.ts";
import { readNetwork } from "../../shared/src/probe/network.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { nodeSystemMetrics } from "../../shared/src/probe/node-system-metrics.ts";
import { readVitals, usedOnMac } from "../../shared/src/probe/vitals.ts";
import { CLI, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

interface Seen {
  readonly vitals: Vitals | null;
  readonly score: { readonly value: number };
}

/** What the command line reads, run through another program where one is given. */
function read(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  by: readonly string[] = [],
): { seen: Seen; status: number | null } {
  const command = [...by, process.execPath, CLI, "--json", "--no-shell", "--vitals", ...args];
  const { stdout, stderr, status } = spawnSync(command[0] ?? "", command.slice(1), {
    env,
    encoding: "utf8",
    cwd: "/",
  });
  if (!stdout.startsWith("{")) throw new Error(`no report: ${stderr}`);
  return { seen: JSON.parse(stdout), status };
}

function sign({ vitals }: Seen, metric: string): Vitals["signs"][number] {
  const found = vitals?.signs.find((one) => one.metric === metric);
  if (found === undefined) throw new Error(`no ${metric}`);
  return found;
}

it("reads processor, memory and disk, and asks no service without --network", () => {
  const { env, home } = makeHome([]);
  const before = snapshot(home);
  const { seen } = read(env);
  for (const metric of ["cpu", "memory", "disk"]) expect(sign(seen, metric).value).not.toBeNull();
  expect(sign(seen, "connectivity")).toMatchObject({ value: null, score: null, note: "--network" });
  expect(snapshot(home)).toEqual(before);
});

it("is no part of the score or the exit status", () => {
  const { env } = makeHome([]);
  env.GOPROXY = "http://127.0.0.1:9";
  env.GOSUMDB = "off";
  const args = ["--network", "--skip", "go-not-on-path"];
  const { seen, status } = read(env, args);
  expect(sign(seen, "connectivity").score).toBe(0);
  const command = [CLI, "--json", "--no-shell", ...args];
  const plain = spawnSync(process.execPath, command, { env, encoding: "utf8", cwd: "/" });
  expect([seen.score.value, status]).toEqual([JSON.parse(plain.stdout).score.value, plain.status]);
});

it("sees a machine whose processors are all busy", async () => {
  const busy = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  onTestFinished(() => {
    for (const child of busy) child.kill("SIGKILL");
  });
  const host = nodeHost({ env: {} });
  const { cpu } = await readVitals(host, nodeSystemMetrics, machine());
  expect(cpu).toMatchObject({ ok: true });
  expect(cpu.ok && cpu.value).toBeGreaterThan(90);
});

describe("in a namespace of its own", () => {
  itWith(["unshare"], "a full disk gives no reading, and its weight to the others", () => {
    const { env, home } = makeHome([]);
    const script = [
      'mkdir -p "$HOME/full" && mount -t tmpfs -o size=64k tmpfs "$HOME/full"',
      'dd if=/dev/zero of="$HOME/full/filler" bs=1k 2>/dev/null',
      'exec "$@"',
    ].join("; ");
    const by = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, "sh"];
    const { seen } = read({ ...env, GOCACHE: `${home}/full/cache` }, [], by);
    expect(sign(seen, "disk")).toMatchObject({ value: null, score: null, note: "ENOSPC" });
    expect(seen.vitals?.value).not.toBeNull();
  });

  itWith(["unshare"], "a read-only file system gives none either", () => {
    const { env, home } = makeHome([]);
    const script =
      'mkdir -p "$HOME/ro" && mount -t tmpfs tmpfs "$HOME/ro" && mount -o remount,ro "$HOME/ro"; exec "$@"';
    const by = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, "sh"];
    const { seen } = read({ ...env, GOCACHE: `${home}/ro/cache` }, [], by);
    expect(sign(seen, "disk")).toMatchObject({ value: null, note: "EROFS" });
  });

  itWith(["unshare"], "without a network the services are skipped, not counted as down", () => {
    const { env } = makeHome([]);
    const { seen } = read(env, ["--network"], ["/usr/bin/unshare", "-n"]);
    expect(sign(seen, "connectivity")).toMatchObject({ value: null, score: null, note: "offline" });
  });

  itWith(["unshare"], "without /proc no figure is made up", () => {
    const { env } = makeHome([]);
    const by = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", 'mount -t tmpfs tmpfs /proc; exec "$@"', "sh"];
    const { seen } = read(env, [], by);
    expect(sign(seen, "memory")).toMatchObject({ value: null, score: null });
    expect(sign(seen, "cpu")).toMatchObject({ value: null, score: null });
    expect(seen.vitals?.value).not.toBeNull();
  });
});

it("counts the services of the user's own settings, and the team's server, without their passwords", async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const up = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host = nodeHost({ env: {} });
  const read = async (GOPROXY: string, fleet?: string) => {
    const facts = machine({ env: { GOPROXY, GOSUMDB: "off" } });
    const network = await readNetwork(host, facts);
    const systemMetrics = { ...nodeSystemMetrics, connected: () => true };
    const options = fleet === undefined ? {} : { fleet };
    const { connectivity } = await readVitals(host, systemMetrics, { ...facts, network }, options);
    return connectivity.ok
      ? connectivity.value.map(({ url, outcome }) => [url, outcome])
      : connectivity.detail;
  };
  const list = "golang.org/x/text/@v/list";
  expect(await read(up)).toEqual([[`${up}/${list}`, "answered"]]);
  expect(await read("http://user:secret@127.0.0.1:9/mod,direct", up)).toEqual([
    [`http://127.0.0.1:9/mod/${list}`, "refused"],
    [up, "answered"],
  ]);
  expect(await read("off")).toBe("no service");
  expect(await read("direct")).toBe("no service");
});

it("counts the team's server where the user shares with one", async () => {
  const { env } = makeHome([]);
  const dir = fleetDir(process.platform, env);
  if (dir === null) throw new Error("no home");
  await writeEnrolment(fileStore(dir), {
    server: "http://127.0.0.1:9",
    team: "t_abcdefgh",
    token: "gec_ingest_secret",
  });
  Object.assign(env, { GOPROXY: "off", GOSUMDB: "off" });
  const { seen } = read(env, ["--network"]);
  // A machine without any network is the case of another test.
  const note = nodeSystemMetrics.connected() ? "http://127.0.0.1:9" : "offline";
  expect(sign(seen, "connectivity").note).toBe(note);
});

it("adds up a Mac's vm_stat (the shape of its answer; no Mac here)", () => {
  const answer = [
    "Mach Virtual Memory Statistics: (page size of 16384 bytes)",
    "Pages free:                                3000.",
    "Pages active:                            200000.",
    "Pages wired down:                        100000.",
    "Pages purgeable:                           5000.",
    "File-backed pages:                       150000.",
    "Anonymous pages:                         250000.",
    "Pages occupied by compressor:             40000.",
  ].join("\n");
  expect(usedOnMac(answer)).toBe((250_000 - 5000 + 100_000 + 40_000) * 16_384);
  expect(usedOnMac("vm_stat: no such thing")).toBeNull();
});
