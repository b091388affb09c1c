import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A go that answers everything but one of its commands. */
function checkWith(sdk: string, command: "env" | "list", instead: string) {
  const go = `#!/bin/sh\n[ "$1" = ${command} ] && ${instead}\nexec ${sdk}/bin/go "$@"\n`;
  const { home, env } = makeHome([], { "bin/go": go });
  const { stdout, status } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], {
    env: { ...env, PATH: `${home}/bin:/usr/bin:/bin` },
    cwd: home,
    encoding: "utf8",
  });
  const { complete, unread } = JSON.parse(stdout);
  return { status, complete, unread: unread.map((text: string) => text.replace(home, "~")) };
}

const LIMIT_MS = 120_000;

const title = "a go that leaves a question unanswered is not called healthy";
itWith(
  ["go1.26"],
  title,
  (parts) => {
    const sdk = parts["go1.26"];
    const unanswered = (what: string) => ({ status: 2, complete: false, unread: [`~/bin/go: ${what}`] });
    expect(checkWith(sdk, "list", "exit 1")).toEqual(unanswered("go list gave no answer"));
    expect(checkWith(sdk, "list", "kill -9 $$")).toEqual(unanswered("go list gave no answer"));
    expect(checkWith(sdk, "env", "exec sleep 60")).toEqual(unanswered("go env gave no answer in time"));
    expect(checkWith(sdk, "list", "true")).toEqual({ status: 0, complete: true, unread: [] });
  },
  LIMIT_MS,
);
