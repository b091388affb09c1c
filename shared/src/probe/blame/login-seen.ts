import type { ShellKind } from "../shells/dialect.ts";
import { leave } from "../shells/quiet.ts";
import { type ProfileRow, rowsOf } from "./fish-profile.ts";

/** What a watched start says of being a login shell. */
export interface LoginSeen {
  /** Whether a command may have asked for it; true where that is not known. */
  readonly asked: boolean;
  /** Where zsh read its files from after `.zshenv`. */
  readonly zdotdir: string | null;
}

/** `told` is what the watching left: commands that zsh's trap set aside, or fish's startup profile. */
export function loginSeen(kind: ShellKind, told: string, zdotdir: string | null): LoginSeen {
  const asked = kind === "zsh" ? zshAsks(told) : kind === "fish" ? fishAsks(told) : true;
  return { asked, zdotdir };
}

/**
 * Whether a command of a watched zsh start may tell a login shell from another one. `kept` are the commands that the trap
 * set aside, each ended by NUL, in subshells too; the last is the one that ends our start. Where that is missing, a startup
 * file took the trap away, and what ran since is not known.
 */
function zshAsks(kept: string): boolean {
  const commands = kept.split("\0").slice(0, -1);
  return commands.at(-1)?.trim() !== leave("zsh") || commands.slice(0, -1).some(asks);
}

/** A function is asked when it runs, and an alias when it is used. */
const LATER = /^(?:alias [^$`]*$|(?:\S+ )+\(\) \{\n[\s\S]*\n\}\s*$)/;
/** An element of `options` that is named and is no `login`, and an option of another name. */
const OTHER_OPTION = /\boptions\[(?!(?:no_*)?l_*o_*g_*i_*n\])\w+\]/gi;
const ASKS = [
  /\s-o\s+["']?(?:\$|l["'\s\]]|(?:no_*)?l_*o_*g_*i_*n(?!\w))/i,
  /[${+)=:("]options\b/,
  /\$-|\$\{(?:\([^)]*\))?-/,
  /\b(?:un)?setopt\b\s*(?:$|[^\s\w])/,
  /\bset\s+[-+]o\s*(?:$|[^\s\w])/,
  /\blogout\b/,
  /\/proc\/(?:self|["']?\$)|\bPPID\b|\bps\b[\s\S]*\$\$/,
  /DEBUG/,
];

function asks(command: string): boolean {
  if (LATER.test(command)) return false;
  const rest = command.replace(OTHER_OPTION, "");
  return ASKS.some((one) => one.test(rest));
}

/** The same of a fish start, from its startup profile, which has a row for each command that ran. */
function fishAsks(profile: string): boolean {
  const rows = rowsOf(profile);
  return (
    rows.length === 0 ||
    rows.some((row) => FISH_ASKS.test(row.text) && !isFishsOwn(row) && !addsWhatIsThere(row, rows))
  );
}

const FISH_ASKS =
  /(?<![$\w-])status\b(?!\s+(?:--?)?(?:is-(?!login)[a-z-]+|(?:current-)?(?:filename|dirname|basename|function|line-number|command|commandline)|fish-path|features|test-feature|stack-trace|job-control)\b)|\/proc\/(?:self|["']?\$(?!fish_pid\/exe))|\bps\b[\s\S]*\$fish_pid/;

/** fish's own configuration asks for the sake of a Mac's PATH and of the console's font. */
function isFishsOwn({ depth, parent }: ProfileRow): boolean {
  const outer = depth === 1 ? parent : depth === 2 ? (parent?.parent ?? null) : null;
  return outer !== null && /^(?:builtin )?source \S*\/share\/fish\/config\.fish$/.test(outer.text);
}

/** Debian's gives a login the directories of every login. `fish_add_path` returns 1 where all of them are there. */
function addsWhatIsThere(row: ProfileRow, rows: readonly ProfileRow[]): boolean {
  const block = row.text.startsWith("if ") ? row : row.parent;
  if (block === null || !block.text.startsWith("if status is-login")) return false;
  const within: ProfileRow[] = [];
  for (const one of rows.slice(block.index + 1)) {
    if (one.depth <= block.depth) break;
    within.push(one);
  }
  const added = within.filter(({ text }) => /^fish_add_path -aP \/[\w/]+$/.test(text));
  const isPart = (one: ProfileRow | null, of: ProfileRow): boolean =>
    one !== null && (one === of || isPart(one.parent, of));
  return (
    within.every((one) => DEBIANS.test(one.text) || added.some((add) => isPart(one, add))) &&
    added.every((add) => within.some((one) => one.text === "return 1" && isPart(one, add)))
  );
}

const DEBIANS = /^(?:(?:if )?test \(\/usr\/bin\/id -u\) = 0(?:\.\.\.)?|\/usr\/bin\/id -u|status is-login)$/;
