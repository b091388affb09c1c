// Installs what a command needs and is not there yet; says on standard error what it does, because standard output
// belongs to the report. Modes: check (npm start), server (go-env-fleet), all (npm test),
// build (before tests: builds where a source is newer, installs nothing).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const mode = process.argv[2] ?? "check";

if (mode !== "build") install(root, "the packages (about 10 s)", ["--ignore-scripts"]);
if (
  newest(join(root, "shared/src"), join(root, "server/src")) > modified(join(root, "shared/dist/cli.cjs"))
) {
  step("building the command lines", process.execPath, [join(root, "shared/scripts/build.mjs")], root);
}
if (mode === "server" || mode === "all") nativeModule();
if (mode === "all") install(join(root, "extension/"), "the extension's packages (about 30 s)", []);

/** `npm ci` where the lock file is not the one that was installed last. */
function install(dir, what, flags) {
  const lock = createHash("sha256")
    .update(readFileSync(join(dir, "package-lock.json")))
    .digest("hex");
  const mark = join(dir, "node_modules/.installed-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  step(`installing ${what}`, "npm", ["ci", "--no-audit", "--no-fund", ...flags], dir);
  writeFileSync(mark, lock);
}

/** better-sqlite3 has to be compiled on this Node; only the server needs it. */
function nativeModule() {
  const works = () =>
    spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"], { cwd: root })
      .status === 0;
  if (works()) return;
  step(
    "compiling better-sqlite3 for the server (about a minute)",
    "npm",
    ["rebuild", "better-sqlite3"],
    root,
  );
  if (!works()) stop("better-sqlite3 does not load; it needs python3, make and a C++ compiler");
}

function step(what, command, args, cwd) {
  console.error(`setup: ${what} …`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { cwd, stdio: ["ignore", 2, 2] });
  if (status !== 0)
    stop(
      `${command} ${args.join(" ")} failed${error ? ` (${error.message})` : ""}; it needs the network once`,
    );
  console.error(`setup: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function stop(why) {
  console.error(`setup: ${why}`);
  process.exit(2);
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/** The latest change of a source file, in milliseconds. */
function newest(...dirs) {
  return Math.max(
    0,
    ...dirs
      .filter(existsSync)
      .flatMap((dir) => readdirSync(dir, { recursive: true }).map((name) => modified(join(dir, name)))),
  );
}
