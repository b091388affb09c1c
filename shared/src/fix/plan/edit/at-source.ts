import { type Lookup, resolve, texts } from "../../../shell/cut/path-list.ts";
import { literal, NO_WORD, type Unit } from "../../../shell/cut/unit.ts";
import { changedSpan, withValue } from "../../../shell/edit/change-value.ts";
import { assignmentsIn, type Desk, lookupAt, type Outcome, refused } from "./desk.ts";
import { type LogicalLine, logicalLines } from "./document.ts";
import { written } from "./entries.ts";
import { functionName } from "./tidy.ts";

/** A word of a command line, or a part of one. */
interface Source {
  readonly file: string;
  readonly line: LogicalLine;
  readonly units: readonly Unit[];
}

/** How many variables may stand between a word and the characters that it is made from. */
const MOST_STEPS = 4;

/**
 * Gives a word another value where it is made: in its own characters, in the line of the variable that it names, in the
 * call of the function whose argument it is. Refused where another word is made from the same characters.
 */
export function changeAtSource(desk: Desk, source: Source, from: string, to: string, step = 0): Outcome {
  const { file, line, units } = source;
  const lookup = lookupAt(desk, file, line.from);
  const parts = completed(texts(units, lookup), from);
  if (parts === null || step > MOST_STEPS) return refused("not-understood");
  const { head, tail, middle } = changedSpan(units, parts, to);
  // What only becomes longer is changed in the word that it stands behind.
  const at = head === tail ? head - 1 : head;
  const only = units[at];
  if (only === undefined || tail - at !== 1 || only.value !== null || only.name === "HOME")
    return writtenAs(desk, source, from, to, lookup);
  const was = parts[at] ?? "";
  const is = at < head ? was + middle : middle;
  return only.name === null
    ? changeArgument(desk, source, only, was, is)
    : changeVariable(desk, only.name, was, is, step);
}

function writtenAs(
  desk: Desk,
  { file, line, units }: Source,
  from: string,
  to: string,
  lookup: Lookup,
): Outcome {
  const text = withValue(line.text, units, from, to, lookup, desk.syntax);
  return text === null ? refused("not-understood") : written(desk, file, { line }, text);
}

/** The texts of a word whose value is known as a whole: one of them may be what the others leave. */
function completed(all: readonly (string | null)[], whole: string): readonly string[] | null {
  const at = all.indexOf(null);
  const known = all.map((text) => text ?? "");
  if (at < 0) return known.join("") === whole ? known : null;
  const [before, after] = [known.slice(0, at).join(""), known.slice(at + 1).join("")];
  const fits =
    whole.length >= before.length + after.length && whole.startsWith(before) && whole.endsWith(after);
  if (!fits || all.lastIndexOf(null) !== at) return null;
  return known.with(at, whole.slice(before.length, whole.length - after.length));
}

function changeVariable(desk: Desk, name: string, was: string, is: string, step: number): Outcome {
  const uses = new RegExp(`\\$\\{?${name}\\b`, "g");
  const all = [...desk.docs.values()].flatMap(({ lines }) =>
    lines.flatMap(({ text }) => text.match(uses) ?? []),
  );
  // What is about Go alone may be used more than once.
  if (!/GO/i.test(name) && all.length > 1) return refused("not-understood");
  const [only, more] = desk.files.flatMap((file) =>
    assignmentsIn(desk.docs.get(file) ?? { lines: [] }, desk.syntax, (one) => one.name === name).flatMap(
      ({ line, assignment: { value } }) => {
        const given = value && resolve(value, lookupAt(desk, file, line.from));
        return value !== null && (given === null || given === was) ? [{ file, line, units: value }] : [];
      },
    ),
  );
  if (only === undefined || more !== undefined) return refused("not-understood");
  const outcome = changeAtSource(desk, only, was, is, step + 1);
  if (!outcome.ok) return outcome;
  const value = Buffer.from(is, "latin1").toString();
  return {
    ...outcome,
    desk: { ...outcome.desk, given: new Map([...outcome.desk.given, [name, value]]) },
    meant: [...outcome.meant, { kind: "set", name, value }],
  };
}

/** Changes the argument of the one call that gives a function this value. */
function changeArgument(desk: Desk, { file, line }: Source, unit: Unit, was: string, is: string): Outcome {
  const [, number] = /^\$\{?([1-9])\}?$/.exec(line.text.slice(unit.start, unit.end)) ?? [];
  const name = desk.docs
    .get(file)
    ?.lines.slice(0, line.from)
    .flatMap(({ text }) => functionName(text) ?? [])
    .at(-1);
  if (number === undefined || name === undefined) return refused("not-understood");
  const [only, more] = desk.files.flatMap((one) =>
    logicalLines(desk.docs.get(one) ?? { lines: [] }, desk.syntax).flatMap((call) =>
      call.commands.flatMap(({ words }) => {
        const word = words[Number(number)] ?? NO_WORD;
        const isIt = literal(words[0] ?? NO_WORD) === name && literal(word) === was;
        return isIt ? [{ file: one, line: call, units: word.units }] : [];
      }),
    ),
  );
  return only === undefined || more !== undefined
    ? refused("not-understood")
    : writtenAs(desk, only, was, is, () => null);
}
