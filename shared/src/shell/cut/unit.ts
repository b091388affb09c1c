/** Shells whose lines can be cut: sh, bash, ksh and zsh are `posix`, tcsh is `csh`, where its lines are plain. */
export type Syntax = "posix" | "fish" | "csh";

/** A character of a word, or an expansion in it. Positions are those of the text that was cut. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** The character it stands for; null for an expansion. */
  readonly value: string | null;
  /** The variable of a plain `$NAME` or `${NAME}`; null for a character and for what is not understood. */
  readonly name: string | null;
  readonly quote: "" | "'" | '"';
  /** The variable that `${NAME:=value}` gives a value where it has none. */
  readonly gives?: string;
  /** `${PATH:+:$PATH}`: the variable with the colon that separates it. */
  readonly joins: boolean;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly units: readonly Unit[];
  /** The words of `name=( … )`. */
  readonly array: readonly Word[] | null;
}

/** What stands in front of a command: nothing, the end of a line, or an operator. */
export type Operator = "" | ";" | "\n" | "&&" | "||" | "|" | "&";

export interface Command {
  readonly start: number;
  readonly end: number;
  readonly operator: Operator;
  readonly words: readonly Word[];
  /** Redirected, a subshell, or otherwise more than words. */
  readonly odd: boolean;
}

/** Commands of a text, and whether it ends in the middle of one: an open quote, list or continuation. */
export interface Cut {
  readonly commands: readonly Command[];
  readonly open: boolean;
}

/** The characters of a word as written, null where it holds an expansion. */
export function literal({ units, array }: Word): string | null {
  if (array !== null || units.some(({ value }) => value === null)) return null;
  return units.map(({ value }) => value).join("");
}

/** For who reads a word that may not be there. */
export const NO_WORD: Word = { start: 0, end: 0, units: [], array: null };
