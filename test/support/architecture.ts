import { posix } from "node:path";

interface Rule {
  /** The files it holds for. */
  readonly of: RegExp;
  /** What these may import: paths from the repository's root, or a package's name. */
  readonly may: RegExp;
}

const PURE = "shared/src/(model|define-check)\\.ts$|shared/src/(model|facts|locale)/";

/** Who may import whom; the first rule that holds for a file counts. Tests may import what they like. */
export const RULES: readonly Rule[] = [
  { of: /^shared\/src\/model/, may: /^shared\/src\/model\// },
  { of: /^shared\/src\/facts\//, may: /^(shared\/src\/model\.ts$|shared\/src\/facts\/|node:path\/posix$)/ },
  { of: /^shared\/src\/checks\//, may: new RegExp(`^(${PURE}|node:path/posix$)`) },
  {
    of: /^shared\/src\/(score|validity|rate-vitals|topology|fingerprint)\.ts$/,
    may: new RegExp(`^(${PURE})`),
  },
  {
    of: /^shared\/src\/stored\//,
    may: /^(shared\/src\/model\.ts$|shared\/src\/stored\/|valibot$|node:zlib$)/,
  },
  // How a file of ours comes about, whole or not at all; told in one place.
  { of: /^shared\/src\/files\//, may: /^node:fs$/ },
  {
    // Only its store touches the disk, and only where the user asked for it.
    of: /^shared\/src\/history\/(store|place)\.ts$/,
    may: /^(shared\/src\/(model|facts\/state-directory)\.ts$|shared\/src\/(files|history|stored)\/|valibot$|node:(fs|path)$)/,
  },
  {
    of: /^shared\/src\/history\//,
    may: /^shared\/src\/((model|score)\.ts$|history\/)/,
  },
  {
    // The page's policy names its style and script by their hash; its data is compressed. Both are pure.
    of: /^shared\/src\/render\/html\/(page|data)\.ts$/,
    may: new RegExp(`^(${PURE}|shared/src/render/|node:(crypto|zlib)$)`),
  },
  { of: /^shared\/src\/render\//, may: new RegExp(`^(${PURE}|shared/src/(render/|fix/unified-diff\\.ts$))`) },
  { of: /^shared\/src\/fix\//, may: new RegExp(`^(${PURE}|shared/src/fix/|node:path/posix$|diff$)`) },
  // What a fix is belongs to `fix`; trying it, writing it and taking it back to `mend`, which alone changes files.
  {
    of: /^shared\/src\/mend\//,
    may: new RegExp(
      `^(${PURE}|shared/src/(fix|mend|probe)/|shared/src/(calibrate|catalog|run-checks|score)\\.ts$|valibot$|node:(crypto|fs|path)$)`,
    ),
  },
  {
    of: /^shared\/src\/probe\//,
    may: new RegExp(`^(${PURE}|shared/src/probe/|shared/src/fix/quote\\.ts$|node:)`),
  },
  {
    // What reaches the disk or the network; all else of the fleet is pure.
    of: /^shared\/src\/fleet\/(file-store|node-fetch|proxy)\.ts$/,
    may: /^(shared\/src\/(fleet\/|files\/|facts\/state-directory\.ts$)|node-fetch$|node:(fs|path|http|https|net|tls)$)/,
  },
  {
    of: /^shared\/src\/fleet\//,
    may: /^(shared\/src\/(model|catalog-ids)\.ts$|shared\/src\/fleet\/|valibot$|node:crypto$)/,
  },
  { of: /^shared\/src\/cli\//, may: /^(shared\/src\/|node:)/ },
  { of: /^shared\/src\//, may: /^(shared\/src\/(?!cli\/)|node:crypto$)/ },
  {
    of: /^server\/src\//,
    may: /^(server\/src\/|shared\/src\/(fleet\/|(model|score|catalog-ids|experimental)\.ts$|catalog-texts\.json$)|hono|@hono\/|better-sqlite3$|pg$|pino$|prom-client$|@valibot\/to-json-schema$|valibot$|node:)/,
  },
  // What the extension shows is worked out without Raycast, so that it can be read and tried alone.
  {
    of: /^extension\/src\/model\//,
    may: /^(extension\/src\/model\/|shared\/src\/(index\.ts$|fleet\/)|valibot$)/,
  },
  {
    of: /^extension\/src\//,
    may: /^(extension\/src\/|shared\/src\/(index\.ts$|fleet\/)|@raycast\/|react$|valibot$|node-fetch$|node:(fs\/promises|path)$)/,
  },
];

/** The only places that read the process's own environment. */
const MAY_READ_ENVIRONMENT = /^(shared\/src\/probe\/node-host\.ts|server\/src\/main\.ts)$/;
const MAX_LINES = 250;

/** One line for each trespass in the files, by path from the repository's root. */
export function brokenRules(files: ReadonlyMap<string, string>): readonly string[] {
  const broken: string[] = [];
  for (const [file, text] of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const rule = RULES.find(({ of }) => of.test(file));
    for (const target of importsOf(file, text)) {
      if (rule !== undefined && !rule.may.test(target)) broken.push(`${file} imports ${target}`);
    }
    if (/process\.env\b/.test(text) && !MAY_READ_ENVIRONMENT.test(file))
      broken.push(`${file} reads process.env`);
    if (/:\s*any\b|\bas (any|unknown as)\b|@ts-(ignore|nocheck|expect-error)/.test(text))
      broken.push(`${file} escapes the types`);
    if (text.split("\n").length > MAX_LINES) broken.push(`${file} is longer than ${MAX_LINES} lines`);
  }
  return broken;
}

function importsOf(file: string, text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g);
  return [...found].map(([, target = ""]) =>
    target.startsWith(".") ? posix.join(posix.dirname(file), target) : target,
  );
}
