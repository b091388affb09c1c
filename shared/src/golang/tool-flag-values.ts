import { once } from "../util/once.ts";
import { own } from "../util/own.ts";

/** The flags that stand without a value, alone or with a number (a count) or a truth behind `=`; of every release together. */
const SWITCHES = once(
  (): Readonly<Record<string, ReadonlySet<string>>> => ({
    ldflags: words(
      `a asan aslr bindnow c checklinkname compressdwarf d debugnosplit dumpdep e f g h linkshared msan n pruneweakmap race
    s v w V`,
    ),
    gcflags: words(
      `+ % B C E K L N S W asan clobberdead clobberdeadreg complete dwarf dwarfbasentries dwarflocationlists dynlink e errorurl
    h j l linkshared live m msan nolocalimports pack r race shared smallframes std t v w wb V`,
    ),
    asmflags: words("S V compilingruntime debug dynlink e gensymabis linkshared shared v"),
  }),
);

const TRUTH = /^(1|0|t|f|T|F|true|false|True|False|TRUE|FALSE)$/;
const NUMBER = /^[-+]?(0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]*|[1-9][\d_]*)$/;

/** The forms of values that a tool asks for; a flag that is not named here takes anything. */
const FORMS = once(
  (): Readonly<Record<string, Readonly<Record<string, RegExp>>>> => ({
    ldflags: {
      B: /^(0x([\da-fA-F]{2})+|gobuildid|none)$/,
      D: NUMBER,
      // A program for another system builds; what it is for, GOOS says.
      H: /^(|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|windowsgui)$/,
      R: NUMBER,
      X: /^[^=]*\.[^=]*=/,
      benchmark: /^(mem|cpu|)$/,
      debugtextsize: NUMBER,
      debugtramp: NUMBER,
      linkmode: /^(auto|internal|external)$/,
      memprofilerate: NUMBER,
      randlayout: NUMBER,
      strictdups: /^[012]$/,
    },
    gcflags: {
      c: /^\+?0*[1-9]\d*$/,
      gendwarfinl: NUMBER,
      lang: /^(go1\.\d+|)$/,
      memprofilerate: NUMBER,
      spectre: /^((all|index|ret)(,|$))*$/,
    },
    asmflags: { spectre: /^((all|index|ret)(,|$))*$/ },
  }),
);

/** What go gives each tool itself, so that a second one stops it. */
const OF_GO: Readonly<Record<string, ReadonlySet<string>>> = {
  ldflags: words("V o"),
  gcflags: words("V embedcfg importcfg linkobj o p race symabis"),
  asmflags: words("V"),
};

/** Whether a word of such a list leaves its value to the next one: `-X` of `-X main.v=1`. */
export function wantsValue(tool: string, word: string): boolean {
  const name = /^--?([^=]+)$/.exec(word)?.[1];
  return name !== undefined && own(SWITCHES(), tool)?.has(name) === false;
}

/**
 * What a tool refuses in the list of flags that go hands on to it: one that no release knows, or a value of one; null for
 * nothing. `known` are the names of its flags, `minor` is the Go that reads it: 26.
 */
export function refusedInList(
  tool: string,
  list: readonly string[],
  known: ReadonlySet<string>,
  minor: number | null,
): "unknown" | "refused" | null {
  const [switches, forms, ofGo] = [own(SWITCHES(), tool), own(FORMS(), tool) ?? {}, own(OF_GO, tool)];
  const left = list.values();
  for (const word of left) {
    const [, name = "", given] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    // What is no flag ends the flags.
    if (name === "" || switches === undefined) return null;
    if (!known.has(name)) return "unknown";
    if (ofGo?.has(name) && given !== "false") return "refused";
    if (switches.has(name)) {
      if (given !== undefined && !TRUTH.test(given) && !/^\d+$/.test(given)) return "refused";
      continue;
    }
    const value = given ?? left.next().value;
    if (value === undefined || own(forms, name)?.test(value) === false) return "refused";
    if (name === "lang" && minor !== null && Number(value.slice("go1.".length)) > minor) return "refused";
  }
  return null;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
