import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { nodeHost } from "../../shared/src/probe/node-host.ts";

/** Keeps this thread busy, as reading a slow disk does. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

it("reads what a program said last, though another ended while this process was busy", async () => {
  const host = nodeHost({ env: { PATH: "/usr/bin:/bin" } });
  const argv = ["sh", "-c", "sleep 0.8; echo last words >&2; exit 3"] as const;
  const said = host.run({ argv, env: host.env, cwd: "/", timeoutMs: 60_000 });
  await wait(200);
  // Its output and its end arrive together. While the output is handled, the program above ends as well, and both ends are
  // told of at once: before the words of the one above, which came later, are read.
  const other = spawn("echo", ["x"], { stdio: ["ignore", "pipe", "ignore"] });
  other.stdout.on("data", () => {
    block(1200);
    setImmediate(() => block(100));
  });
  block(200);
  await once(other, "close");
  expect(await said).toEqual({ status: "exited", code: 3, stdout: "", stderr: "last words\n" });
});
