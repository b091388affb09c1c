import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { CLI } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { UNTOUCHED, type Untouched } from "./untouched/cases.ts";

/** Devices, /etc, a home and a place for temporary files that are nobody else's. */
const OWN = [
  "set -e",
  "mount --make-rprivate /",
  "mount -t tmpfs none /mnt",
  "mkdir /mnt/dev /mnt/dev/pts /mnt/dev/shm /mnt/upper /mnt/work /mnt/home /mnt/tmp",
  "for d in 'null 1 3' 'zero 1 5' 'full 1 7' 'random 1 8' 'urandom 1 9' 'tty 5 0'; do set -- $d; mknod -m 666 /mnt/dev/$1 c $2 $3; done",
  "mount -t devpts -o newinstance,ptmxmode=0666 devpts /mnt/dev/pts",
  "ln -s pts/ptmx /mnt/dev/ptmx; ln -s /proc/self/fd /mnt/dev/fd; ln -s fd/0 /mnt/dev/stdin; ln -s fd/1 /mnt/dev/stdout; ln -s fd/2 /mnt/dev/stderr",
  "mount -t overlay overlay -o lowerdir=/etc,upperdir=/mnt/upper,workdir=/mnt/work /etc",
  "mount --rbind /mnt/dev /dev",
].join("\n");
const DRIVER = fileURLToPath(new URL("untouched/driver.mjs", import.meta.url));

interface Answer {
  readonly name: string;
  readonly product: readonly string[];
  readonly control: readonly string[];
  readonly started: readonly string[];
  readonly said: string;
}

function inside(shells: Readonly<Record<string, string>>, cases: readonly Untouched[]): readonly Answer[] {
  const script = `${OWN}\nexec "$GO_ENV_CHECK_NODE" "$GO_ENV_CHECK_DRIVER" "$GO_ENV_CHECK_CASES"`;
  const { stdout, stderr } = spawnSync("unshare", ["-m", "-p", "-f", "--mount-proc", "sh", "-c", script], {
    encoding: "utf8",
    cwd: "/",
    env: {
      PATH: process.env.PATH ?? "",
      GO_ENV_CHECK_NODE: process.execPath,
      GO_ENV_CHECK_DRIVER: DRIVER,
      GO_ENV_CHECK_CASES: JSON.stringify([CLI, shells, cases]),
    },
  });
  if (!stdout.startsWith("[")) throw new Error(`no answer: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}

describe("a check touches nothing, as root, whatever the startup files would do", () => {
  for (const shell of ["bash", "zsh", "fish", "mksh", "ksh", "tcsh"] as const) {
    const cases = UNTOUCHED.filter((one) => one.shell === shell);
    itWith(
      [shell, "script", "overlay mounts"],
      `${shell}: ${cases.length} startup files`,
      (parts) => {
        const answers = inside({ [shell]: parts[shell] }, cases);
        for (const [index, { name, product, control, started }] of answers.entries()) {
          const harms = cases[index]?.harms ?? null;
          const isHarm = (file: string): boolean => harms !== null && file.endsWith(harms);
          // What every start of this shell makes, as fish its directories, is no doing of the product's.
          const done = product.filter((file) => isHarm(file) || !control.includes(file));
          expect({ name, done, started }).toEqual({
            name,
            done: [],
            started: expect.arrayContaining(["terminal"]),
          });
          if (harms !== null)
            expect([name, control]).toEqual([
              name,
              expect.arrayContaining([expect.stringMatching(`${harms}$`)]),
            ]);
        }
      },
      180_000,
    );
  }
});
