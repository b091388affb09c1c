import type { Location } from "../../model/index.ts";
import { assigns } from "../../shell/assigns.ts";
import { quote } from "../../shell/quote.ts";
import { once } from "../../util/once.ts";
import { ROOT } from "./fish-copies.ts";
import { leaving, OWN } from "./fish-leave.ts";
import {
  enclosingFile,
  lineThatSources,
  nested,
  type ProfileRow,
  rowsOf,
  sourceLine,
} from "./fish-profile.ts";
import { bodyOf, promptHooks } from "./fish-prompt.ts";
import { sourcedFiles, TRACES } from "./fish-sourced.ts";
import type { HookOptions, Overlay } from "./hook.ts";
import { foundPlace, type RawPlace } from "./place.ts";

const HANDLER = "__gec_step";
/** How a stack trace tells that a variable's change called us: fish 3 with the line, fish 4 with line 1 always. */
const WITH_LINE = /in event handler[^\n]*\n\s*called on line (\d+) of file ([^\n]*)/;
const WITHOUT_LINE =
  /in function '__gec_step' with arguments 'VARIABLE [^\n]*\n\s*called on line \d+ of file ([^\n]*)/;
/** A line that has fish read what a program prints. */
const PIPED = /\|\s*(?:builtin\s+)?(?:source|\.)(?:\s|;|$)|\b(?:eval|source|\.)\s*["']?\$?\(/;
const BY_CHANGE = /in event handler|in function '__gec_step' with arguments 'VARIABLE/;

/** What fish wrote of a start; the trace is empty where none was asked for. */
export interface FishTold {
  readonly profile: string;
  readonly trace: string;
}

/** The user's own fish files, found by the caller: full paths. */
export interface FishFiles {
  readonly config: string | null;
  readonly confD: readonly string[];
  readonly variablesFile: string;
  /** Copies of those among them, and of what they source, that would leave for another shell or a multiplexer. */
  readonly copies: Readonly<Record<string, string>>;
  /** What else the directory of such a file has, from names below ours to full paths. */
  readonly links: Readonly<Record<string, string>>;
  /** Whether one of them sources a file whose name only fish can tell. */
  readonly isUntold: boolean;
  /** Text of fish_variables: a copy is used, so that no trial ever writes a universal variable. */
  readonly variables: string | null;
}

/**
 * Leads fish through a configuration directory of ours, in which each file sources the user's own by its full name; a
 * first file watches the variables, because fish has no trap. What runs above a change is in the startup profile.
 */
export function fishOverlay({ dir, home, names, base, trail }: HookOptions, user: FishFiles): Overlay {
  const q = (text: string): string => quote(text, "fish");
  const config = `${base.XDG_CONFIG_HOME ?? `${home}/.config`}/fish`;
  const restore =
    base.XDG_CONFIG_HOME === undefined
      ? "set -e XDG_CONFIG_HOME"
      : `set -gx XDG_CONFIG_HOME ${q(base.XDG_CONFIG_HOME)}`;
  const isFollowed = names.length > 0;
  const isTraced = trail || (isFollowed && user.isUntold);
  const handler = `function ${HANDLER} ${names.map((name) => `--on-variable ${name}`).join(" ")}
  begin
    printf 'V\\0%s\\0' (status stack-trace | string collect)
    for gec_n in ${names.join(" ")}
      if set -q $gec_n
        printf '=%s\\0' "$$gec_n"
      else
        printf '\\0'
      end
    end
  end >> ${dir}/steps
end
${HANDLER}
`;
  const copies = Object.entries(user.copies);
  const functions = copies.filter(([file]) => file.startsWith(`${config}/functions/`));
  const hook = `
${restore}
set -g __fish_config_dir ${q(config)}
set fish_function_path${functions.length > 0 ? ` ${dir}/fish/functions` : ""} (string replace -- ${dir}/fish ${q(config)} $fish_function_path)
set fish_complete_path (string replace -- ${dir}/fish ${q(config)} $fish_complete_path)
${isFollowed ? handler : ""}echo $fish_pid (builtin realpath /proc/$fish_pid/exe 2>/dev/null) > ${dir}/self
${leaving(dir)}${isTraced ? `${TRACES}\n` : ""}`;
  const led = (file: string): string => user.copies[file] ?? `source ${q(file)}\n`;
  const confD = user.confD.map((file) => [`fish/conf.d/${file.slice(file.lastIndexOf("/") + 1)}`, led(file)]);
  return {
    files: {
      [`fish/conf.d/${OWN}`]: hook,
      ...Object.fromEntries(confD),
      ...Object.fromEntries(copies.map(([file, copy]) => [`${ROOT}${file}`, copy])),
      ...Object.fromEntries(functions.map(([file, copy]) => [`fish${file.slice(config.length)}`, copy])),
      ...(user.config !== null && { "fish/config.fish": led(user.config) }),
      ...(user.variables !== null && { "fish/fish_variables": user.variables }),
    },
    ...(copies.length > 0 && { links: user.links }),
    env: { XDG_CONFIG_HOME: dir },
    switches: [
      ...(isFollowed ? [`--profile-startup=${dir}/profile`] : []),
      ...(isTraced ? [`--debug-output=${dir}/trace`] : []),
    ],
    before: [],
  };
}

/**
 * The places of all records, from the startup profile and, where there is one, a trace. fish tells the file and line of
 * the innermost command (from version 4 on the file only); where that is one of fish's own functions, a pipe or an
 * `eval`, the profile's rows above it say which line of whose file called. The k-th call of the handler in the profile
 * is the k-th record.
 */
export function fishPlaces(
  stacks: readonly string[],
  { profile, trace }: FishTold,
  home: string,
  linesOf: (file: string) => readonly string[],
): readonly (RawPlace | null)[] {
  const told = rowsOf(profile);
  const files = sourcedFiles(told, trace);
  const rows =
    files.size === 0
      ? told
      : nested(
          told.map((row) => ({ ...row, ...(files.has(row.index) && { file: files.get(row.index) ?? "" }) })),
        );
  const calls = rows.filter(({ text }) => text === HANDLER || text.startsWith(`${HANDLER} `));
  const piped = once(() => placeOfPipe(rows, home, linesOf));
  return stacks.map((stack, index) => {
    if (!BY_CHANGE.test(stack)) return null;
    const call = calls[index];
    return placeOf(stack, call, rows, home, linesOf) ?? (call === undefined ? piped() : null);
  });
}

/**
 * What a pipe brought at the prompt (`direnv export fish | source`), of which fish tells neither a function nor a line:
 * the pipe in the hook, where the hook stands in a file, else the line that brought the hook. Null where several hooks
 * can have done it.
 */
function placeOfPipe(
  rows: readonly ProfileRow[],
  home: string,
  linesOf: (file: string) => readonly string[],
): RawPlace | null {
  const places = promptHooks(rows).flatMap((hook) => {
    const file = enclosingFile(hook, home);
    const body = file === null || isForeign(file) ? [] : bodyOf(hook, linesOf(file));
    if (file === null || body.length === 0) return placeOf("", hook, rows, home, linesOf) ?? [];
    const pipe = body.find(({ text }) => PIPED.test(text));
    return pipe === undefined ? [] : foundPlace({ file, line: pipe.line }, "");
  });
  const lines = new Set(places.map(({ frames }) => JSON.stringify(frames[0]?.at)));
  return lines.size === 1 ? (places[0] ?? null) : null;
}

function placeOf(
  stack: string,
  call: ProfileRow | undefined,
  rows: readonly ProfileRow[],
  home: string,
  linesOf: (file: string) => readonly string[],
): RawPlace | null {
  const told = toldBy(stack, home);
  const callers: { readonly at: Location; readonly command: string }[] = [];
  for (let row = call?.parent ?? null; row !== null; row = row.parent) {
    const own = told !== null && callers.length === 0 && !isForeign(told.file) ? told.file : null;
    const file = own ?? enclosingFile(row, home);
    const line =
      file === null || isForeign(file)
        ? null
        : (sourceLine(row, rows, linesOf(file)) ?? lineThatSources(row, file, home, linesOf(file)));
    // Where fish knows the line itself, it is right if the command stands there.
    const stands =
      own !== null &&
      told?.line != null &&
      (linesOf(own)[told.line - 1] ?? "").includes(row.text.split("\n")[0] ?? "\n");
    const at: Location | null = stands ? told : file !== null && line !== null ? { file, line } : null;
    if (at !== null) callers.push({ at, command: row.text });
  }
  const [first, ...others] = callers;
  if (first !== undefined)
    return foundPlace(
      first.at,
      first.command,
      others.map(({ at }) => at),
    );
  if (told === null || isForeign(told.file)) return null;
  return foundPlace({ ...told, line: told.line ?? onlyAssignment(stack, linesOf(told.file)) }, "");
}

/** What the stack itself says of the caller. */
function toldBy(stack: string, home: string): Location | null {
  const [, line, file] = WITH_LINE.exec(stack) ?? [];
  if (file !== undefined) return { file: untilde(file, home), line: Number(line) };
  const only = WITHOUT_LINE.exec(stack)?.[1];
  return only === undefined ? null : { file: untilde(only, home), line: null };
}

/** The line that sets the changed variable, where there is only one: what runs behind startup is in no profile. */
function onlyAssignment(stack: string, lines: readonly string[]): number | null {
  const name = /'VARIABLE SET (\w+)'/.exec(stack)?.[1] ?? "";
  const found = lines.flatMap((line, index) => (assigns(line, name) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function untilde(file: string, home: string): string {
  return file.startsWith("~/") ? `${home}${file.slice(1)}` : file;
}

/** A pipe, a temporary file of psub, or fish's own library: no line of the user's. */
function isForeign(file: string): boolean {
  return !file.startsWith("/") || /\/share\/fish\/|\/\.psub\.|^\/dev\//.test(file);
}
