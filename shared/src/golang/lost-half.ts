import { own } from "../util/own.ts";
import { badBuildFlag, type FlagReader, toolFlags } from "./build-flags.ts";
import { badGoFlag, flagName, joinGoFlags, lacksValue, splitGoFlags } from "./go-flags.ts";
import { wantsValue } from "./tool-flag-values.ts";

/** A flag in GOFLAGS that a blank parts from its value, or from the rest of it, because no quotes are around the whole. */
export interface LostHalf {
  /** As Go reads it: `-ldflags=-s`. */
  readonly flag: string;
  /** As it was meant: `'-ldflags=-s -w'`. */
  readonly whole: string;
  /** GOFLAGS with the quotes. */
  readonly goflags: string;
}

/** Flags of go build that a tool has as well: alone in GOFLAGS they are go's. */
const OF_BUILD = new Set("C a asan buildmode installsuffix linkshared msan n o p race trimpath v".split(" "));

/** The first flag in GOFLAGS that lost the rest of its value to a blank; null where none did, or where quotes do not help. */
export function lostHalf(goflags: string, reader: FlagReader = {}): LostHalf | null {
  const read = splitGoFlags(goflags);
  const meant = joined(wordsOfShell(goflags) ?? []);
  const flag = meant.find((word) => !read?.includes(word));
  if (flag === undefined) return null;
  const text = joinGoFlags(meant);
  if (badGoFlag(text) !== null || badBuildFlag(text, reader) !== null) return null;
  const name = flagName(flag);
  return {
    flag: read?.find((word) => flagName(word) === name) ?? flag,
    whole: joinGoFlags([flag]),
    goflags: text,
  };
}

const WORD = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;

/** GOFLAGS without the flags that everyday commands do not survive; empty where none is left. */
export function goodFlags(goflags: string, reader: FlagReader = {}): string {
  let flags = splitGoFlags(goflags) ?? [];
  for (;;) {
    const text = joinGoFlags(flags);
    const bad = badGoFlag(text)?.word ?? badBuildFlag(text, reader)?.flag ?? flags.find(lacksValue);
    if (bad === undefined || !flags.includes(bad)) return bad === undefined ? text : "";
    flags = flags.filter((flag) => flag !== bad);
  }
}

/** The words as a shell would read them: quotes may stand in the middle of one. Null where one is never closed. */
function wordsOfShell(text: string): readonly string[] | null {
  if (text.replace(WORD, "").trim() !== "") return null;
  return (text.match(WORD) ?? []).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"));
}

/** The flags with what belongs to their values. */
function joined(words: readonly string[]): readonly string[] {
  const flags: string[] = [];
  for (const word of words) {
    const last = flags.at(-1) ?? "";
    const name = flagName(last);
    const tool = own(toolFlags(), name);
    const [head = ""] = word.split(/\s/);
    const isBare = !last.includes("=");
    const belongs = word.startsWith("-")
      ? tool?.has(flagName(head)) === true && !OF_BUILD.has(flagName(head))
      : tool !== undefined &&
        wantsValue(
          name,
          last
            .slice(last.indexOf("=") + 1)
            .split(/\s/)
            .at(-1) ?? "",
        );
    if (belongs) flags[flags.length - 1] = `${last}${isBare ? "=" : " "}${word}`;
    else if (!word.startsWith("-") && (name === "tags" || lacksValue(last)))
      flags[flags.length - 1] = `${last}${isBare ? "=" : ","}${word}`;
    else flags.push(word);
  }
  return flags;
}
