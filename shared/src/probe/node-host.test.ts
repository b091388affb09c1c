import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { nodeHost } from "./node-host.ts";

describe("running a program", () => {
  it.each([
    ["an entry of PATH is a file", { PATH: fileURLToPath(import.meta.url) }],
    [
      "the environment is larger than a system takes",
      { PATH: "/usr/bin:/bin", LARGE: "x".repeat(8_000_000) },
    ],
  ])("is a failure and no error of ours where %s", async (_, env) => {
    const ran = await nodeHost({ env }).run({ argv: ["true"], env, cwd: "/", timeoutMs: 10_000 });
    expect([ran.status, ran.stderr]).toEqual(["failed", expect.stringMatching(/ENOTDIR|E2BIG/)]);
  });
});
