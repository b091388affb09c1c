// Starts a new check: npm run new-check ID
// Writes shared/src/checks/ID.ts and a row in test/broken/new-checks.ts. Their tests fail until both are filled in.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSource, rowSource } from "./build/new-check-template.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rows = join(root, "test/broken/new-checks.ts");
/** Where the rows begin. */
const START = "export const NEW_CHECKS: Rows = {";

const [id, ...more] = process.argv.slice(2);
const refusal = whyNot(id, more);
if (refusal === null) {
  create(id);
  console.log(nextSteps(id));
} else {
  console.error(`new-check: ${refusal}`);
  process.exitCode = 2;
}

/** Why there can be no check of this id, as a sentence; null if there can be one. */
function whyNot(id, more) {
  if (id === undefined) return "name the id of the check, for example: npm run new-check gosumdb-empty";
  if (more.length > 0) return `one id at a time; got ${[id, ...more].map((word) => `"${word}"`).join(" ")}`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    return `"${id}" is no id: use two or more words of lowercase letters and digits, joined by hyphens`;
  if (id.length > 40) return `"${id}" is too long: an id has at most 40 characters`;
  if (existsSync(join(root, `shared/src/checks/${id}.ts`)))
    return `there is a check "${id}" already: shared/src/checks/${id}.ts`;
  if (read(rows).includes(`"${id}": [`))
    return `there is a row of "${id}" already: test/broken/new-checks.ts`;
  return null;
}

function create(id) {
  writeFileSync(join(root, `shared/src/checks/${id}.ts`), checkSource(id));
  const text = read(rows);
  if (!text.includes(START)) throw new Error(`test/broken/new-checks.ts has no line ${START}`);
  const imported = text.includes('from "./make.ts"')
    ? text
    : `import { exported } from "./make.ts";\n${text}`;
  writeFileSync(
    rows,
    imported.replace(/(?<=NEW_CHECKS: Rows = \{)\n?/, () => `\n${rowSource(id)}`),
  );
}

function nextSteps(id) {
  return `created    shared/src/checks/${id}.ts
changed    test/broken/new-checks.ts

1. Fill in shared/src/checks/${id}.ts: replace NAME_OF_VARIABLE and every text that starts with "fill in".
   If the fault is not a variable, write "run", "fix" and "examples" anew.
2. Fill in the row in test/broken/new-checks.ts: a real machine with this fault.
   If no row can have it, remove the row and write the reason in test/broken/not-here.ts.
3. npm run format && npm run generate
4. npm run test:fast
5. npm run build && npx vitest run test/check test/fix test/explain

CONTRIBUTING.md explains each step.`;
}

function read(file) {
  return readFileSync(file, "utf8");
}
