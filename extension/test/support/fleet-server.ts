import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { ROOT } from "./machine.ts";

const FLEET = join(ROOT, "server/bin/go-env-fleet.mjs");

/** The real service on a free port and a real database file in this directory. */
export async function startFleet(dir: string) {
  const env = { ...process.env, DATABASE_URL: `file:${join(dir, "fleet.db")}`, PORT: "0" };
  const made = execFileSync(process.execPath, [FLEET, "team", "create", "Gophers"], {
    env,
    encoding: "utf8",
  });
  const word = (name: string) => new RegExp(`^${name}\\s+(\\S+)$`, "m").exec(made)?.[1] ?? "";
  const child = spawn(process.execPath, [FLEET, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const url = (await saysIn(child, /http:\S+/))[0] ?? "";
  return {
    url,
    team: word("team"),
    ingest: word("ingest token"),
    lead: word("lead token"),
    stop: stopper(child),
  };
}

/** The real service with its demonstration team. */
export async function startDemo(dir: string) {
  const child = spawn(process.execPath, [FLEET, "demo", "--port", "0"], {
    cwd: dir,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await saysIn(child, /(https?:\/\/\S+)[\s\S]*(gec_lead_\S+)|(gec_lead_\S+)[\s\S]*(https?:\/\/\S+)/);
  return { url: said[1] ?? said[4] ?? "", lead: said[2] ?? said[3] ?? "", stop: stopper(child) };
}

function saysIn(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    let said = "";
    child.stdout?.on("data", (text) => {
      said += String(text);
      const found = pattern.exec(said);
      if (found) resolve(found);
    });
  });
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  };
}

/** A server that writes down what it is asked and answers all the same; it knows no policy. */
export async function watchRequests(status = 202, answer = '{"accepted":1,"duplicates":0,"corrected":0}') {
  const requests: { readonly method: string; readonly path: string; readonly body: string }[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      if (request.url === "/v1/policy") {
        response.writeHead(404).end();
        return;
      }
      requests.push({ method: request.method ?? "", path: request.url ?? "", body });
      response.writeHead(status, { "content-type": "application/json" });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
