import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

describe("an agent of a startup file", () => {
  const AGENT = 'eval "$(ssh-agent -s)" >/dev/null\n';
  /** What an agent shows of itself to a user who is not root. */
  const asUser = (home: string, shell: string) => {
    const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
    const readText: typeof host.fs.readText = (path, ...rest) =>
      path.endsWith("/environ") ? host.fs.readText("/nowhere") : host.fs.readText(path, ...rest);
    return { ...host, fs: { ...host.fs, readText } };
  };
  /** It removes its socket when it ends. */
  const isThere = (socket: string | undefined) => existsSync(socket ?? "");

  itWith(["zsh", "ssh-agent", "/proc"], "ends with the start, also for who is not root", async ({ zsh }) => {
    const { home } = makeHome([], { ".zshrc": AGENT });
    const host = asUser(home, zsh);
    const [captured] = await captureContexts(host, { shell: zsh, contexts: ["terminal"] });
    expect(captured?.atPrompt.SSH_AGENT_PID).toMatch(/^\d+$/);
    expect(captured?.atPrompt.SSH_AUTH_SOCK).toContain("/agent.");
    await expect.poll(() => isThere(captured?.atPrompt.SSH_AUTH_SOCK)).toBe(false);
  });

  for (const part of ["zsh", "bash", "fish"] as const)
    itWith(
      [part, "ssh-agent", "/proc"],
      `ends where the environment of ${part} does not name it`,
      async (parts) => {
        const shell = parts[part];
        const { home } = makeHome([], {
          ".zshenv": 'alias agent="$(ssh-agent -s | tee -a ~/told)"\n',
          ".bash_profile": 'alias agent="$(ssh-agent -s | tee -a ~/told)"\n',
          ".config/fish/config.fish": "ssh-agent -c | tee -a ~/told | string match x\n",
        });
        const seen = await captureContexts(asUser(home, shell), {
          shell,
          contexts: ["terminal", "login-script"],
        });
        expect(seen.map(({ status, atPrompt }) => [status, atPrompt.SSH_AGENT_PID])).toEqual(
          seen.map(() => ["ok", undefined]),
        );
        const sockets = [...readFileSync(join(home, "told"), "utf8").matchAll(/SSH_AUTH_SOCK[= ]([^;]*);/g)];
        expect(sockets).toHaveLength(2);
        await expect.poll(() => sockets.filter(([, socket]) => isThere(socket))).toEqual([]);
      },
    );

  itWith(
    ["zsh", "ssh-agent", "/proc"],
    "stays where another terminal begins it meanwhile",
    async ({ zsh }) => {
      const { home } = makeHome([], {
        ".zshrc": ": >~/begun\nuntil . ~/agent 2>/dev/null; do /bin/sleep 0.05; done\n",
      });
      const start = captureContexts(asUser(home, zsh), { shell: zsh, contexts: ["terminal"] });
      await expect.poll(() => existsSync(join(home, "begun"))).toBe(true);
      const told = spawnSync(zsh, ["-c", "ssh-agent -s"]).stdout.toString();
      const [, socket = "", pid = ""] = /SSH_AUTH_SOCK=([^;]*);[\s\S]*SSH_AGENT_PID=(\d+)/.exec(told) ?? [];
      onTestFinished(() => void process.kill(Number(pid)));
      writeFileSync(join(home, "agent"), told);
      const [captured] = await start;
      expect(captured?.atPrompt.SSH_AGENT_PID).toBe(pid);
      expect(isThere(socket)).toBe(true);
    },
  );

  itWith(["zsh", "ssh-agent", "/proc"], "stays where it was there before", async ({ zsh }) => {
    const { home } = makeHome([], {});
    const told = spawnSync(zsh, ["-c", `${AGENT}print -r -- $SSH_AGENT_PID $SSH_AUTH_SOCK`]);
    const [pid = "", socket = ""] = told.stdout.toString().trim().split(" ");
    onTestFinished(() => void process.kill(Number(pid)));
    writeFileSync(join(home, ".zshrc"), `export SSH_AGENT_PID=${pid} SSH_AUTH_SOCK=${socket}\n`);
    await captureContexts(asUser(home, zsh), { shell: zsh, contexts: ["terminal"] });
    expect(isThere(socket)).toBe(true);
  });

  itWith(["zsh", "sleep"], "stays where it is another program", async ({ zsh, sleep }) => {
    const agent = spawn(sleep, ["60"], { stdio: "ignore" });
    onTestFinished(() => void agent.kill());
    const { home } = makeHome([], { ".zshrc": `export SSH_AGENT_PID=${agent.pid}\nexport GOPATH=/w\n` });
    const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: zsh } });
    const [captured] = await captureContexts(host, { shell: zsh, contexts: ["terminal"] });
    expect(captured?.atPrompt.GOPATH).toBe("/w");
    expect(agent.kill(0)).toBe(true);
  });
});
