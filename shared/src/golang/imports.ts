import { once } from "../util/once.ts";
import { type BuildTarget, isInBuild, isInEveryBuild } from "./build-constraint.ts";

/** Blanks, semicolons and comments. */
const GAP = /(?:\s|;|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
/** Made when a file is read: letters of all scripts take V8 two milliseconds. */
const clausePattern = once(
  () =>
    /package\s+[\p{L}_][\p{L}\p{N}_]*|import(?![\p{L}\p{N}_])|\(|\)|[\p{L}\p{N}_.]+(?=\s*["`])|"([^"\n]*)"|`([^`]*)`/uy,
);

/**
 * The paths that a Go file imports, in their order; none where something in its name or its head may leave the file out
 * of a build, of every one or of that for a `target`.
 */
export function importsInEveryBuild(name: string, text: string, target?: BuildTarget): readonly string[] {
  const clause = clausePattern();
  const paths: string[] = [];
  let at = 0;
  let inBlock = false;
  let expected: "package" | "import" | "path" = "package";
  for (;;) {
    GAP.lastIndex = at;
    at += GAP.exec(text)?.[0].length ?? 0;
    clause.lastIndex = at;
    const match = clause.exec(text);
    if (match === null) break;
    const [word, quoted, raw] = match;
    if (expected === "package") {
      const head = text.slice(0, at);
      const isIn = target === undefined ? isInEveryBuild(name, head) : isInBuild(name, head, target) === true;
      if (!word.startsWith("package") || !isIn) return [];
      expected = "import";
    } else if (expected === "import") {
      if (word !== "import") break;
      expected = "path";
    } else if (word === "(") {
      inBlock = true;
    } else if (word === ")") {
      inBlock = false;
      expected = "import";
    } else if (quoted !== undefined || raw !== undefined) {
      paths.push(quoted ?? raw ?? "");
      if (!inBlock) expected = "import";
    }
    at += word.length;
  }
  return paths;
}

/** The same; none where the file needs cgo. */
export function certainImports(name: string, text: string, target?: BuildTarget): readonly string[] {
  const paths = importsInEveryBuild(name, text, target);
  return paths.includes("C") ? [] : paths;
}
