/** Characters that take two columns (Unicode's East Asian Width W and F, as far as a report can hold them). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Accents and vowel signs that take no column of their own; compiled where a text has a character that could be one. */
const MARK = /[\p{Mn}\p{Me}]/u;
/** No line begins with these, the basic rule of Chinese typesetting. */
const CLOSING = /^[，。、；：！？）」』》”’]/u;
/**
 * A command after a colon, up to where its sentence stops; what is in quotes stops nothing. It is there to copy, so it stays
 * on one line.
 */
export const COMMAND =
  /(?<=[:：(（] ?)(?:\/\S{0,256}\/)?(?:go-env-check|go|sudo|env|export|unset|unalias|brew|apk|apt|du|rm|mv|cd|ulimit|xcode-select|git|goenv|asdf|mise|bash|zsh|fish) (?:'[^']*'|"[^"]*"|\$\([^)]*\)|(?![,.;] )[^。，；、（）)])*?(?=$|[。，；、（）)]|[,.;] | \()/gu;

/** Columns that a text takes in a terminal. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text)
    width += WIDE.test(character) ? 2 : character >= "\u0300" && MARK.test(character) ? 0 : 1;
  return width;
}

/** A text with spaces behind it, so that it takes so many columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/**
 * Breaks a line of prose at spaces, and anywhere between wide characters, so that it stays within so many columns;
 * continued lines are indented. A word that is longer alone, a path and a command are never broken: they are there to copy.
 * What follows `label`, with which the text begins, is a sentence even where it begins with a command's name.
 */
export function wrap(text: string, limit: number, indent: string, label = ""): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of pieces(text, label.length)) {
    if (line.trim() === "" || width + columns(piece.trimEnd()) <= limit) {
      line += piece;
      width += columns(piece);
      continue;
    }
    lines.push(line.trimEnd());
    line = indent + piece.trimStart();
    width = columns(line);
  }
  lines.push(line.trimEnd());
  return lines;
}

/**
 * The first lines of a paragraph, wrapped as {@link wrap} does; where some is left out, `mark` says so. A command or a path
 * is shown whole or not at all.
 */
export function clip(text: string, limit: number, indent: string, most: number, mark: string): string[] {
  const whole = wrap(text, limit, indent);
  if (whole.length <= most) return whole;
  const all = pieces(text);
  for (let count = Math.min(all.length, limit * most); count > 1; count -= 1) {
    const kept = atClause(all.slice(0, count).join(""));
    const lines = wrap(`${kept}${mark}`, limit, indent);
    if (lines.length <= most) return lines;
  }
  return whole.slice(0, most);
}

/** A text that is cut ends where a clause does, if that leaves more than half of it. */
function atClause(text: string): string {
  const clause = text.search(/(?:[,;] |[，；])(?:(?![,;] )[^，；])*$/);
  const kept = clause > text.length / 2 ? text.slice(0, clause) : text;
  return kept.replace(/[\s,;:，；：、。.]+$/, "");
}

/** A text cut at each place where a line may end. */
function pieces(text: string, sentence = 0): string[] {
  const found: string[] = [];
  let from = 0;
  const add = (prose: string): void => {
    for (const [at, word] of words(prose).entries()) {
      // What follows a command directly, a bracket or a full stop, stays with it.
      if (at === 0 && from > 0 && /^\S/.test(word)) found.push(`${found.pop() ?? ""}${word}`);
      else found.push(word);
    }
  };
  for (const { 0: command, index } of text.matchAll(COMMAND)) {
    if (sentence > 0 && index === sentence) continue;
    add(text.slice(from, index));
    found.push(command);
    from = index + command.length;
  }
  add(text.slice(from));
  return found;
}

function words(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(/^\s+|\S+\s*/gu) ?? []) {
    let piece = "";
    let last = "";
    for (const character of part) {
      const mayBreak = last !== "" && (WIDE.test(character) || WIDE.test(last));
      if (mayBreak && !CLOSING.test(character) && !/\s/.test(character)) {
        found.push(piece);
        piece = "";
      }
      piece += character;
      last = character;
    }
    found.push(piece);
  }
  return found;
}
