// Makes the directory that is submitted to the Store: the extension together with the shared sources it uses, in English
// only and without what only tests read, so that it installs, builds and lints by itself. Usage: node extension/scripts/release.mjs DIRECTORY (new or empty)
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inEnglishOnly } from "./one-language.mjs";
import { sharedExports } from "./shared-exports.mjs";
import { withoutExamples } from "./without-examples.mjs";
import { withoutUnused } from "./without-unused.mjs";

const extension = fileURLToPath(new URL("../", import.meta.url));
const root = resolve(extension, "..");
const sources = join(root, "shared/src");
const out = resolve(process.argv[2] ?? "");
if (process.argv[2] === undefined || (existsSync(out) && readdirSync(out).length > 0)) {
  console.error("release: give a directory that is new or empty");
  process.exit(2);
}

/** Matches the module specifier of an import, an export from, or an import(). */
const IMPORTED = /(?:^(?:import|export)\b[^;"'`]*?\bfrom\s+|^import\s+|\bimport\(\s*)"([^"]+)"/gm;

/** The files of the shared package by the names that imports use. */
const EXPORTS = sharedExports();

/** Packages that only our own tests need. */
const FOR_TESTS = ["@types/react-test-renderer", "esbuild", "marked", "react-test-renderer", "vitest"];
const AS_THEY_ARE = ["CHANGELOG.md", "README.md", "ai.yaml", "assets", "eslint.config.js", "metadata", ".prettierrc"];

mkdirSync(out, { recursive: true });
for (const name of AS_THEY_ARE) {
  if (existsSync(join(extension, name))) cpSync(join(extension, name), join(out, name), { recursive: true });
}
cpSync(join(root, "LICENSE"), join(out, "LICENSE"));
writeFileSync(join(out, ".gitignore"), "node_modules\ndist\nraycast-env.d.ts\n");
const tsconfig = JSON.parse(readFileSync(join(extension, "tsconfig.json"), "utf8"));
const { paths: _paths, ...compilerOptions } = tsconfig.compilerOptions;
write("tsconfig.json", { ...tsconfig, compilerOptions, include: ["src", "raycast-env.d.ts"] });

const copied = copySources();
// The bundler leaves out what a command does not use; the manifest of the extension itself may not say that it can.
write("src/shared/package.json", { sideEffects: false });
checkDependencies(copied);
manifest();
execFileSync("npx", ["prettier", "--write", "--log-level=warn", join(out, "src")], {
  cwd: extension,
  stdio: "inherit",
});
console.log(`release: ${copied.size} source files in ${out}`);
if (!existsSync(join(extension, "metadata"))) {
  console.log("release: missing: 3 to 6 screenshots of 2000×1250 in metadata/, taken in Raycast on a Mac");
}

/** Copies every file that the commands and tools import, and adjusts the import paths; gives the texts by source. */
function copySources() {
  const texts = new Map();
  const waiting = filesBelow(join(extension, "src"));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue;
    const whole = readFileSync(file, "utf8");
    const shorter = inEnglishOnly(withoutExamples(whole, file), file);
    const text = shorter === whole ? whole : withoutUnused(shorter, file);
    texts.set(file, text);
    for (const [, specifier] of text.matchAll(IMPORTED)) {
      const imported = sourceOf(file, specifier);
      if (imported !== null) waiting.push(imported);
    }
  }
  for (const [file, text] of texts) {
    const target = placeOf(file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      text.replace(IMPORTED, (whole, specifier) => {
        const imported = sourceOf(file, specifier);
        if (imported === null) return whole;
        const way = relative(dirname(target), placeOf(imported));
        return whole.replace(`"${specifier}"`, `"${way.startsWith(".") ? way : `./${way}`}"`);
      }),
    );
  }
  return texts;
}

/** The file of ours that an import names; null for a package. */
function sourceOf(file, specifier) {
  return specifier.startsWith(".") ? resolve(dirname(file), specifier) : (EXPORTS.get(specifier) ?? null);
}

function placeOf(file) {
  if (file.startsWith(`${sources}/`)) return join(out, "src/shared", relative(sources, file));
  return join(out, relative(extension, file));
}

function filesBelow(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Checks that every package the shared sources import is a dependency of the extension. */
function checkDependencies(texts) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  const known = new Set(Object.keys({ ...dependencies, ...devDependencies }));
  for (const [file, text] of texts) {
    for (const [, specifier] of text.matchAll(IMPORTED)) {
      const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
      if (sourceOf(file, specifier) !== null || specifier.startsWith("node:") || known.has(name)) continue;
      console.error(`release: ${relative(root, file)} imports ${name}, which the extension does not depend on`);
      process.exit(1);
    }
  }
}

/** Writes the manifest and its lock file without the packages for tests; npm derives the lock from the current one. */
function manifest() {
  const all = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  const devDependencies = Object.fromEntries(
    Object.entries(all.devDependencies).filter(([name]) => !FOR_TESTS.includes(name)),
  );
  const { test: _, ...scripts } = all.scripts;
  write("package.json", { ...all, devDependencies, scripts });
  cpSync(join(extension, "package-lock.json"), join(out, "package-lock.json"));
  execFileSync("npm", ["install", "--package-lock-only", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: out,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function write(name, value) {
  writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
}
