import type { ShellKind } from "../shells/dialect.ts";
import { type ProfileRow, rowsOf } from "./fish-profile.ts";
import { asksForLogin } from "./zsh-asks.ts";

/** What a watched start says of being a login shell. */
export interface LoginSeen {
  /** Whether a command may have asked for it; true where that is not known. */
  readonly asked: boolean;
  /** Where zsh read its files from after `.zshenv`. */
  readonly zdotdir: string | null;
}

/** `told` is what the watching left: the commands that zsh's trap saw, or fish's startup profile. */
export function loginSeen(kind: ShellKind, told: string, zdotdir: string | null): LoginSeen {
  const asked = kind === "zsh" ? zshAsks(told) : kind === "fish" ? fishAsks(told) : true;
  return { asked, zdotdir };
}

/**
 * `told` are the texts of the commands of a watched zsh start, each ended by NUL, in subshells too. Where the one that tells
 * them is missing, a startup file took the trap away, and what ran since is not known.
 */
function zshAsks(told: string): boolean {
  const commands = new Set(told.split("\0").map((text) => text.trim()));
  const isWhole = [...commands].some((text) => TOLD.test(text));
  return !isWhole || [...commands].some(asksForLogin);
}

/** How zsh prints the line that `zshOverlay` has run before the end. */
const TOLD = /^\\?builtin print -rN -- "\$\{\(@k\)gec_idle\[@\]\}" .* >>\|?\s*\S+\/asks$/;

/** The same of a fish start, from its startup profile, which has a row for each command that ran. */
function fishAsks(profile: string): boolean {
  const rows = rowsOf(profile);
  return (
    rows.length === 0 ||
    rows.some((row) => mayAsk(row.text) && !isFishsOwn(row) && !addsWhatIsThere(row, rows))
  );
}

/** Words may be quoted; what `eval` or `source` gets as text runs in rows of its own. */
function mayAsk(text: string): boolean {
  return FISH_ASKS.test(text.replace(/(["'])([\w-]*)\1/g, "$2"));
}

/** `status` as a command (or where a variable may become one), with words that may be about a login. */
const FISH_ASKS = new RegExp(
  [
    String.raw`(?:^|[;|&(\n]|\b(?:and|or|not|if|while|builtin|begin|time|else)\s|!\s)\s*(?:builtin\s+)?(?:--\s+)?status\b(?!\s+(?:--?)?(?:is-(?!login)[a-z-]+|(?:current-)?(?:filename|dirname|basename|function|line-number|command|commandline)|fish-path|features|test-feature|stack-trace|job-control)\b)`,
    String.raw`\bset\s[^;|&\n]*\sstatus\s*(?:$|[;|&\n])`,
    String.raw`/proc/(?:self|["']?\$(?!fish_pid/exe))`,
    String.raw`\bps\b[\s\S]*(?:\$fish_pid|%self)`,
  ].join("|"),
);

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
