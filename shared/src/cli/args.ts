import {
  CONTEXTS,
  type ContextName,
  LANGUAGES,
  type Language,
  SEVERITIES,
  type Severity,
} from "../model/index.ts";
import { COMMANDS } from "./commands.ts";
import { GROUPS, optionsOfCommand } from "./help-table.ts";
import { languageFrom } from "./language.ts";
import { nearestWord } from "./nearest-word.ts";
import { FORMATS, type Format, OPTIONS } from "./options.ts";
import { UsageError } from "./usage-error.ts";

export interface CheckArgs {
  readonly format: Format;
  readonly output: string | null;
  readonly failOn: Severity | "never";
  readonly language: Language;
  /** The language of a stored report: its own, unless one is asked for by `--lang` or GO_ENV_CHECK_LANG. */
  readonly storedLanguage: Language | null;
  readonly project: string | null;
  /** How long one start of a shell may take; null for the default. */
  readonly timeoutMs: number | null;
  /** Whether the working directory's project is checked where none is named. */
  readonly projectHere: boolean;
  readonly shell: string | null;
  readonly context: ContextName;
  readonly runShell: boolean;
  /** False: `explain` leaves this machine alone. */
  readonly askMachine: boolean;
  readonly color: boolean | null;
  readonly ascii: boolean;
  readonly vitals: boolean;
  readonly network: boolean;
  /** A recording to check, or a stored report to show, instead of checking this machine. */
  readonly from: string | null;
  /** Where to record the facts; whether names and values are replaced in recording and report. */
  readonly factsOut: string | null;
  readonly redact: boolean;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** The options of `fix` and `undo`. */
export interface FixArgs {
  readonly apply: boolean;
  /** Tests each change on a copy; `--prove` is its former name. */
  readonly test: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

const SWITCHES = ["json", "no-shell", "quiet", "verbose", "version"] as const;
type Switch = (typeof SWITCHES)[number];

export interface Parsed {
  readonly command: string;
  /** The options that were given, whatever their values. */
  readonly given: readonly string[];
  readonly rest: readonly string[];
  readonly help: boolean;
  /** The command whose help is asked for; null for all. */
  readonly helpOn: string | null;
  readonly version: boolean;
  readonly check: CheckArgs;
  readonly fix: FixArgs;
  readonly fleet: FleetArgs;
}

/** The options of `fleet`. */
export interface FleetArgs {
  readonly server: string | null;
  readonly team: string | null;
  readonly token: string | null;
  readonly withdraw: boolean;
  /** `join` sets up the weekly schedule without asking. */
  readonly weekly: boolean;
}

/** Reads the command line; throws UsageError for what it cannot mean. */
export function parseCommandLine(argv: readonly string[], env: Readonly<Record<string, string>>): Parsed {
  const { values, positionals } = parse(argv[0] === "explain" ? messagesLast(argv) : argv);
  const [command = "check", ...rest] = positionals;
  const named = values.lang === undefined ? null : namedLanguage(values.lang);
  // Whatever runs the command: cron's own environment is nobody's Go setup.
  const ofTerminal = command === "fleet" && values["no-shell"] !== true;
  return {
    command,
    given: Object.keys(values).sort(),
    rest,
    help: values.help === true || command === "help",
    helpOn: (command === "help" ? rest[0] : positionals[0]) ?? null,
    version: values.version === true || command === "version",
    fix: {
      apply: values.apply === true,
      test: values.test === true || values.prove === true,
      dryRun: values["dry-run"] === true,
      yes: values.yes === true,
    },
    fleet: {
      server: values.server ?? null,
      team: values.team ?? null,
      token: values.token ?? null,
      withdraw: values.withdraw === true,
      weekly: values.weekly === true,
    },
    check: {
      format:
        values.json === true ? jsonAlone(values.format) : oneOf("--format", values.format ?? "text", FORMATS),
      output: values.output ?? null,
      failOn: oneOf("--fail-on", values["fail-on"], [...SEVERITIES.slice(0, 3), "never"] as const),
      language: named ?? languageFrom(env),
      storedLanguage: named ?? (env.GO_ENV_CHECK_LANG ? languageFrom(env) : null),
      project: values.project ?? null,
      timeoutMs: values.timeout === undefined ? null : seconds(values.timeout),
      projectHere: values["no-project"] !== true,
      shell: values.shell ?? null,
      context: oneOf("--context", values.context ?? (ofTerminal ? "terminal" : "current"), CONTEXTS),
      runShell: values["no-shell"] !== true,
      askMachine: values["no-check"] !== true,
      color: values["no-color"] === true ? false : values.color === true ? true : null,
      ascii: values.ascii === true,
      vitals: values.vitals === true,
      network: values.network === true,
      from: values.from ?? null,
      factsOut: values["facts-out"] ?? null,
      redact: values.redact === true,
      only: list(values.only),
      skip: list(values.skip),
      verbose: values.verbose === true,
      quiet: values.quiet === true,
    },
  };
}

/** `explain "-race requires cgo; …"`: a message that begins with a dash is no option. */
function messagesLast(argv: readonly string[]): readonly string[] {
  const message = (word: string): boolean => /^-.*\s/s.test(word);
  return argv.includes("--")
    ? argv
    : [...argv.filter((word) => !message(word)), "--", ...argv.filter(message)];
}

function parse(argv: readonly string[]): ReturnType<typeof parseAll> {
  try {
    return parseSwitches(argv) ?? parseAll(argv);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, option] = /^Unknown option '(--?[^']*)'/.exec(message) ?? [];
    if (option === undefined) throw misused(message);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError((m) => m.unknownOption(option, nearestWord(option, known)));
  }
}

/** Bad usage of an option that exists, as Node's parser says it in English. */
function misused(message: string): UsageError {
  const [, words = ""] = /^Option '([^']*)'/.exec(message) ?? [];
  const [name = words] = /--[a-z-]+/.exec(words) ?? [];
  return new UsageError((m) =>
    message.includes("does not take") ? m.needsNoValue(name) : m.needsValue(name),
  );
}

/** Loaded when a command line needs it: Node's parser takes as long as all checks together. */
function parseAll(argv: readonly string[]) {
  const { parseArgs } = process.getBuiltinModule("node:util");
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
}

/** A command line of nothing but whole switches, such as `--json --no-shell`; null for any other. */
function parseSwitches(argv: readonly string[]): ReturnType<typeof parseAll> | null {
  const values: Partial<Record<Switch, boolean>> = {};
  for (const word of argv) {
    const found = SWITCHES.find((name) => word === `--${name}`);
    if (found === undefined) return null;
    values[found] = true;
  }
  return {
    values: { "fail-on": OPTIONS["fail-on"].default, ...values },
    positionals: [],
  };
}

/** What nobody wants ignored: it decides what is written or sent. */
const WRITING: readonly string[] = [...GROUPS.fix, ...GROUPS.fleet];

/** An option that a command would ignore is rejected. */
export function rejectUnsupportedOptions({ command, given, check }: Parsed): void {
  const { from, output, format, redact } = check;
  const own = [...optionsOfCommand(command), ...(command === "undo" ? ["yes"] : [])];
  const lost = given.find((name) => WRITING.includes(name) && !own.includes(name));
  if (lost !== undefined) {
    const takers = COMMANDS.filter((one) => optionsOfCommand(one).includes(lost));
    throw new UsageError((m) => m.onlyWith(`--${lost}`, takers));
  }
  if (given.includes("only") && check.only.length === 0) throw new UsageError((m) => m.needsValue("--only"));
  if (command === "check" || command === "contexts" || command === "blame") return;
  if (from !== null && command !== "fix") throw new UsageError((m) => m.onlyWithCheck("--from"));
  if (redact && command !== "explain") throw new UsageError((m) => m.onlyWithCheck("--redact"));
  if (output !== null) throw new UsageError((m) => m.noOutputFile(command));
  if (format !== "text" && format !== "json") throw new UsageError((m) => m.textOrJson(command, format));
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw notOneOf(option, allowed, value);
  return found;
}

/** Bad usage: a word that is none of those that are taken, with the one that was probably meant. */
export function notOneOf(option: string, allowed: readonly string[], value: string): UsageError {
  const nearest = nearestWord(value, allowed);
  return new UsageError((m) => m.oneOf(option, allowed, value, nearest));
}

const MAX_TIMEOUT_S = 600;

function seconds(value: string): number {
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
  if (number <= 0 || number > MAX_TIMEOUT_S) throw new UsageError((m) => m.timeoutSeconds(value));
  return Math.ceil(number * 1000);
}

function jsonAlone(format: string | undefined): "json" {
  if (format === undefined || format === "json") return "json";
  throw new UsageError((m) => m.twoFormats(format));
}

function list(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(",")).filter((id) => id !== "");
}

/** `zh`, `zh_CN` and `zh-Hans` are as good as `zh-CN`; a locale's encoding does not matter. */
function namedLanguage(name: string): Language {
  if (/^zh([-_](cn|hans.*))?(\..*)?$/i.test(name)) return "zh-CN";
  if (/^en([-_.].*)?$/i.test(name)) return "en";
  return oneOf("--lang", name, LANGUAGES);
}
