/**
 * What explain makes of the corpus: messages from public threads, written anew, whose cause was decided from the thread.
 * `node test/explain/score-corpus.mjs [--list] [--show-measured] [--only THEME]`
 * --list prints each miss of the tuning half. The measuring half is counted only, so that nobody writes knowledge from
 * it; --show-measured lists it too, for the day on which the figures are taken.
 */
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readCorpus, rightIds } from "./read-corpus.mjs";

const CLI = join(dirname(fileURLToPath(import.meta.url)), "../../shared/bin/go-env-check.cjs");
const ENV = { HOME: "/nonexistent", PATH: "/usr/bin:/bin", LANG: "C.UTF-8" };
const KINDS = ["right and sure", "sure and wrong", "guess right", "guess wrong", "unknown"];
/** Where an answer keeps what a person is to do. */
const REMEDY_KEYS = new Set(["fixes", "advice", "mend", "remedy", "remedies", "commands"]);
/** The home of the machines that the examples are taken from. */
const EXAMPLE = /\/(?:home|Users)\/u\b/;

const run = promisify(execFile);
const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;

/** Leaves the machine alone where the command can be told to. */
const { stdout: help } = await run(process.execPath, [CLI, "help", "explain"], { env: ENV, cwd: "/" }).catch(
  (error) => error,
);
const quiet = String(help).includes("--no-check") ? ["--no-check"] : [];

/** The report on one text: exit code 1 is a guess or nothing, and no failure. */
async function ask(text) {
  const pending = run(process.execPath, [CLI, "explain", "-", "--json", ...quiet], { env: ENV, cwd: "/" });
  pending.child.stdin.end(text);
  const { stdout } = await pending.catch((error) => error);
  return JSON.parse(stdout);
}

/** The strings below any key that holds a remedy. */
function remedyText(value, inside = false) {
  if (typeof value === "string") return inside ? value : "";
  if (value === null || typeof value !== "object") return "";
  return Object.entries(value)
    .map(([key, part]) => remedyText(part, inside || REMEDY_KEYS.has(key)))
    .join("\n");
}

function evaluate(message, report) {
  const id = report.explanation?.id ?? null;
  const right = message.cause === null ? id === null || rightIds(message).has(id) : rightIds(message).has(id);
  const kind =
    report.match === "unknown"
      ? "unknown"
      : report.match === "guess"
        ? `guess ${right ? "right" : "wrong"}`
        : right
          ? "right and sure"
          : "sure and wrong";
  const remedy = remedyText(report);
  const helps =
    message.remedyMustMention !== null && new RegExp(message.remedyMustMention, "is").test(remedy);
  return { message, id, kind, helps, example: EXAMPLE.test(remedy), also: report.also ?? [] };
}

async function evaluateAll(messages) {
  const evaluated = [];
  let next = 0;
  const worker = async () => {
    while (next < messages.length) {
      const index = next++;
      evaluated[index] = evaluate(messages[index], await ask(messages[index].text));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return evaluated;
}

function share(part, whole) {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}

function printCounts(name, evaluated) {
  console.log(`\n${name}: ${evaluated.length}`);
  for (const kind of KINDS) {
    const count = evaluated.filter((one) => one.kind === kind).length;
    if (count > 0)
      console.log(`  ${kind.padEnd(16)}${String(count).padStart(4)}  ${share(count, evaluated.length)}`);
  }
  const sure = evaluated.filter(({ kind, message }) => kind === "right and sure" && message.cause !== null);
  if (sure.length === 0) return;
  const helping = sure.filter(({ helps }) => helps).length;
  const borrowed = sure.filter(({ example }) => example).length;
  console.log(
    `  of ${sure.length} right and sure: remedy mentions what helped ${helping} (${share(helping, sure.length)})`,
  );
  console.log(`  of these with an example machine's values ${borrowed} (${share(borrowed, sure.length)})`);
}

function printMisses(name, evaluated) {
  const misses = evaluated.filter(({ kind, helps, message }) =>
    message.cause === null
      ? kind !== "unknown" && kind !== "right and sure"
      : kind !== "right and sure" || !helps,
  );
  console.log(`\n${name}: ${misses.length} misses`);
  for (const { message, kind, id, helps, also } of misses) {
    const fault = kind === "right and sure" && !helps ? "right, remedy does not help" : kind;
    const wanted = [message.cause ?? "no setup fault", ...message.acceptable].join(" or ");
    console.log(`\n[${message.theme}] ${message.id}: ${fault}, said ${id ?? "nothing"}, wanted ${wanted}`);
    if (also.length > 0) console.log(`    also: ${also.join(", ")}`);
    console.log(message.text.replace(/^/gm, "    | "));
    if (message.remedyMustMention !== null)
      console.log(`    remedy must mention /${message.remedyMustMention}/`);
    console.log(`    outcome: ${message.outcome}`);
  }
}

const evaluated = await evaluateAll(readCorpus().filter(({ theme }) => only === undefined || theme === only));
const half = (measure, control) =>
  evaluated.filter(({ message }) => message.measure === measure && (message.cause === null) === control);
const parts = [
  ["Tuning half, setup faults", half(false, false), "--list"],
  ["Tuning half, controls", half(false, true), "--list"],
  ["Measuring half, setup faults", half(true, false), "--show-measured"],
  ["Measuring half, controls", half(true, true), "--show-measured"],
];
for (const [name, part] of parts) printCounts(name, part);
for (const [name, part, option] of parts) if (args.includes(option)) printMisses(name, part);
