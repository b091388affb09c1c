import { spawn } from "node:child_process";
import { STRAY_BYTE } from "./spellings.ts";

export interface Ended {
  /** Null when it was ended for its time, or never started. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const LIMIT_MS = 300_000;

/** Puts the byte in the place of what stands for it, then becomes the program. */
const WITH_STRAY_BYTES = "$_ =~ s/\\xef\\xa3\\xbf/\\xff/g for values %ENV, @ARGV; exec @ARGV or exit 127";

/** A text with what stands for the byte, from the bytes that a program wrote. */
export function withStandIns(bytes: Buffer): string {
  const standIn = Buffer.from(STRAY_BYTE).toString("latin1");
  return Buffer.from(bytes.toString("latin1").replaceAll("\xff", standIn), "latin1").toString();
}

interface RunOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The user to be; null for the one who asks. */
  readonly uid?: number | null;
  /** What a shell sets before it becomes the program; null for the one of this process. */
  readonly umask?: string | null;
}

/** Runs a program in an environment and a directory of its own; its group is ended after five minutes. */
export function runChild(
  file: string,
  args: readonly string[],
  { env, cwd, uid = null, umask = null }: RunOptions,
): Promise<Ended> {
  return new Promise((resolve) => {
    const first = umask === null ? [] : ["/bin/sh", "-c", `umask ${umask} && exec "$@"`, "sh"];
    const stray = [...Object.values(env), ...args].some((word) => word.includes(STRAY_BYTE))
      ? ["/usr/bin/perl", "-e", WITH_STRAY_BYTES]
      : [];
    const [program = file, ...words] = [...first, ...stray, file, ...args];
    const child = spawn(program, words, {
      env: { ...env },
      cwd,
      detached: true,
      ...(uid !== null && { uid, gid: uid }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, LIMIT_MS);
    const end = (status: number | null): void => {
      clearTimeout(timer);
      resolve({ status, stdout, stderr });
    };
    child.on("error", (error) => {
      stderr += error.message;
      end(null);
    });
    child.on("close", (status) => end(status));
  });
}
