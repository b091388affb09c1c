import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeLicense, notices } from "./bundled-packages.mjs";

const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const IS_MAC = process.platform === "darwin";

/**
 * One file that needs no Node: the running Node with shared/dist in it (nodejs.org/api/single-executable-applications).
 * Gives the path of its archive, `go-env-check-linux-x64.tar.gz`, which has no version so that its address lasts.
 */
export function makeExecutable(root, packages, scratch, out) {
  const name = "go-env-check";
  const directory = join(scratch, "executable");
  mkdirSync(directory);
  const executable = join(directory, name);
  copyFileSync(process.execPath, executable);
  chmodSync(executable, 0o755);
  // A Mac starts no program whose signature is not that of its bytes.
  if (IS_MAC) run("codesign", ["--remove-signature", executable]);
  // The names of functions, for debuggers, are a seventh of Node. After the injection they could not be removed any more.
  else run("strip", [executable]);
  run(join(root, "node_modules/.bin/postject"), [
    ...[executable, "NODE_SEA_BLOB", makeBlob(root, scratch), "--sentinel-fuse", FUSE],
    ...(IS_MAC ? ["--macho-segment-name", "NODE_SEA"] : []),
  ]);
  if (IS_MAC) run("codesign", ["--sign", "-", executable]);
  writeFileSync(join(directory, "NOTICES"), notices(packages, nodeLicense()));
  for (const file of ["README.md", "LICENSE"])
    copyFileSync(join(root, "shared", file), join(directory, file));
  const archive = join(out, `${name}-${process.platform}-${process.arch}.tar.gz`);
  run("tar", ["-czf", archive, "-C", directory, name, "LICENSE", "NOTICES", "README.md"]);
  return archive;
}

/** What Node finds in itself: the main program, and every file of shared/dist as an asset; gives the file's path. */
function makeBlob(root, scratch) {
  const dist = join(root, "shared/dist");
  const output = join(scratch, "blob");
  const config = join(scratch, "sea-config.json");
  writeFileSync(
    config,
    JSON.stringify({
      main: join(root, "shared/scripts/release/executable-main.cjs"),
      output,
      disableExperimentalSEAWarning: true,
      // NODE_OPTIONS is for the programs of whoever set it.
      execArgvExtension: "none",
      assets: Object.fromEntries(readdirSync(dist).map((file) => [file, join(dist, file)])),
    }),
  );
  run(process.execPath, ["--experimental-sea-config", config]);
  return output;
}

/** Throws with what the command said if it fails. */
function run(command, args) {
  execFileSync(command, args, { stdio: "pipe" });
}
