/** An environment as a program got it. */
export type Env = Readonly<Record<string, string>>;

/**
 * The pairs of an `env -0` dump that was read as latin1, or null when it is not whole or not ours: it has to end with
 * NUL and to hold the nonce. A value that is no UTF-8 keeps its bytes as latin1 characters; in PATH they become U+FFFD, as in
 * this process's own, so that a directory which cannot be named is known by it.
 */
export function parseDump(latin1: string, nonce: string): Record<string, string> | null {
  if (!latin1.endsWith("\0")) return null;
  const env: Record<string, string> = {};
  for (const pair of latin1.split("\0")) {
    const at = pair.indexOf("=");
    if (at > 0 && !OWN.test(pair)) env[decode(pair.slice(0, at))] = decode(pair.slice(at + 1));
  }
  if (env[NONCE] !== nonce) return null;
  delete env[NONCE];
  const [, path] = /(?:^|\0)PATH=([^\0]*)/.exec(latin1) ?? [];
  return path === undefined ? env : { ...env, PATH: utf8(path) };
}

/** What the watching keeps in variables: `set -a` of a startup file exports them, too. */
const OWN = /^(?:__)?gec_/;

/** The variable that tells our own dump from anything else. */
export const NONCE = "GO_ENV_CHECK_NONCE";

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

/** Text of bytes that came as latin1. */
function decode(latin1: string): string {
  if (/^[\x00-\x7f]*$/.test(latin1)) return latin1;
  const text = utf8(latin1);
  return text.includes("\ufffd") ? latin1 : text;
}
