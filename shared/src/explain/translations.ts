import { shellTranslations } from "./translated-shells.ts";
import { SYSTEMS } from "./translated-systems.ts";

/** What other wordings than those of one error need: some languages have one for two, and quotes differ. */
const DENIED = /([A-Za-z]:[\\/][^\n]*)(?:Отказано в доступе|Erişim engellendi|Toegang geweigerd)/g;
const AFTERWARDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:konnte Benutzernamen für|impossible de lire le nom d'utilisateur pour|no se pudo leer el nombre de usuario para) ('[^'\n]*')[^\n]*/gi,
    "could not read Username for $1: terminal prompts disabled",
  ],
  [
    /(?<=[\w.'"-])[^\S\n]?[:：][^\S\n]?(?=(?:No such file|Permission denied|Is a directory|cannot execute|cannot find -l|No space left))/g,
    ": ",
  ],
  [/\benv: ["'`]([\w.+-]+)["'`]: /g, "env: '$1': "],
];

const SPACE = "[^\\S\\n]";
/** A name as a message has it, with the quotes around it. */
const NAME = `${SPACE}?["'\`]?${SPACE}?([\\w.+@%~=/\\\\:-]{1,120})${SPACE}?["'\`]?${SPACE}{0,2}`;
const BEYOND_ASCII = /[^\u0000-\u007f]/;
const NO_NAME_BEFORE = "(?<![\\w.+@%~=/\\\\:-])";

/** One wording of one message. */
interface Wording {
  readonly english: string;
  readonly said: string;
  /** Its longest word, in lower case: a text without it has not the wording. */
  readonly anchor: string;
}

let wordings: readonly Wording[] | null = null;
const expressions = new Map<Wording, RegExp>();

/** A text whose messages of shells and systems are in English, whatever language they were in. */
export function toEnglish(text: string): string {
  wordings ??= Object.entries({ ...shellTranslations(), ...SYSTEMS })
    .flatMap(([english, all]) => all.split("|").map((said) => ({ english, said, anchor: longestWord(said) })))
    .sort((a, b) => b.said.length - a.said.length);
  const lower = text.toLowerCase();
  const isAscii = !BEYOND_ASCII.test(lower);
  // Making an expression takes far longer than seeing that one of its words is missing.
  const found = wordings.filter(
    ({ anchor }) => !(isAscii && BEYOND_ASCII.test(anchor)) && lower.includes(anchor),
  );
  const translated = found.reduce(
    (whole, wording) => whole.replace(toExpression(wording), (...hit) => inEnglish(wording.english, hit)),
    text.replace(DENIED, "$1Access is denied"),
  );
  return AFTERWARDS.reduce((whole, [from, to]) => whole.replace(from, to), translated);
}

function longestWord(said: string): string {
  const words = said.toLowerCase().split(/[\s*,:…]+/);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

function toExpression(wording: Wording): RegExp {
  const known = expressions.get(wording);
  if (known !== undefined) return known;
  const made = new RegExp(toSource(wording.said), "gi");
  expressions.set(wording, made);
  return made;
}

/** The English words for what `replace` found, with the name that it has, apart from the letters that follow it. */
function inEnglish(english: string, found: readonly unknown[]): string {
  const [said, ...groups] = found;
  const [offset, whole] = groups.splice(-2);
  const name = groups.find((group) => group !== undefined);
  const end = Number(offset) + String(said).length;
  const words = typeof name === "string" ? english.replace(/[*…]/, () => name) : english;
  return /\p{L}/u.test(String(whole).charAt(end)) ? `${words} ` : words;
}

/** A wording as the source of an expression: punctuation of any width, a name where it has a `*`. */
function toSource(words: string): string {
  const literals = words.split("*").map((literal) =>
    literal
      .replace(/[\\^$+?()[\]{}.]/g, "\\$&")
      .replace(/,/g, `${SPACE}?[,，、]`)
      .replace(/ ?: ?/g, `${SPACE}?[:：]${SPACE}?`)
      // Between words there is a space or a quote, beside Chinese letters there may be none.
      .replace(/(?<=[a-z\u00c0-\u05ff]) $/i, "(?=[\\s\"'`])")
      .replace(/^ (?=[a-z\u00c0-\u05ff])/i, "(?<=[\\s\"'`])")
      .replace(/^ | $/g, "")
      .replace(/ /g, SPACE)
      .replaceAll("…", "([^\\n]{1,200}?)"),
  );
  return `${literals[0] === "" ? NO_NAME_BEFORE : ""}${literals.join(NAME)}`;
}
