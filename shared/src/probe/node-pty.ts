import { accessSync, constants } from "node:fs";
import type { Command } from "./host.ts";

const SCRIPT = "/usr/bin/script";

/**
 * The command as a terminal runs it: `script` gives it a terminal of its own, whose session it leads. Its first line of
 * output is the number of that session's leader. Null where the system has no `script`. The words travel in variables,
 * so that no text of them is read by a shell; util-linux takes one string only, and asks `$SHELL` to run it.
 */
export function onTerminal({ argv, env, mark }: Command): Pick<Command, "argv" | "env"> | null {
  try {
    accessSync(SCRIPT, constants.X_OK);
  } catch {
    return null;
  }
  // Apple's takes words; it wants a pipe for its input, and node's are sockets.
  if (process.platform === "darwin")
    return {
      argv: [
        "/bin/sh",
        "-c",
        `sleep 60 | exec ${SCRIPT} -q /dev/null /bin/sh -c '${TOLD}; exec "$@"' sh "$@"`,
        "sh",
        ...argv,
      ],
      env,
    };
  const names = argv.map((_, index) => `${WORD}${index}`);
  const words = names.map((name) => `"$${name}"`).join(" ");
  const keep = env.SHELL === undefined ? "unset SHELL" : `SHELL=$${SHELL}`;
  const line = `${mark === undefined ? "" : `${marking(mark)}; `}${TOLD}; stty cols 80 rows 24; set -- ${words}; ${keep}; unset ${[...names, SHELL].join(" ")}; exec "$@"`;
  return {
    argv: [SCRIPT, "-q", "-c", line, "/dev/null"],
    env: {
      ...env,
      ...Object.fromEntries(argv.map((word, index) => [`${WORD}${index}`, word])),
      ...(env.SHELL !== undefined && { [SHELL]: env.SHELL }),
      SHELL: "/bin/sh",
    },
  };
}

/** What sets the mark in a sh, and in all that it becomes; dash and bash have a letter of their own for it. */
export function marking(mark: number): string {
  return `{ ulimit -S -w ${mark} || ulimit -S -x ${mark}; } 2>/dev/null`;
}

const WORD = "GO_ENV_CHECK_WORD_";
const SHELL = "GO_ENV_CHECK_SHELL";
const TOLD = "echo $$";

/** The leader of the terminal's session, from the beginning of what came out of it; undefined before it is there. */
export function sessionLeader(output: string): number | undefined {
  const told = /^(\d+)\r?\n/.exec(output)?.[1];
  return told === undefined ? undefined : Number(told);
}
