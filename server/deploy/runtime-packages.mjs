// Writes package.json and package-lock.json of what go-env-fleet runs on into a directory, taken from the repository's
// lock file:  node runtime-packages.mjs REPOSITORY DIRECTORY
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , root = ".", target = "."] = process.argv;
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const { dependencies } = JSON.parse(readFileSync(join(root, "server/package.json"), "utf8"));
const kept = {};
for (const name of Object.keys(dependencies)) keep(name, "server");

// The driver of SQLite is fetched or compiled by its own install script.
const allowScripts = { "better-sqlite3": true };
const manifest = { name: "go-env-fleet-installation", private: true, dependencies, allowScripts };
const lock = {
  lockfileVersion: 3,
  requires: true,
  packages: { "": { name: manifest.name, dependencies }, ...kept },
};
write("package.json", manifest);
write("package-lock.json", { name: manifest.name, ...lock });

/** Keeps a package with all that it needs, as Node finds it from another one. */
function keep(name, from) {
  const path = find(name, from);
  if (path === undefined || kept[path] !== undefined) return;
  const { dev: _, peer: __, ...entry } = packages[path];
  kept[path] = entry;
  for (const other of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
    keep(other, path);
}

function find(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = `${at === "" || at === "server" ? "" : `${at}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (at === "" || at === "server") return undefined;
  }
}

function write(file, value) {
  writeFileSync(join(target, file), `${JSON.stringify(value, null, 2)}\n`);
}
