import { readGoClass, readGoEscape } from "./go-expression-parts.ts";

/** An operator that repeats; braces that hold no counts stand for themselves. */
const REPEAT = /^(?:[*+?]|\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\})\??/;
const MOST_REPEATS = 1000;
const NAMED = /^\(\?P?<(\w+)>/;
/** Flags for what follows, or for a group: `(?i)`, `(?i-s:`. */
const FLAGGED = /^\(\?([imsU]*(?:-[imsU]+)?)([:)])/;

/**
 * A regular expression as Go reads it (regexp/syntax with Perl's flags), for this runtime; null where Go refuses it. What
 * this runtime has no words for, such as flags of a group, is left out.
 */
export function goExpression(text: string): RegExp | null {
  const names = new Set<string>();
  let out = "";
  let depth = 0;
  let isRepeatable = false;
  let wasRepeat = false;
  let at = 0;
  const take = (length: number, source: string, repeatable = true): void => {
    at += length;
    out += source;
    isRepeatable = repeatable;
    wasRepeat = false;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const char = rest[0] ?? "";
    const repeat = REPEAT.exec(rest);
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
    if (repeat !== null) {
      const [all, least, range, most = range ? String(MOST_REPEATS) : least] = repeat;
      if (!isRepeatable || wasRepeat || isTooMuch(least, most)) return null;
      take(all.length, all);
      wasRepeat = true;
    } else if (quoted !== null) {
      const literal = quoted[1] ?? "";
      take(quoted[0].length, literal.replace(SYNTAX, "\\$&"), literal !== "" || isRepeatable);
    } else if (char === "(") {
      const [named, name = ""] = NAMED.exec(rest) ?? [];
      const [flagged, , end] = FLAGGED.exec(rest) ?? [];
      if (names.has(name) || (rest[1] === "?" && named === undefined && flagged === undefined)) return null;
      if (name !== "") names.add(name);
      if (end === ")") take(flagged?.length ?? 0, "", isRepeatable);
      else {
        depth += 1;
        take((named ?? flagged ?? char).length, "(?:", false);
      }
    } else if (char === ")") {
      if (depth === 0) return null;
      depth -= 1;
      take(1, char);
    } else if (char === "|") take(1, char, false);
    else if (char === "^" || char === "$") take(1, `(?:${char})`);
    else if (char === ".") take(1, char);
    else if (char === "[" || char === "\\") {
      const part = char === "[" ? readGoClass(rest) : readGoEscape(rest, false);
      if (part === null) return null;
      take(part.length, part.source);
    } else take(1, char.replace(SYNTAX, "\\$&"));
  }
  return depth === 0 ? compile(out, /^\(\?[imsU]*i/.test(text) ? "iu" : "u") : null;
}

const SYNTAX = /[\\^$.*+?()[\]{}|]/g;

function isTooMuch(least: string | undefined, most: string | undefined): boolean {
  const [from, to] = [Number(least ?? 0), Number(most ?? 0)];
  return from > MOST_REPEATS || to > MOST_REPEATS || from > to;
}

/** What this runtime cannot say matches nothing. */
function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return /(?!)/;
  }
}
