import { type Assignment, assignmentsOf, withoutLead } from "./assignment.ts";
import { type Command, literal, type Syntax, type Unit } from "./unit.ts";

/** One entry of a list of directories. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly units: readonly Unit[];
}

/** A list of directories as a line has it: text with colons, or words. */
export interface PathList {
  readonly kind: "colons" | "words";
  readonly assignment: Assignment;
  readonly parts: readonly Part[];
}

/** What a variable holds where the line runs; null where that is not known. */
export type Lookup = (name: string) => string | null;

/** The list that an assignment gives PATH; null where it is about something else. */
export function pathList(assignment: Assignment, syntax: Syntax): PathList | null {
  const { name, list, value } = assignment;
  if (syntax === "fish")
    return name === "PATH" && list !== null ? { kind: "words", assignment, parts: list } : null;
  if ((name === "path" || name === "PATH") && list !== null)
    return { kind: "words", assignment, parts: list };
  const [first] = value ?? [];
  // zsh's list takes one word without brackets, too: `path+=/opt/bin`.
  if (name === "path" && value !== null && first !== undefined && assignment.adds)
    return {
      kind: "words",
      assignment,
      parts: [{ start: first.start, end: value.at(-1)?.end ?? first.end, units: value }],
    };
  return name === "PATH" && value !== null ? { kind: "colons", assignment, parts: atColons(value) } : null;
}

/** Commands whose words are put nowhere. */
const NO_CALL =
  /^(echo|printf|cd|pushd|alias|test|\[|\[\[|source|\.|eval|export|exec|mkdir|ls|unset|trap|if|while|case|contains|set|string|abbr|bindkey|autoload|typeset|local|declare)$/;

/**
 * The directories among the words of a command that is no assignment: those of `for dir in …`, of a call such as
 * `pathmunge /opt/bin after`, and of a list with a name of its own. `variable` is the one that a loop gives each of them.
 */
export function wordList(
  command: Command,
  syntax: Syntax,
): (PathList & { readonly variable: string | null }) | null {
  const [assigned] = assignmentsOf(command, syntax);
  if (assigned !== undefined)
    return assigned.list === null || pathList(assigned, syntax) !== null
      ? null
      : { kind: "words", assignment: assigned, parts: assigned.list, variable: null };
  const words = withoutLead(command);
  const [program = "", variable = "", between] = words.map((word) => literal(word) ?? "");
  const loops = program === "for" && between === "in";
  if (command.odd || (!loops && (NO_CALL.test(program) || !/^[\w.-]+$/.test(program)))) return null;
  const list = loops ? words.slice(3) : words.slice(1);
  const parts = loops ? list : list.filter(({ units }) => units.some(({ value }) => value === "/"));
  const assignment = {
    name: "PATH",
    command,
    word: null,
    nameAt: command.start,
    value: null,
    list,
    adds: true,
  };
  return parts.length === 0 || (loops && parts.length === 1)
    ? null
    : { kind: "words", assignment, parts, variable: loops ? variable : null };
}

function atColons(units: readonly Unit[]): readonly Part[] {
  const groups: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.value === ":") groups.push([]);
    else if (unit.joins) groups.push([unit], []);
    else groups.at(-1)?.push(unit);
  }
  return groups.flatMap((group): Part[] => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ start: first.start, end: group.at(-1)?.end ?? first.end, units: group }];
  });
}

/** What each unit stands for; null where it is not known. `~` counts at the beginning and where it is not quoted. */
export function texts(units: readonly Unit[], lookup: Lookup): readonly (string | null)[] {
  const next = units[1];
  return units.map(({ value, name, quote }, index) => {
    const tilde = index === 0 && value === "~" && quote === "" && (next === undefined || next.value === "/");
    if (tilde) return lookup("HOME");
    return value ?? (name === null ? null : lookup(name));
  });
}

/** What a part stands for; null where something in it is not known. */
export function resolve(units: readonly Unit[], lookup: Lookup): string | null {
  const all = texts(units, lookup);
  return all.includes(null) ? null : all.join("");
}

/** Whether a part is the list itself: `$PATH`, `$path`, tcsh's `$path:q`, `${PATH:+:$PATH}`. */
export function isSelf({ units: [first, ...more] }: Part): boolean {
  const rest = more.map(({ value }) => value).join("");
  if (first?.name === "path" && rest === ":q") return true;
  return (
    more.length === 0 &&
    (first?.name === "PATH" || first?.name === "path" || first?.name === "fish_user_paths")
  );
}

/** Whether two names of a directory are the same but for slashes. */
export function sameDirectory(a: string, b: string): boolean {
  const plain = (dir: string): string => dir.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
  return a === b || plain(a) === plain(b);
}
