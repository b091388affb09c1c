import { describe, expect } from "vitest";
import type { ContextCache } from "../../shared/src/probe/context-cache.ts";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A home whose startup file counts how often it was run. */
function machineWith(shell: string) {
  const { home, write } = makeHome([], {
    ".zshrc": ". ~/extra\necho run >> ~/runs\n",
    extra: "export GOPATH=/one\n",
  });
  let now = 0;
  const real = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const host = { ...real, now: () => new Date(real.now().getTime() + now) };
  const cache: ContextCache = new Map();
  const gopath = async () => {
    const [captured] = await captureContexts(host, { shell, contexts: ["terminal"], cache });
    const runs = real.fs.readText(`${home}/runs`);
    return [captured?.atPrompt.GOPATH, runs.ok ? runs.value.length / "run\n".length : 0];
  };
  const later = (ms: number): void => {
    now += ms;
  };
  return { gopath, write, later };
}

describe("a shell is asked again only when the answer may be another", () => {
  itWith(["zsh"], "nothing changed", async ({ zsh }) => {
    const { gopath } = machineWith(zsh);
    expect(await gopath()).toEqual(["/one", 1]);
    expect(await gopath()).toEqual(["/one", 1]);
  });

  itWith(["zsh"], "a startup file changed", async ({ zsh }) => {
    const { gopath, write } = machineWith(zsh);
    await gopath();
    write(".zshrc", "export GOPATH=/new\necho run >> ~/runs\n");
    expect(await gopath()).toEqual(["/new", 2]);
  });

  itWith(["zsh"], "a sourced file changed", async ({ zsh }) => {
    const { gopath, write } = machineWith(zsh);
    await gopath();
    write("extra", "export GOPATH=/another\n");
    expect(await gopath()).toEqual(["/another", 2]);
  });

  itWith(["zsh"], "a file appeared that comes earlier", async ({ zsh }) => {
    const { gopath, write } = machineWith(zsh);
    await gopath();
    write(".zshenv", "true\n");
    expect(await gopath()).toEqual(["/one", 2]);
  });

  itWith(["zsh"], "time has passed", async ({ zsh }) => {
    const { gopath, later } = machineWith(zsh);
    await gopath();
    later(61_000);
    expect(await gopath()).toEqual(["/one", 2]);
  });
});
