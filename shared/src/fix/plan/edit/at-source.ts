import { type Lookup, resolve, texts } from "../../../shell/cut/path-list.ts";
import { literal, NO_WORD, type Unit } from "../../../shell/cut/unit.ts";
import { changedSpan, withValue } from "../../../shell/edit/change-value.ts";
import { assignmentsIn, type Desk, lookupAt, type Outcome, refused } from "./desk.ts";
import { logicalLines } from "./document.ts";
import { written } from "./entries.ts";
import { functionAround } from "./function-body.ts";
import { isUsedBesides } from "./other-uses.ts";
import type { Source } from "./source.ts";

/** How many variables may stand between a word and the characters that it is made from. */
const MOST_STEPS = 4;

/** Variables that go reads, and that name something else than its SDK. */
const OF_GO_ITSELF =
  /^GO(PATH|BIN|ENV|FLAGS|OS|ARCH|TMPDIR|TOOLCHAIN|(MOD)?CACHE|EXPERIMENT|PRIVATE|PROXY|WORK)$/;

/** Names under which programs get the SDK or its release, as opposed to variables that are theirs. */
const ABOUT_THE_SDK = /^(GOROOT|GO_\w+|GOLANG_\w+)$/;

/**
 * Gives a word another value where it is made: in its own characters, in the line of the variable that it names, in the
 * call of the function whose argument it is. Refused where another word is made from the same characters.
 * `above` are the words that this one goes into.
 */
export function changeAtSource(
  desk: Desk,
  source: Source,
  from: string,
  to: string,
  above: readonly Source[] = [],
): Outcome {
  const { file, line, units } = source;
  const lookup = lookupAt(desk, file, line.from);
  const parts = completed(texts(units, lookup), from);
  if (parts === null || above.length > MOST_STEPS) return refused("not-understood");
  const { head, tail, middle } = changedSpan(units, parts, to);
  // What only becomes longer is changed in the word that it stands behind, or in the release that it stands before.
  const isBefore = head === tail && startsRelease(units[head], parts[head]);
  const at = head === tail && !isBefore ? head - 1 : head;
  const only = units[at];
  if (only === undefined || (tail - at !== 1 && !isBefore) || only.value !== null || only.name === "HOME")
    return writtenAs(desk, source, from, to, lookup);
  const was = parts[at] ?? "";
  const is = isBefore ? middle + was : at < head ? was + middle : middle;
  return only.name === null
    ? changeArgument(desk, source, only, was, is)
    : changeVariable(desk, only.name, was, is, [...above, source]);
}

/** Whether this is a variable that holds no directory, whose value may grow at its beginning: 1.4 becomes 1.11.4. */
function startsRelease(unit: Unit | undefined, text: string | undefined): boolean {
  return (
    unit !== undefined && unit.value === null && text !== undefined && text !== "" && !text.includes("/")
  );
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

function changeVariable(
  desk: Desk,
  name: string,
  was: string,
  is: string,
  above: readonly Source[],
): Outcome {
  const isOthers = name in desk.facts.env && !ABOUT_THE_SDK.test(name);
  if (isOthers || OF_GO_ITSELF.test(name) || isUsedBesides(desk, name, above))
    return refused("not-understood");
  const [only, more] = desk.files.flatMap((file) =>
    assignmentsIn(desk.docs.get(file) ?? { lines: [] }, desk.syntax, (one) => one.name === name).flatMap(
      ({ line, assignment: { value } }) => {
        const given = value && resolve(value, lookupAt(desk, file, line.from));
        return value !== null && (given === null || given === was) ? [{ file, line, units: value }] : [];
      },
    ),
  );
  if (only === undefined || more !== undefined) return refused("not-understood");
  const outcome = changeAtSource(desk, only, was, is, above);
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
  const doc = desk.docs.get(file);
  const name =
    doc === undefined || number === undefined ? null : functionAround(doc, line, number, desk.syntax);
  if (name === null) return refused("not-understood");
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
