import { createHash } from "node:crypto";
import { copyFileSync, createReadStream, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { formula } from "./formula.mjs";

/** Writes what speaks of the other files: the formula, install.sh and SHA256SUMS; the last names every file but itself. */
export async function collect(root, manifest, out) {
  copyFileSync(join(root, "shared/scripts/release/install.sh"), join(out, "install.sh"));
  const sums = await sumsOf(out);
  const archives = Object.fromEntries(
    Object.entries(sums).flatMap(([name, sum]) => {
      const system = /^go-env-check-([a-z]+-[a-z0-9]+)\.tar\.gz$/.exec(name)?.[1];
      return system === undefined ? [] : [[system, { name, sum }]];
    }),
  );
  writeFileSync(join(out, "go-env-check.rb"), formula(manifest, archives));
  const lines = Object.entries(await sumsOf(out)).map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(out, "SHA256SUMS"), lines.join(""));
}

/** SHA-256 of each file of a directory in hexadecimal, by name, in the order of names. */
async function sumsOf(directory) {
  const sums = {};
  for (const name of readdirSync(directory).sort()) {
    if (name === "SHA256SUMS") continue;
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(directory, name)), hash);
    sums[name] = hash.digest("hex");
  }
  return sums;
}
