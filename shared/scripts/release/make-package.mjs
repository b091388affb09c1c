import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notices } from "./bundled-packages.mjs";

/**
 * Packs shared/ for the npm registry; gives the tarball's path. The packed package.json names no sources, which only the
 * workspace uses, and no packages, which are all in dist/.
 */
export function makePackage(root, manifest, packages, scratch, out) {
  const { exports: _, devDependencies: __, ...published } = manifest;
  const target = join(scratch, "package");
  mkdirSync(target);
  for (const name of ["bin", "dist", "README.md", "LICENSE"])
    cpSync(join(root, "shared", name), join(target, name), { recursive: true });
  // npm installs it where man looks.
  const man = "man/go-env-check.1";
  mkdirSync(join(target, "man"));
  const page = [join(target, manifest.bin["go-env-check"]), "man", "--lang", "en"];
  writeFileSync(join(target, man), execFileSync(process.execPath, page));
  const files = [...manifest.files, "man", "NOTICES"];
  writeFileSync(
    join(target, "package.json"),
    `${JSON.stringify({ ...published, man: [man], files }, null, 2)}\n`,
  );
  writeFileSync(join(target, "NOTICES"), notices(packages));
  const packed = execFileSync("npm", ["pack", "--silent", "--offline", "--pack-destination", out], {
    cwd: target,
    encoding: "utf8",
  });
  return join(out, packed.trim());
}
