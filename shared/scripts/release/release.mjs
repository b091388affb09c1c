// npm run release: makes what people install, into release/, and tries each artifact in an empty home before it is called
// done. The executable is for the machine and holds the Node that this runs on. docs/releasing.md says more.
//   (no argument)   package, executable and SBOM of this machine, then what "collect" writes
//   collect         install.sh, the Homebrew formula and SHA256SUMS, for all that is in the directory
//   --out DIRECTORY instead of release/
//   --built         takes shared/dist as it is
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundledPackages } from "./bundled-packages.mjs";
import { collect } from "./collect.mjs";
import { makeExecutable } from "./make-executable.mjs";
import { makePackage } from "./make-package.mjs";
import { tryExecutable, tryPackage } from "./try-artifact.mjs";
import { writeSbom } from "./write-sbom.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" }, built: { type: "boolean" } },
});
const out = resolve(values.out ?? join(root, "release"));
const manifest = JSON.parse(readFileSync(join(root, "shared/package.json"), "utf8"));

mkdirSync(out, { recursive: true });
if (positionals[0] !== "collect") await make();
await collect(root, manifest, out);

async function make() {
  if (!values.built) {
    const { status } = spawnSync(process.execPath, [join(root, "shared/scripts/build.mjs")], {
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) throw new Error("the command cannot be built");
  }
  const packages = await bundledPackages(root);
  const scratch = mkdtempSync(join(tmpdir(), "go-env-check-release-"));
  try {
    say("package", makePackage(root, manifest, packages, scratch, out), tryPackage);
    say("executable", makeExecutable(root, packages, scratch, out), tryExecutable);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeSbom(manifest, packages, out);
}

/** Tries an artifact; throws with what went wrong. */
function say(what, file, tryIt) {
  console.error(`${what}: ${file}`);
  for (const step of tryIt(file, manifest.version)) console.error(`  ${step}`);
}
