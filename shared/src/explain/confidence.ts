import { isAboutGo, mentionsGo, namesOthers } from "./mentions-go.ts";
import { isKnownTool } from "./named.ts";
import { type Captured, toPattern } from "./pattern.ts";
import { type PastedText, unwrap } from "./read-text.ts";
import type { Topic } from "./topic.ts";

/** A message that was found, as far as trust in it goes. */
export interface Candidate {
  readonly topic: Topic;
  readonly symptom: string;
  readonly captured: Captured;
  readonly priority: number;
  /** The line that has it. */
  readonly where: string;
}

/** Words of a line that says what went wrong. */
const FAILS =
  /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|no such|not \w+|denied|invalid|unknown|undefined|unsupported|unrecognized|missing|refused|unexpected|mismatch|killed|aborted|illegal|corrupt\w*|timed? ?out)\b/i;

/** Words of a line that says what is wrong, and not only that something is. */
const TELLS =
  /^(?!\W*(?:warning|warn|info)\b|.*\b(?:INFO|WARN|warning:)|.*:$).*\b(?:cannot|can't|could not|couldn't|unable|no such|not (?:found|in|a|an|recognized|supported|permitted|allowed|loaded|accessible)|denied|invalid|unknown|undefined|unsupported|unrecognized|missing|refused|mismatch|illegal|corrupt\w*)\b/i;

/** A message of what go wanted to do, followed by a reason that none of the more telling messages knows. */
const OPEN_REASON = /^(?!panic|declared|imported).*: …$/;

/** What the compiler says of code that no release, no setting and no file that was left out can bring about. */
const CODE_ALONE =
  /declared (?:and|but) not used|imported (?:and|but) not used|missing return|no new variables|non-declaration statement|unexpected (?:newline|EOF|semicolon|keyword \w+|[})]|else)|import cycle not allowed|function main is undeclared|mismatched types|redeclared in this block|invalid (?:recursive type|character U)|duplicate case|defined and not used|is not in a loop|non-boolean condition|not terminated|newline in string|cannot refer to unexported|\(untyped \w+ (?:constant|nil)\b|missing ',' |is not used$|cannot assign to |(?:constant|value) .*overflows/;

/** Lines that only say that a step before them failed. */
const CLOSING =
  /^\W*(?:g?make(?:\[\d+\])?: |Makefile:\d+: recipe|FAIL\b|npm ERR|collect2: error: ld returned|compilation terminated|\d+ errors? generated|cc1(?:\.exe)?: all warnings)|linker command failed|\b(?:exit(?:ed)?(?: with)?|non-zero)(?: exit)? (?:status|code)\b|\(os error \d+\)$|did not complete successfully|\[build failed\]|failed to solve/i;

/** Lines at which someone typed a command. */
const TYPED = /^(?:\S*[$#%>❯➜]|\+|RUN|STEP|Step) /;

/** A message that says that something failed and leaves the reason to the lines around it. */
const ANNOUNCES = /(?:[:#]|\bfailed|(?:status|code) \{number\})$|^(?:signal: |abort trap)/i;

/** A message that names Go, or a tool that only its developers have, or has words of theirs alone. */
const NAMES_GO =
  /(?<![\w./-])go(?![\w-])|\bgolang\b|\bgo@|\bgo-?\d|\b(?:local|bin)[\\/]go(?![\w-])|\b(?:gvm|gobrew|go(?:env|mobile|releaser|lang\w*|sec|sublime|tests?)|ginkgo|tinygo|wails|delve|protoc-gen-go[\w-]*)\b|\[g\] |\bimport (?:cycle|path)|\bexport data\b|could not (?:launch process|attach to pid)|\b_?_cgo_|\bnewosproc\b|obtaining VCS status|main module\b|not part of a module|replacement directory|secure protocol found for repository|TINYGOROOT|wasi-libc|native backend|-buildmode=|-(?:race|asan|msan) is not supported|\bgo_sdk\b|included in (?:a|your) workspace|build flag -mod|load package: |\bmetadata for |code\.google\.com|for flag -(?:ld|gc)flags|invalid go(?:os|arch|arm)\b|[\\/]\.asdf[\\/]shims|com\.termux|Android NDK|avr-gcc|could not import |\bvim-go\b|page summary memory|arena virtual address|address space limit|go\/packages|forgotten import|no Go |\bPGO error|\bpreprofile: |\bmodule \S+@|-androideabi-nm|\bfork\/exec\b|xcrun: |xcode-select: |LC_UUID|SG_READ_ONLY/i;

/** One of Go's variables: these are in capitals, and no word that only begins like them. */
const VARIABLE =
  /(?:\b|_)(?:CGO_|GO(?:_|111MODULE|386|A(?:MD64|RCH|RM|UTH)|BIN|CACHE|DEBUG|ENV|EXPERIMENT|FIPS|FLAGS|GC|H|INSECURE|M|NO|OS|P|R|SUM|T(?:EL|MP|OOL|RACE)|V|WORK))[A-Z0-9_]*\b/;

/** What go, its tools and its programs print around a message: a package's heading, a command in it, their own names. */
const AROUND_GO =
  /^# (?:[\w-]+(?:\.[\w-]+)+\/\S+|(?:runtime|crypto|net|os)(?:\/\w+)?|testmain|pkg-config --\S.*|cd \S.*; (?:git|hg|bzr|svn|fossil) .*)$|\$WORK\b|__debug_bin|\brace_(?:linux|windows|darwin)_|^(?:#\d+ [\d.]+ )?(?:runtime|link|compile|asm|vet): (?!https?:)\S+ \S|\bcmd\/(?:compile|link|cgo|go)\/internal\b|symlink bin\/go\b|\b(?:gvm|[gG]o[mM]obile|[tT]iny[gG]o|[gG]o[rR]eleaser|pprof|fyne|[wW]ails)\b|VCS stamping/m;

/** Code that need not be the reader's own, and a name of another package: its release may be at fault. */
const OTHERS_CODE =
  /[\\/]pkg[\\/]mod[\\/]|(?:^|[\\/ ])vendor[\\/]|(?:^|[\\/ ])src[\\/](?:[\w-]+(?:\.[\w-]+)+|runtime|internal|syscall|os|net|crypto|cmd)[\\/]|(?:^|\s)\.\.[\\/]|undefined: \w+\.\w/i;

/** A build for another system or without cgo, which leaves out the files that define what is then undefined. */
const LEAVES_FILES_OUT = /\b(?:GOOS|GOARCH|CGO_ENABLED)=\w/;

/** Somebody else's package is built by its path, not the reader's in this directory. */
const BUILDS_ANOTHERS =
  /\bgo (?:get|install|test|build|run) (?:-\S+ )*(?:\w+ )?[\w-]+(?:\.[\w-]+)+\/[\w./-]+/;

/**
 * Whether the best of the messages found in a text is its cause without doubt. There is doubt
 * - where several causes print the same, or the message's own reason is not known;
 * - where a shell does not find a command that nobody knows, and nothing in the text is Go's;
 * - where nothing in the text is Go's: neither the message, nor what is around it, nor the condition it had to meet;
 * - where a program of another platform need not be Go's;
 * - where the code at fault need not be the reader's own, or not all of it may have been built;
 * - where a line that no message explains says what is wrong, or which failure the message only announces.
 */
export function isSure(best: Candidate, all: readonly Candidate[], pasted: PastedText): boolean {
  const text = pasted.lines.join("\n");
  const { tool } = best.captured;
  if (tool !== undefined && !isKnownTool(tool) && !mentionsGo(text)) return false;
  if (best.topic.when === undefined && !isOfGo(best, pasted, text)) return false;
  if (best.topic.ambiguous === true || best.topic.tells?.(best.captured, text) === false) return false;
  if (best.topic.id === "built-for-another-platform" && best.priority <= 0 && !isAboutGo(text)) return false;
  if (best.topic.id === "error-in-the-code" && mayBeOthersFault(best, text)) return false;
  if (best.priority < 0 && OPEN_REASON.test(best.symptom)) return false;
  if (best.priority > 0) return true;
  const tells = best.priority < 0 || ANNOUNCES.test(best.symptom) ? FAILS : TELLS;
  if (tells === TELLS && (/^go: /.test(best.symptom) || toPattern(best.symptom).weight >= 40)) return true;
  const patterns = all.flatMap(({ topic }) => topic.messages.map(toPattern));
  return pasted.lines.every(
    (line) =>
      !tells.test(line) ||
      CLOSING.test(line) ||
      TYPED.test(line) ||
      best.where.includes(line.trim()) ||
      patterns.some((pattern) => pattern.find(line, text) !== null),
  );
}

/** Of a line this long the next may be the rest; a shorter one was broken only if the message is in both. */
const WIDE = 40;

/** Whether a message's own words, or those around it, are of Go; alone it is taken for what was asked about. */
function isOfGo({ where, symptom }: Candidate, pasted: PastedText, text: string): boolean {
  if (NAMES_GO.test(where) || VARIABLE.test(where) || AROUND_GO.test(text) || mentionsGo(text)) return true;
  const isBroken = (pasted.lines[0] ?? "").length >= WIDE || !pasted.lines.includes(where);
  const isAlone = pasted.lines.length === 1 || (isBroken && unwrap(pasted).lines.length === 1);
  return isAlone && (!namesOthers(text) || namesOthers(symptom));
}

function mayBeOthersFault({ where, priority }: Candidate, text: string): boolean {
  if (priority < 0 && !CODE_ALONE.test(where)) return true;
  return OTHERS_CODE.test(where) || LEAVES_FILES_OUT.test(text) || BUILDS_ANOTHERS.test(text);
}
