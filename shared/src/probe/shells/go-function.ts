import { NAMES } from "./dump-command.ts";

/** A function named go, as far as its text tells what it starts. */
export interface GoFunction {
  /** The word that it starts; null where it does more than start one program. */
  readonly program: string | null;
  /** The word is a bare name, and no function or builtin has it. */
  readonly isName: boolean;
  /** Where it is defined; null where the shell does not say. */
  readonly file: string | null;
}

/** What a shell writes around the body of a function: `go ()`, braces, `function go … end` and comments. */
const AROUND = /^\s*(#.*|function\b.*|go \(\)|[{}]|end)?\s*$/;
/** Words of shells that start no program of their name. */
const WORDS = new Set(
  `. : [ [[ and begin builtin case cd do echo emit eval export for if local not or printf pushd return select set shift
  source string switch test time trap typeset declare until while`.split(/\s+/),
);

/** Reads what a shell said of its function: `function`, its text, and behind a mark the names of all functions. */
export function readGoFunction(said: string): GoFunction {
  const [text = "", names = ""] = said.replace(/^function\s/, "").split(NAMES);
  const file = /^# Defined in (\/.+?)(?: @ line \d+)?$/m.exec(text)?.[1] ?? null;
  const [line, more] = text.split("\n").filter((one) => !AROUND.test(one));
  const isOne = line !== undefined && more === undefined && !/[;&|<>`]|\$\(/.test(line);
  const words = isOne ? line.trim().split(/\s+/) : [];
  const at = words.findIndex((word) => !/^(command|exec|env|[A-Za-z_]\w*=\S*)$/.test(word));
  const program = words[at] ?? null;
  const isProgram = /^(command|exec|env)$/.test(words[at - 1] ?? "");
  const isKnown = WORDS.has(program ?? "") || names.split(/\s+/).includes(program ?? "");
  const isName = program !== null && /^[\w.+-]+$/.test(program) && !program.startsWith("-");
  return { program, isName: isName && program !== "go" && (isProgram || !isKnown), file };
}
