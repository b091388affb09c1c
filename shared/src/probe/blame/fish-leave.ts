import type { Host } from "../host.ts";
import type { LinesOf } from "./file-lines.ts";
import { foundPlace, type RawPlace } from "./place.ts";

/** The words that stand for `exec` and `command` in a copy of a file: fish has no trap, and would leave. */
const LEAVE = "__gec_leave";
const COMMAND = "__gec_command";
const MULTIPLEXERS = "tmux|screen|zellij";
const SHELLS = "zsh|bash|fish|nu|tcsh|ksh|mksh|dash|sh";
const AS_COMMAND = String.raw`(?:^|;|&&|\|\||\b(?:and|or|not|begin|else|if|while)\s)\s*`;
const LEAVES = new RegExp(
  String.raw`(${AS_COMMAND})(exec(?=\s+(?:\S*\/)?(?:${MULTIPLEXERS}|${SHELLS})\b)|command(?=\s+(?:\S*\/)?(?:${MULTIPLEXERS})\b))`,
  "g",
);

/** Told first: most files have neither, and a configuration may have hundreds. */
const MAY_LEAVE = new RegExp(String.raw`\bexec\s|${MULTIPLEXERS}`);

/** The overlay's own file, in which these functions are. */
export const OWN = "000-gec.fish";

/** A file's text with our words where it may leave for another shell or a multiplexer; null where it does not. */
export function withoutEntering(text: string): string | null {
  if (!MAY_LEAVE.test(text)) return null;
  const ours = (_: string, before: string, word: string): string =>
    `${before}${word === "exec" ? LEAVE : COMMAND}`;
  const lines = text.split("\n").map((line) => (/^\s*#/.test(line) ? line : line.replace(LEAVES, ours)));
  const changed = lines.join("\n");
  return changed === text ? null : changed;
}

/**
 * The functions behind the words: `exec` tells where it stands and what it would become, and ends fish. So do `command`
 * and functions in the place of the multiplexers, where they would take the terminal over.
 */
export function leaving(dir: string): string {
  return `function ${LEAVE}
  if not command -q -- $argv[1]
    exec $argv
  end
  printf '%s\\0' (status stack-trace | string collect) $argv > ${dir}/left
  /usr/bin/env -0 > ${dir}/last
  /bin/sh -c "kill -KILL $fish_pid"
end
function __gec_enters
  isatty stdin; or return 1
  test (count $argv) = 0; and return 0
  string match -qr -- '^-(d|Ad|dA|dm|dmS)$' $argv; and return 1
  string match -qr -- '^(attach|attach-session|a|new|new-session|-RR?|-r|-x|-xRR)$' $argv
end
function ${COMMAND}
  __gec_enters $argv[2..]; and ${LEAVE} $argv
  command $argv
end
for gec_n in tmux screen zellij
  if command -q $gec_n
    function $gec_n --inherit-variable gec_n
      __gec_enters $argv; and ${LEAVE} $gec_n $argv
      command $gec_n $argv
    end
  end
end
set -e gec_n
`;
}

/** Where the word was called, from the stack that it told. */
export function fishLeft(stack: string, home: string, linesOf: LinesOf): RawPlace | null {
  const calls = [...stack.matchAll(/called on line (\d+) of file (~?\/[^\n]*)/g)];
  const [, line, name = ""] = calls.find(([, , file = ""]) => !file.endsWith(`/${OWN}`)) ?? [];
  const file = name.replace(/^~/, home);
  const text = linesOf(file)[Number(line) - 1];
  return text === undefined ? null : foundPlace({ file, line: Number(line) }, text.trim());
}

/**
 * What a configuration directory has besides the files that are read by themselves, to be linked beside a copy: whole
 * directories, or file by file where one of `copied` stands in it.
 */
export function besides(
  host: Host,
  config: string,
  copied: readonly string[],
): Readonly<Record<string, string>> {
  if (copied.length === 0) return {};
  const names = host.fs
    .list(config)
    .filter((name) => !/^(?:config\.fish|conf\.d|fish_variables.*)$/.test(name))
    .flatMap((name) =>
      copied.some((file) => file.startsWith(`${config}/${name}/`))
        ? host.fs.list(`${config}/${name}`).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((name) => !copied.includes(`${config}/${name}`));
  return Object.fromEntries(names.map((name) => [`fish/${name}`, `${config}/${name}`]));
}
