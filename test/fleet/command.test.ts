import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { nodeFetch } from "../../shared/src/fleet/node-fetch.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { type Service, startService } from "../support/fleet.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

let service: Service;
let env: Record<string, string>;
let home = "";
beforeEach(async () => {
  ({ env, home } = makeHome([]));
  service = await startService("file::memory:");
  service.clock.now = new Date();
});
afterEach(() => service.close());

/** Beside the service, which runs in this process: nothing may block it. */
function fleet(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, "fleet", ...args, "--no-shell"], { env, cwd: "/" });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

const enable = (server = service.url) =>
  fleet("enable", "--server", server, "--team", service.team.id, "--token", service.team.ingestToken);
const machines = async () => (await service.store.week(service.team.id, isoWeek(new Date()))).machines;
const dir = () => join(home, ".local/state/go-env-check/fleet");

it("sends nothing before enable, then exactly what preview prints, and keeps a readable copy", async () => {
  expect(await fleet("status")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Sharing is off"),
  });
  expect(await fleet("send")).toMatchObject({ status: 2, stderr: expect.stringContaining("sharing is off") });
  expect(JSON.parse((await fleet("preview")).stdout)).toMatchObject({ schema: 1, client: "cli" });
  expect((await enable()).status).toBe(0);
  const { salt: _, ...preview } = JSON.parse((await fleet("preview")).stdout);
  expect(await machines()).toBe(0);
  expect(await fleet("send")).toMatchObject({ status: 0, stdout: "Sent.\n" });
  expect(await fleet("send")).toMatchObject({ status: 0, stdout: "Already reported.\n" });
  expect(await machines()).toBe(1);
  const copy = JSON.parse(readFileSync(join(dir(), `sent-${isoWeek(new Date())}.json`), "utf8"));
  expect(copy).toMatchObject(preview);
  expect(JSON.stringify(copy)).not.toContain(home);
  expect(statSync(join(dir(), "settings.json")).mode & 0o077).toBe(0);
  expect((await fleet("status")).stdout).toContain(isoWeek(new Date()));
});

it("replaces the week's report when the machine changed, withdraws it, and starts again", async () => {
  await enable();
  await fleet("send");
  env.GO111MODULE = "off";
  expect((await fleet("send")).stdout).toContain("Replaces this week's earlier report");
  expect(await machines()).toBe(1);
  expect(await fleet("disable", "--withdraw")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("withdrawn"),
  });
  expect(await machines()).toBe(0);
  expect((await fleet("status")).stdout).toContain("Sharing is off");
  await enable();
  expect((await fleet("send")).status).toBe(0);
  expect(await machines()).toBe(1);
});

it("keeps in the outbox what no server took, and brings it there later, once", async () => {
  const gone = "http://127.0.0.1:9";
  await enable(gone);
  expect(await fleet("send")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("1 report queued"),
  });
  env.GOFLAGS = "-mod=vendor";
  expect((await fleet("send")).status).toBe(1);
  expect((await fleet("status")).stdout).toContain("2 reports queued");
  await enable();
  expect((await fleet("send")).status).toBe(0);
  expect(await machines()).toBe(1);
  expect((await fleet("status")).stdout).toContain("No reports queued");
});

it("counts once when it is killed between the server's answer and its own note of it", async () => {
  // A server in front of ours that hands the report over and never answers.
  let delivered = (): void => {};
  const reached = new Promise<void>((resolve) => {
    delivered = resolve;
  });
  const deaf = createServer(async (request, response) => {
    if (request.method !== "POST") return void response.writeHead(404).end();
    let body = "";
    for await (const part of request) body += part;
    await service.post(body);
    delivered();
  });
  await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void deaf.close());
  const address = deaf.address();
  await enable(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
  const child = spawn(process.execPath, [CLI, "fleet", "send", "--no-shell"], {
    env,
    cwd: "/",
    stdio: "ignore",
  });
  await reached;
  child.kill("SIGKILL");
  expect(await machines()).toBe(1);
  env.GO111MODULE = "off"; // The machine changed meanwhile: it must replace the report that it never heard of.
  await enable();
  expect((await fleet("send")).status).toBe(0);
  expect(await machines()).toBe(1);
  const { outcomes } = await service.store.week(service.team.id, isoWeek(new Date()));
  expect(outcomes["go111module-off@1|fail"]).toBe(1);
});

it("says what to do about bad usage", async () => {
  for (const args of [
    ["enable"],
    ["nosuch"],
    ["enable", "--server", "http://example.com", "--team", "t_abcdefgh", "--token", "gec_ingest_x"],
  ]) {
    const { status, stderr } = await fleet(...args);
    expect([args, status, stderr]).toEqual([
      args,
      2,
      expect.stringMatching(/^go-env-check: .+\ngo-env-check: see/),
    ]);
  }
  expect(existsSync(dir())).toBe(false);
});

itWith(["openssl"], "the user's proxy and certificates are used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "go-env-check-tls-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=fleet.test", "-addext", "subjectAltName=DNS:fleet.test"];
  spawnSync("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    key,
    "-out",
    cert,
    "-days",
    "2",
    ...subject,
  ]);
  expect(readdirSync(folder).length).toBe(2);
  const secure = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.end("{}"),
  );
  const asked: string[] = [];
  const proxy = createServer().on("connect", (request, socket) => {
    asked.push(`${request.url} ${request.headers["proxy-authorization"]}`);
    const port = secure.address();
    const there = connect(typeof port === "object" ? (port?.port ?? 0) : 0, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      there.pipe(socket).pipe(there);
    });
  });
  for (const server of [secure, proxy]) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void server.close());
  }
  const address = proxy.address();
  const settings = {
    HTTPS_PROXY: `http://anna:secret@127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
  };
  const ask = (more: Record<string, string>) =>
    nodeFetch({ ...settings, ...more })("https://fleet.test/v1/reports", {
      method: "POST",
      headers: {},
      body: "{}",
      redirect: "error",
      signal: AbortSignal.timeout(5000),
    });
  expect((await ask({ NODE_EXTRA_CA_CERTS: cert })).status).toBe(200);
  expect(asked).toEqual([`fleet.test:443 Basic ${Buffer.from("anna:secret").toString("base64")}`]);
  await expect(ask({})).rejects.toThrow(/self-signed/);
  await expect(ask({ NODE_EXTRA_CA_CERTS: cert, NO_PROXY: ".test" })).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
});
