import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { KNOWN_CHECKS } from "../../shared/src/catalog-ids.ts";
import { openWeeks } from "../../shared/src/fleet/week.ts";
import { createApp } from "./app.ts";
import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/store.ts";

const FORGET_EVERY_MS = 60 * 60 * 1000;

export interface Running {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Stops taking requests, answers those under way, closes the database. */
  readonly close: () => Promise<void>;
}

/** The file of a `file:` address; throws for what this version cannot open. */
export function openStore(databaseUrl: string): Store {
  if (databaseUrl.startsWith("file:")) return openSqlite(databaseUrl.slice("file:".length));
  throw new Error(
    `DATABASE_URL must be file:NAME, for example file:fleet.db; this version keeps its data in SQLite only`,
  );
}

/** Starts the service on a store that the caller opened. Port 0 takes a free one. */
export async function startServer(options: {
  store: Store;
  host: string;
  port: number;
  now?: () => Date;
}): Promise<Running> {
  const now = options.now ?? (() => new Date());
  const { store } = options;
  const app = createApp({ store, known: KNOWN_CHECKS, now });
  // Slow clients are closed; Node's defaults leave them for minutes.
  const serverOptions = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve(
      { fetch: app.fetch, hostname: options.host, port: options.port, serverOptions },
      () => {
        if ("requestTimeout" in started) resolve(started);
        else reject(new Error("an HTTP/1 server was expected"));
      },
    );
    started.on("error", reject);
  });
  const forgetting = setInterval(() => store.forget(openWeeks(now())), FORGET_EVERY_MS);
  forgetting.unref();
  return {
    url: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${portOf(server.address())}`,
    close: async () => {
      clearInterval(forgetting);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      store.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
