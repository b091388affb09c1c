// Runs inside namespaces of its own (mounts and processes), as root. Gets the cases as JSON, and for each tells what a plain
// shell changed that was started at a terminal and left with ctrl-D, and what the product changed on the same home.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const [cli, shells, cases] = JSON.parse(process.argv[2]);
const HOME = "/mnt/home";
const TMP = "/mnt/tmp";

// What is written to /etc lies in the upper layer; the lower one is the machine's, where others may write meanwhile.
/** Every file with its kind, mode and content: what two looks must have in common. */
function look(dir, seen = {}) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (file === "/dev/pts" || file === "/dev/fd") continue;
    const stat = lstatSync(file);
    const held = stat.isSymbolicLink()
      ? readlinkSync(file)
      : stat.isFile()
        ? createHash("sha256").update(readFileSync(file)).digest("hex")
        : `${stat.rdev}`;
    seen[file] = `${stat.mode} ${held}`;
    if (stat.isDirectory()) look(file, seen);
  }
  return seen;
}

function programs() {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      return line === "" ? [] : [line];
    } catch {
      return [];
    }
  });
}

function machine() {
  const files = { ...look("/dev"), ...look("/mnt/upper"), ...look(HOME), ...look(TMP) };
  return { ...files, ...Object.fromEntries(programs().map((line) => [`process ${line}`, ""])) };
}

function changed(before, after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name] && !/^process (unshare|sh |node )|cat$/.test(name),
  );
}

function prepare({ files, device }) {
  for (const dir of [HOME, TMP]) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(HOME, name)), { recursive: true });
    writeFileSync(join(HOME, name), text);
  }
  if (device === undefined && lstatSync("/dev/null").isCharacterDevice()) return;
  rmSync("/dev/null", { force: true });
  spawnSync("mknod", ["-m", "666", "/dev/null", "c", "1", "3"], { stdio: "inherit" });
}

const env = (shell) => ({
  HOME,
  TMPDIR: TMP,
  USER: "root",
  LOGNAME: "root",
  SHELL: shell,
  TERM: "xterm",
  LANG: "C.UTF-8",
  PATH: "/usr/local/bin:/usr/bin:/bin",
});

/** A shell at a terminal, which gets a line and then the end of its input. */
function plain(shell) {
  const command = `exec ${shell} -l${shell.endsWith("tcsh") ? "" : " -i"}`;
  const typed = [
    "sh",
    "-c",
    `(sleep 0.7; echo true; sleep 0.3; printf '\\004'; sleep 0.4) | script -qc "${command}" "$1"`,
    "sh",
  ];
  spawnSync(typed[0], [...typed.slice(1), "/mnt/typescript"], {
    env: { ...env(shell), SHELL: "/bin/sh" },
    timeout: 8000,
  });
}

const answers = [];
for (const one of cases) {
  const shell = shells[one.shell];
  prepare(one);
  spawnSync(shell, one.shell === "tcsh" ? ["-c", "true"] : ["-i", "-c", "true"], {
    env: { ...env(shell), HOME: "/mnt" },
  });
  const before = machine();
  const run = spawnSync(process.execPath, [cli, "contexts", "--shell", shell, "--json"], {
    env: env(shell),
    encoding: "utf8",
  });
  const product = changed(before, machine());
  const contexts = run.stdout.startsWith("{") ? JSON.parse(run.stdout).contexts : [];
  const started = contexts.filter(({ status }) => status === "ok").map(({ context }) => context);
  prepare(one);
  const again = machine();
  plain(shell);
  answers.push({ name: one.name, product, control: changed(again, machine()), started, said: run.stderr });
}
process.stdout.write(JSON.stringify(answers));
