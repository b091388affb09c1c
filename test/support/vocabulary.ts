import { parseAst } from "rolldown/parseAst";

interface Banned {
  readonly word: RegExp;
  /** What to write instead. */
  readonly instead: string;
}

/** Words that no text for people uses. One list: a new row is enough. */
const BANNED: readonly Banned[] = [
  { word: /[«»]/, instead: '"…" in prose, back-ticks for code' },
  { word: /\bmend(s|ed|ing)?\b/i, instead: "fix" },
  { word: /\bheal(s|ed|ing)?\b/i, instead: "fixed" },
  {
    word: /\b(take|takes|taken|took|taking) (it |them |this |that |all of it |everything )?back\b/i,
    instead: "undo, revert",
  },
  { word: /(?<![-\w])prov(e|es|ed|en|ing)\b|\bproofs?\b/i, instead: "test" },
  { word: /\bjudg(e|es|ed|ing)\b(?!["`])/i, instead: "check, evaluate" },
  // macOS calls a page of its settings "Files & Folders".
  { word: /(?<!Files & )\bfolders?\b/i, instead: "directory" },
  { word: /\banew\b/i, instead: "again" },
  { word: /\bset-ups?\b/i, instead: "setup" },
  { word: /\bstart-ups?\b/i, instead: "startup" },
  { word: /\bblanks?\b/i, instead: "space" },
  { word: /\bunless (it is |you are )?told\b/i, instead: "by default" },
  { word: /\bby way of\b/i, instead: "via" },
  { word: /\bwithout a word\b/i, instead: "silently" },
  { word: /\bstands? (there|in|at|before|behind|on)\b/i, instead: "is in, is at" },
  { word: /\b(leads?|points?) nowhere\b/i, instead: "points to a missing directory" },
  { word: /\bslips? of the pen\b/i, instead: "typo" },
  { word: /\bends (with|every|each|in)\b/i, instead: "fails with, makes … fail" },
  { word: /\bwhoever\b/i, instead: "name the person" },
  { word: /\bmisspelt\b/i, instead: "misspelled" },
  { word: /\banonymis|\brecognis|\bcatalogue|\blicence|\bcolour|\bbehaviour/i, instead: "US spelling" },
  { word: /\brulers?\b/i, instead: "scoring" },
  { word: /\b(calibrated|drifting|misaligned)\b/i, instead: "healthy, minor issues, needs attention" },
  { word: /[∩↛]/, instead: "words" },
  { word: /[「」]/, instead: "“…”" },
  { word: /您/, instead: "你" },
  { word: /已校准|有偏移|未对齐|代劳|拓扑/, instead: "健康 / 轻微问题 / 需要处理 / 手动 / 目录关系" },
];

/** Exports of a check's file that hold other programs' words, or code. */
const NOT_OURS = new Set([
  "OTHER_COMMANDS",
  "messages",
  "verifyCommands",
  "examples",
  "references",
  "lines",
  "symptoms",
]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The texts for people in a source file: string literals, templates and JSX text that hold more than one word. */
export function textsOf(source: string, lang: "ts" | "tsx"): readonly string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isNode(node)) return;
    if (node.type === "ImportDeclaration" || node.type.startsWith("TS")) {
      if (node.type !== "TSAsExpression" && node.type !== "TSSatisfiesExpression") return;
    }
    if (NOT_OURS.has(nameOf(node))) return;
    if (node.type === "Literal" && typeof node.value === "string") texts.push(node.value);
    if (node.type === "JSXText" && typeof node.value === "string") texts.push(node.value);
    if (node.type === "TemplateElement" && isRecord(node.value)) texts.push(String(node.value.cooked ?? ""));
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(source, { lang }).body);
  return texts.filter((text) => /\p{L}+\s+\p{L}+|\p{Script=Han}/u.test(text));
}

/** One line for each banned word in the texts. */
export function bannedIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    BANNED.flatMap(({ word, instead }) => {
      const found = word.exec(text)?.[0];
      return found === undefined ? [] : [`"${found}" (write: ${instead}) in: ${text.trim().slice(0, 100)}`];
    }),
  );
}

/** The name of a variable or of a property, where the node is one. */
function nameOf(node: Node): string {
  const named = node.type === "VariableDeclarator" ? node.id : node.type === "Property" ? node.key : null;
  return isRecord(named) && typeof named.name === "string" ? named.name : "";
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
