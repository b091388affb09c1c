import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import fc from "fast-check";
import { describe, expect, onTestFinished, vi } from "vitest";
import { bytesOf } from "../support/fix.ts";
import { CLI, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

vi.setConfig({ testTimeout: 120_000 });

const FAULT = "goroot-not-found";
const NAME = "secretproject";

/** A home whose GOROOT does not exist, and the real server on it, asked by the SDK's own client. */
async function connect(shell: string, profile = `# mine\nexport GOROOT=/opt/${NAME}/go\n# end\n`) {
  const machine = makeHome([], { ".bash_profile": profile });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, "mcp", "--shell", shell, "--timeout", "60"],
    env: { ...machine.env },
    cwd: "/",
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1" });
  onTestFinished(() => client.close());
  await client.connect(transport);
  const call = async (name: string, input: Record<string, unknown> = {}) => {
    const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: input }));
    const [content] = result.content;
    const text = content?.type === "text" ? content.text : "";
    return { isError: result.isError === true, text };
  };
  /** What a tool returned; a tool error fails the test. */
  const ask = async (name: string, input: Record<string, unknown> = {}) => {
    const { isError, text } = await call(name, input);
    expect([name, isError, text]).toEqual([name, false, expect.stringMatching(/^\{/)]);
    return JSON.parse(text);
  };
  const file = join(machine.home, ".bash_profile");
  return { ...machine, client, call, ask, profile: () => readFileSync(file, "utf8"), file };
}

describe("go-env-check mcp", () => {
  itWith(["bash"], "lists its tools with what they may do", async ({ bash }) => {
    const { client } = await connect(bash);
    const { tools } = await client.listTools();
    expect(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint, annotations?.destructiveHint]),
    ).toEqual([
      ["check", true, false],
      ["explain", true, false],
      ["contexts", true, false],
      ["blame", true, false],
      ["plan_fix", true, false],
      ["apply_fix", false, true],
      ["undo", false, true],
    ]);
    for (const { name, description, inputSchema } of tools) {
      expect([name, (description ?? "").length > 80]).toEqual([name, true]);
      expect([name, inputSchema]).toEqual([name, expect.objectContaining({ additionalProperties: false })]);
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect([name, property]).toEqual([
          name,
          expect.objectContaining({ description: expect.any(String) }),
        ]);
    }
    expect(client.getInstructions()).toContain("plan_fix");
    expect(client.getServerVersion()).toMatchObject({ name: "go-env-check" });
  });

  itWith(["bash"], "check → explain → plan_fix → apply_fix → undo", async ({ bash }) => {
    const { ask, call, home, profile } = await connect(bash);
    const before = profile();
    const bytes = bytesOf(home);

    const checked = await ask("check");
    expect(checked.findings.find(({ id }: { id: string }) => id === FAULT)).toMatchObject({
      severity: "critical",
      where: ["~/.bash_profile:2"],
      hasFix: true,
    });
    const explained = await ask("explain", { text: "go: cannot find GOROOT directory: /opt/x" });
    expect(explained).toMatchObject({ match: "known", checked: true });
    expect(explained.causes).toContainEqual(expect.objectContaining({ id: FAULT, status: "confirmed" }));
    const planned = await ask("plan_fix", { id: FAULT });
    expect(planned).toMatchObject({ id: FAULT, files: ["~/.bash_profile"], hash: expect.any(String) });
    expect(planned.diff).toContain(`-export GOROOT=/opt/${NAME}/go\n`);
    expect(planned.tested.length).toBeGreaterThan(0);
    expect(bytesOf(home)).toEqual(bytes);

    const applied = await ask("apply_fix", { id: FAULT, hash: planned.hash });
    expect(applied).toMatchObject({ applied: true, files: ["~/.bash_profile"] });
    expect(applied.fixed).toContain(FAULT);
    expect(profile()).not.toContain("GOROOT");
    expect(await ask("undo")).toMatchObject({ undone: [FAULT], files: ["~/.bash_profile"] });
    expect(profile()).toBe(before);
    expect(await call("undo")).toMatchObject({ isError: true });
  });

  itWith(["bash"], "applies only what was shown, and as the files were then", async ({ bash }) => {
    const { ask, call, file, profile } = await connect(bash);
    expect(await call("apply_fix", { id: FAULT, hash: "0".repeat(32) })).toMatchObject({
      isError: true,
      text: expect.stringContaining("Nothing was changed"),
    });
    const first = await ask("plan_fix", { id: FAULT });
    const text = `# a new line\n${profile()}`;
    writeFileSync(file, text);
    expect(await call("apply_fix", { id: FAULT, hash: first.hash })).toMatchObject({
      isError: true,
      text: expect.stringContaining("have changed since"),
    });
    expect(profile()).toBe(text);
    const second = await ask("plan_fix", { id: FAULT });
    expect(second.hash).not.toBe(first.hash);
    await ask("apply_fix", { id: FAULT, hash: second.hash });
    expect(await call("apply_fix", { id: FAULT, hash: second.hash })).toMatchObject({ isError: true });
  });

  itWith(["bash"], "redacts names and values unless it is asked not to", async ({ bash }) => {
    const { ask, home, write } = await connect(bash, `# ${NAME}\nexport GOROOT=/opt/${NAME}/go\n`);
    write(".zshrc", `export GOPATH=/opt/${NAME}\n`);
    const asked: readonly [string, Record<string, unknown>][] = [
      ["check", {}],
      ["contexts", {}],
      ["blame", { names: ["GOROOT"] }],
      ["explain", { text: FAULT }],
    ];
    for (const [name, input] of asked) {
      const hidden = JSON.stringify(await ask(name, input));
      expect([name, hidden.includes(NAME), hidden.includes(home)]).toEqual([name, false, false]);
      const open = JSON.stringify(await ask(name, { ...input, redact: false }));
      // The answer to an id quotes the finding; of the other contexts none has to.
      expect([name, open.includes(NAME) || name === "contexts"]).toEqual([name, true]);
    }
    const manual = await ask("plan_fix", { id: "shell-file-not-read" });
    expect(manual).toMatchObject({ hash: null, note: expect.stringContaining("redact: false") });
    expect(JSON.stringify(manual)).not.toContain(NAME);
    const planned = await ask("plan_fix", { id: FAULT });
    expect(planned.diff).not.toContain(`# ${NAME}`);
    expect((await ask("plan_fix", { id: FAULT, redact: false })).diff).toContain(` # ${NAME}`);
  });

  itWith(["bash"], "says what is wrong with an input, and goes on", async ({ bash }) => {
    const { call, ask, client } = await connect(bash);
    for (const [name, input] of [
      ["check", { context: "moon" }],
      ["check", { project: "/" }],
      ["explain", {}],
      ["explain", { text: "" }],
      ["blame", { names: ["a b"] }],
      ["plan_fix", { id: 1 }],
      ["plan_fix", { id: "nosuch" }],
      ["apply_fix", { id: FAULT, hash: "../../etc" }],
      ["apply_fix", { id: "nosuch", hash: "0".repeat(32) }],
      ["undo", { number: "x" }],
      ["undo", { number: "7" }],
    ] as const) {
      const { isError, text } = await call(name, input);
      expect([name, input, isError, text.length > 20]).toEqual([name, input, true, true]);
    }
    await expect(client.callTool({ name: "nosuch", arguments: {} })).rejects.toThrow(
      /there is no tool nosuch/,
    );
    expect(await ask("check")).toHaveProperty("score");
  });

  itWith(["bash"], "takes no input that its schema does not describe, whatever it is", async ({ bash }) => {
    const { call, ask } = await connect(bash);
    const tool = fc.constantFrom("explain", "blame", "plan_fix", "apply_fix", "undo");
    await fc.assert(
      // A key that no tool has: without it, a few of these would be right by chance.
      fc.asyncProperty(tool, fc.dictionary(fc.string(), fc.jsonValue()), async (name, input) => {
        expect(await call(name, { ...input, unheard: 1 })).toMatchObject({ isError: true });
      }),
      { numRuns: 200 },
    );
    expect(await ask("check")).toHaveProperty("score");
  });

  itWith(["bash"], "says nothing of a shell that does not start", async ({ bash }) => {
    const { call } = await connect(bash, "export GOROOT=/gone\nexit 3\n");
    for (const name of ["check", "blame"] as const) {
      const { isError, text } = await call(name);
      expect([name, isError, text]).toEqual([name, true, expect.stringContaining("Nothing is known")]);
      expect(text).not.toContain("GOROOT");
    }
    expect(await call("plan_fix", { id: FAULT })).toMatchObject({ isError: true });
  });

  itWith(["bash"], "leaves no trace but of what it applied, and ends with its client", async ({ bash }) => {
    const { ask, client, home } = await connect(bash);
    const before = snapshot(home);
    for (const name of ["check", "contexts", "blame"]) await ask(name);
    await ask("plan_fix", { id: FAULT });
    expect(snapshot(home)).toEqual(before);
    await client.close();
  });

  itWith(
    ["bash"],
    "answers lines that are no messages with nothing, and stops at the end of input",
    async ({ bash }) => {
      const { env } = makeHome([]);
      const server: ChildProcess = spawn(process.execPath, [CLI, "mcp", "--shell", bash], { env, cwd: "/" });
      let out = "";
      server.stdout?.on("data", (bytes: Buffer) => {
        out += String(bytes);
      });
      server.stdin?.end("hello\n{}\n[1]\n");
      const status = await new Promise((resolve) => server.on("close", resolve));
      expect([status, out]).toEqual([0, ""]);
    },
  );
});
