import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { PARTS } from "../build/outputs.mjs";

/**
 * The packages whose code is in shared/dist, as esbuild found them: name, version, license and the text of the license,
 * by name. Throws for one that comes without a license or without its text.
 */
export async function bundledPackages(root) {
  const { metafile } = await build({
    entryPoints: [
      ...Object.keys(PARTS).map((entry) => join(root, "shared/src", entry)),
      join(root, "shared/src/render/html/page-script.mjs"),
    ],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: "nowhere",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const directories = new Set(
    Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  );
  return [...directories].sort().map((directory) => describe(join(root, directory)));
}

function describe(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const text = licenseText(directory);
  if (license === undefined || text === null) throw new Error(`${name} comes without a license`);
  return { name, version, license, text };
}

/** A file of its own, or the section in which a README ends; null where there is neither. */
function licenseText(directory) {
  const read = (pattern) => {
    const file = readdirSync(directory).find((one) => pattern.test(one));
    return file === undefined ? null : readFileSync(join(directory, file), "utf8");
  };
  const section = /^(?:#+ *)?licen[cs]e\b.*\n[\s\S]*copyright[\s\S]*/im;
  return (read(/^licen[cs]e/i) ?? section.exec(read(/^readme/i) ?? "")?.[0])?.trim() ?? null;
}

/** What the licenses of others ask for: their texts. With `node`, also that of the Node in the executable. */
export function notices(packages, node = null) {
  const parts = packages.map(({ name, version, text }) => `${name} ${version}\n\n${text}`);
  const all = node === null ? parts : [...parts, `Node.js ${process.version}\n\n${node}`];
  return `go-env-check contains code of these projects.\n\n${all.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** The license of the running Node, which lies beside its program or where a distribution keeps it. */
export function nodeLicense() {
  const places = [
    "../LICENSE",
    "../../LICENSE",
    "../share/doc/nodejs/LICENSE",
    "../share/doc/nodejs/copyright",
  ];
  const file = places.map((place) => join(process.execPath, "..", place)).find((one) => existsSync(one));
  if (file === undefined) throw new Error(`no license of Node beside ${process.execPath}`);
  return readFileSync(file, "utf8").trim();
}
