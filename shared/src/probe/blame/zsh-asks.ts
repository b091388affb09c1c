/**
 * Whether a command may tell a login zsh from another one. `text` is the command as zsh prints it for a DEBUG trap: what
 * is inside a compound command or a substitution runs as a command of its own, which is looked at when it runs. Where the
 * text leaves it open, the answer is true.
 */
export function asksForLogin(text: string): boolean {
  if (!MAY_ASK.test(text) || LATER.test(text)) return false;
  const command = withoutData(outermost(text));
  return ASKS.some((one) => one.test(command)) && !IS_FILLED.test(command);
}

/** Quick to test; without any of these a command asks for nothing. */
const MAY_ASK =
  /\s-o\s|options|\$["']?-|\{-|\)-|setopt|\b(?:set|typeset|declare|local|readonly)\s*(?:[-+]|$|[|>)&;\n])|logout|\/proc\/|cmdline|\$0|\$\{(?:\(\w+\))?0|ARGZERO|PPID|\$\$|DEBUG/i;
/** An alias is looked at when it is used. */
const LATER = /^alias [^$`]*$/;
/** `setopt` without a name lists the options; here it gets those that an array was just seen to have. */
const IS_FILLED = /^\(\( \$\{#(\w+)\} \)\) && (?:un)?setopt \$\{\1\[@\]\}\s*$/;
const ASKS = [
  /\s-o\s+["']?(?:l["'\s\]]|(?:no_*)?l_*o_*g_*i_*n(?!\w))/i,
  /(?:\[|\btest|!|\(|&&|\|\||\s-[ao])\s+-o\s+["']?\$/,
  /[${+)="(]options\b|:[-=]["']?options\b/,
  /\$-|\$\{(?:\([^)]*\))?-/,
  /\b(?:un)?setopt\b\s*(?:$|[^\s\w]|(?:-\w+\s*)+$)/,
  /\bset\s+[-+]o\s*(?:$|[^\s\w])/,
  /(?:^|&&\s|\|\s|\{\s)(?:set|(?:typeset|declare|local|readonly)(?:\s+[-+]\w+)*)\s*(?:$|[|>&;\n])/,
  /\blogout\b/,
  /\/proc\/(?:self|["']?\$)(?![\w${}]*["']?\/(?:exe|fd|object|root|cwd|comm|maps|mounts|limits|cgroup|ns)(?:[\s/)"']|$))/,
  /\bcmdline\b/,
  // A login's name begins with a dash; a file's or a function's is the same for both.
  /\$\{?(?:0|ZSH_ARGZERO)["'}]*\s+(?:==?|!=|=~|in\b)|\$\{(?:\(\w+\))?(?:0|ZSH_ARGZERO)(?:##?-|\[|:\d|:#-)/,
  /\bPPID\b|\bps\b[\s\S]*\$\$/,
  /(?<![\w$]|\$\{)DEBUG(?![\w=])|TRAPDEBUG|debug_*before/i,
];

const QUOTED = /"(?:\\[\s\S]|[^"\\])*"|\$'(?:\\[\s\S]|[^'\\])*'|'[^']*'/g;
const PLAIN_WORD = /^[$]?(["'])([\w./:=+@-]*)\1$/;
/** An element of `options` that is named and is no `login`, and an option of another name. */
const OTHER_OPTION = /\boptions\[(?!(?:no_*)?l_*o_*g_*i_*n\])\w+\]/gi;
/** An arithmetic command that reads nothing but variables of its own names. */
const ARITHMETIC = /\(\([\w\s!<>=&|+*%,?:-]*\)\)/g;
/** A look in the letters of the options for others than the login's. */
const OTHER_LETTER =
  /\[\[ (?:! )?(["']?)\$-\1 (?:==?|!=|=~) \*?[a-km-zA-Z]\*? \]\]|^case (["']?)\$-\2 in(?:\n\t\((?:\*[a-km-zA-Z]\*|\*)\)[^\n$]*)+\nesac$/g;
const DECLARES = /^(?:builtin )?(?:typeset|local|declare|export|readonly|integer|float|private)\s/;
const ASSIGNS = /^(?:\w+(?:\[[^\]\s]*\])?\+?=\S*(?:\s+|$))+$/;

/**
 * The command without quoted text that nothing expands. A plain word loses its quotes, so that `"setopt"` is seen; what an
 * assignment keeps of commands is looked at when they run.
 */
function withoutData(command: string): string {
  const bare = command.replace(QUOTED, "''").replace(/=\([^()]*\)/g, "=");
  const assigns = (DECLARES.test(bare) && !/[;&|<>`\n(]/.test(bare)) || ASSIGNS.test(bare);
  return command
    .replace(QUOTED, (quoted) => {
      const plain = PLAIN_WORD.exec(quoted)?.[2];
      if (plain !== undefined) return assigns && !/^options$|proc/.test(plain) ? "''" : plain;
      if (!quoted.startsWith("'")) return quoted;
      return !quoted.includes("$") || (assigns && /[;\n]/.test(quoted)) ? "''" : quoted;
    })
    .replace(/\\(?=\w)/g, "")
    .replace(OTHER_OPTION, "")
    .replace(OTHER_LETTER, "")
    .replace(ARITHMETIC, "1");
}

/**
 * The text without the bodies of its compound commands. zsh indents those by a tab; patterns of the outermost `case` stay,
 * because they are expanded with it. A text whose quotes do not end is read by its lines alone where it begins as a
 * compound command, and kept else.
 */
function outermost(text: string): string {
  if (!/\n\t/.test(text)) return text;
  const breaks = lineBreaks(text);
  if (
    breaks === null &&
    !/^(?:\{|\(|if |for |while |until |case |select |repeat |[^\s=]+ \(\) \{)/.test(text)
  )
    return text;
  const lines: string[] = [];
  let from = 0;
  for (const at of breaks ?? [...text.matchAll(/\n/g)].map(({ index }) => index)) {
    lines.push(text.slice(from, at));
    from = at + 1;
  }
  lines.push(text.slice(from));
  const kept = lines.filter((line) => !line.startsWith("\t") || line.startsWith("\t(")).join("\n");
  return /(?<!<)<<(?!<)/.test(kept) ? text : kept;
}

/** Where the text breaks its lines outside of quotes and substitutions; null where one of them does not end. */
function lineBreaks(text: string): readonly number[] | null {
  const breaks: number[] = [];
  // What is open, as the character that ends it; the first is never closed.
  const open: string[] = [""];
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? "";
    const end = open.at(-1) ?? "";
    if (end === "'" || end === "$'") {
      if (one === "'") open.pop();
      else if (one === "\\" && end === "$'") at += 1;
    } else if (one === "\\") at += 1;
    else if (one === end) open.pop();
    else if (one === "'" && end !== '"') open.push(text[at - 1] === "$" ? "$'" : "'");
    else if (one === '"' || one === "`") open.push(one);
    else if (one === "$" && (text[at + 1] === "(" || text[at + 1] === "{")) {
      at += 1;
      open.push(text[at] === "(" ? ")" : "}");
    } else if (one === "(" && end === ")") open.push(")");
    else if (one === "\n" && open.length === 1) breaks.push(at);
  }
  return open.length === 1 ? breaks : null;
}
