import { isAbsolute, join } from "node:path";
import type { Host } from "./host.ts";
import { shellKind } from "./shells/dialect.ts";

/** Switches of bash and fish that take the next word, which is no script. */
const TAKES_WORD = /^(-C|--init-command|--init-file|--rcfile|[-+]O|-o)$/;
const RUNS_TEXT = /^-(-command|[A-Za-z]*c)/;

/**
 * The interactive shell in which this command was typed, where it is of another kind than the login shell: a terminal can
 * be set to start fish for an account with bash. Null where it is the login shell's kind, a script, or no shell we start.
 */
export async function otherParentShell(host: Host, loginShell: string): Promise<string | null> {
  const [name = "", ...words] = await commandOf(host);
  const kind = shellKind(name);
  if (kind === "posix" || kind === shellKind(loginShell) || !isTypedIn(words)) return null;
  const file = host.fs.realPath(`/proc/${host.parent}/exe`) ?? find(host, name.replace(/^-/, ""));
  return file !== null && shellKind(file) === kind ? file : null;
}

/**
 * The words of the command that started the parent; its name has a leading dash where it is a login shell. A Mac tells them
 * parted at blanks only: a switch with a longer text looks like a script there, of which nothing is said.
 */
async function commandOf(host: Host): Promise<readonly string[]> {
  const words = host.fs.readText(`/proc/${host.parent}/cmdline`);
  if (words.ok) return words.value.split("\0").slice(0, -1);
  const { status, stdout } = await host.run({
    argv: ["/bin/ps", "-o", "args=", "-p", String(host.parent)],
    env: {},
    cwd: "/",
    timeoutMs: 2000,
  });
  return status === "exited" ? stdout.trim().split(/\s+/) : [];
}

function isTypedIn(words: readonly string[]): boolean {
  return words.every(
    (word, index) => TAKES_WORD.test(words[index - 1] ?? "") || (/^[-+]/.test(word) && !RUNS_TEXT.test(word)),
  );
}

function find(host: Host, name: string): string | null {
  if (isAbsolute(name)) return name;
  const dirs = (host.env.PATH ?? "").split(":").filter(isAbsolute);
  return dirs.map((dir) => join(dir, name)).find((file) => host.fs.isExecutableFile(file)) ?? null;
}
