import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { KNOWN_CHECKS } from "go-env-check/catalog";
import { openWeeks } from "go-env-check/fleet-contract";
import { readAssets } from "../dashboard/assets.ts";
import type { Store } from "../store/store.ts";
import { VERSION } from "../version.ts";
import { createApp } from "./app.ts";
import { HttpError } from "./http-error.ts";
import { type Log, openLog } from "./log.ts";
import { metrics } from "./metrics.ts";
import { admitBody } from "./request-body.ts";
import { readSettings, type Settings } from "./settings.ts";

const FORGET_EVERY_MS = 60 * 60 * 1000;
const DRAIN_MS = 10_000;

export interface Running {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Stops taking requests, answers those under way, closes the database. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly settings?: Settings;
  readonly log?: Log;
  readonly now?: () => Date;
}

/** Starts the service on a store that the caller opened. */
export async function startServer(options: ServeOptions): Promise<Running> {
  const { store, host, now = () => new Date() } = options;
  const settings = options.settings ?? readSettings({});
  const log = options.log ?? openLog("silent");
  const parts = { store, known: KNOWN_CHECKS, now, settings, log, version: VERSION };
  const { fetch, inFlight } = createApp({ ...parts, metrics: metrics(), assets: readAssets() });
  const forget = (): Promise<void> =>
    store
      .forget(openWeeks(now()))
      .catch((error: Error) => log.error({ kind: error.name }, "forgetting failed"));
  await forget();
  // Slow clients are closed; Node's defaults leave them for minutes.
  const serverOptions = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch, hostname: host, port: options.port, serverOptions }, () => {
      if ("requestTimeout" in started) resolve(started);
      else reject(new Error("an HTTP/1 server was expected"));
    });
    started.on("error", reject);
  });
  server.on("checkContinue", (request, response) => answerExpectation(server, request, response));
  const forgetting = setInterval(() => void forget(), FORGET_EVERY_MS);
  forgetting.unref();
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    clearInterval(forgetting);
    await drain(server);
    // A client that went away leaves its request behind: what it said is still taken in.
    for (let waited = 0; inFlight() > 0 && waited < DRAIN_MS; waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await store.close();
  };
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${portOf(server.address())}`,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** `Expect: 100-continue`: what would be refused by its headers is refused before the body comes. */
function answerExpectation(server: Server, request: IncomingMessage, response: ServerResponse): void {
  try {
    admitBody(request.headers);
  } catch (error) {
    const { status, message } =
      error instanceof HttpError ? error : new HttpError(503, "the service failed; try again");
    response.writeHead(status, { "Content-Type": "application/json", Connection: "close" });
    response.end(JSON.stringify({ error: message }));
    return;
  }
  response.writeContinue();
  server.emit("request", request, response);
}

/** No new connections; those under way are answered, each told that it is its connection's last answer. */
async function drain(server: Server): Promise<void> {
  server.prependListener("request", (_: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
