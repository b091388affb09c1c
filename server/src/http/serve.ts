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

const PURGE_EVERY_MS = 60 * 60 * 1000;
const DRAIN_MS = 10_000;
const IDLE_MS = 20_000;

export interface Running {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Stops accepting requests, answers those in flight and closes the database. */
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly settings?: Settings;
  readonly log?: Log;
  readonly now?: () => Date;
}

/** Starts the service with an open store, which it closes at the end. */
export async function startServer(options: ServeOptions): Promise<Running> {
  const { store, host, now = () => new Date() } = options;
  const settings = options.settings ?? readSettings({});
  const log = options.log ?? openLog("silent");
  const parts = { store, known: KNOWN_CHECKS, now, settings, log, version: VERSION };
  const { fetch, inFlight } = createApp({ ...parts, metrics: metrics(), assets: readAssets() });
  const purgeExpired = (): Promise<void> =>
    store
      .purgeExpired(openWeeks(now()), now())
      .catch((error: Error) => log.error({ kind: error.name }, "deleting expired receipts failed"));
  await purgeExpired();
  // Disconnects slow clients; Node's defaults wait for minutes.
  const serverOptions = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };
  const server = await new Promise<Server>((resolve, reject) => {
    const listen = { fetch, hostname: host, port: options.port, serverOptions };
    const started = serve(listen, () => {
      if ("requestTimeout" in started) resolve(started);
      else reject(new Error("an HTTP/1 server was expected"));
    });
    started.on("error", reject);
  });
  // A connection that says nothing, which no other limit ends.
  server.timeout = IDLE_MS;
  server.on("checkContinue", (request, response) => answerExpectation(server, request, response));
  const purging = setInterval(() => void purgeExpired(), PURGE_EVERY_MS);
  purging.unref();
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    clearInterval(purging);
    await drain(server);
    // A client may have disconnected; its request is still processed.
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

/** Answers `Expect: 100-continue`: refuses by the headers before the body is sent. */
function answerExpectation(server: Server, request: IncomingMessage, response: ServerResponse): void {
  try {
    admitBody(request.headers);
  } catch (error) {
    const { status, message } =
      error instanceof HttpError ? error : new HttpError(503, "server error: try again");
    response.writeHead(status, { "Content-Type": "application/json", Connection: "close" });
    response.end(JSON.stringify({ error: message }));
    return;
  }
  response.writeContinue();
  server.emit("request", request, response);
}

/** Accepts no new connections, and closes each open one after its current answer. */
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
