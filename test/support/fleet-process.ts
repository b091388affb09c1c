import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { report } from "./fleet.ts";
import { ROOT } from "./parts.ts";

export const FLEET = join(ROOT, "server/bin/go-env-fleet.mjs");

export interface Team {
  readonly id: string;
  readonly ingest: string;
  readonly lead: string;
}

/** Makes a team with the real command. */
export function makeTeam(env: Readonly<Record<string, string>>): Team {
  const said = execFileSync(process.execPath, [FLEET, "team", "create", "Gophers"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const word = (name: string): string => new RegExp(`^${name}\\s+(\\S+)$`, "m").exec(said)?.[1] ?? "";
  return { id: word("team"), ingest: word("ingest token"), lead: word("lead token") };
}

export interface FleetProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it with a signal and waits until it is gone; gives its exit code. */
  readonly end: (signal: "SIGKILL" | "SIGTERM") => Promise<number | null>;
}

/** Starts the real service on a free port. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<FleetProcess> {
  const child = spawn(process.execPath, [FLEET, "serve", "--port", "0"], {
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (text) => {
      const found = /http:\S+/.exec(String(text))?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the service did not start (${code})`)));
  });
  return {
    url,
    child,
    end: async (signal) => {
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}

/** Sends a body; the status, or null when the connection broke before an answer. */
export function post(
  url: string,
  token: string,
  body: unknown,
  agent: Agent,
): Promise<{ status: number; body: string } | null> {
  const text = JSON.stringify(body);
  return new Promise((resolve) => {
    const sent = request(`${url}/v1/reports`, {
      method: "POST",
      agent,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      },
    });
    sent.on("response", (response) => {
      let answer = "";
      response.on("data", (part) => {
        answer += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: answer }));
      response.on("error", () => resolve(null));
    });
    sent.on("error", () => resolve(null));
    sent.end(text);
  });
}

/** What was sent over all of a test, and which of it the service said it had taken. */
export class Ledger {
  readonly sent: FleetReport[] = [];
  readonly taken = new Set<FleetReport>();
  readonly statuses = new Map<number, number>();

  /** So many clients send single reports one after the other until `stop` says so. */
  async load(urls: readonly string[], team: Team, clients: number, stop: () => boolean): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: clients });
    const client = async (number: number): Promise<void> => {
      for (let turn = number; !stop(); turn += 1) {
        const one = report(team.id, { week: isoWeek(new Date()) });
        this.sent.push(one);
        const answer = await post(urls[turn % urls.length] ?? "", team.ingest, one, agent);
        if (answer === null) await new Promise((resolve) => setTimeout(resolve, 20));
        else {
          this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
          if (answer.status === 202) this.taken.add(one);
          else await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
    agent.destroy();
  }

  /**
   * Sends all of it once more. What was taken has to be known there, each once; gives how many of those are missing, and
   * how many machines the service must have counted when all is there.
   */
  async missing(url: string, team: Team): Promise<number> {
    const agent = new Agent({ keepAlive: true });
    let lost = 0;
    const taken = [...this.taken];
    for (let at = 0; at < taken.length; at += 200) {
      const answer = await post(url, team.ingest, taken.slice(at, at + 200), agent);
      const { accepted = 0, duplicates = 0 } = JSON.parse(answer?.body ?? "{}");
      lost += accepted;
      if (accepted + duplicates !== Math.min(200, taken.length - at))
        throw new Error(`no answer: ${answer?.body}`);
    }
    const rest = this.sent.filter((one) => !this.taken.has(one));
    for (let at = 0; at < rest.length; at += 200)
      await post(url, team.ingest, rest.slice(at, at + 200), agent);
    agent.destroy();
    return lost;
  }
}
