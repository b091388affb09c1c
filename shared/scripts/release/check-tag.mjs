// Ends with an error unless a tag names the version of package.json: node check-tag.mjs v0.9.0
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
if (process.argv[2] !== `v${version}`) {
  console.error(
    `the tag ${process.argv[2] ?? "(none)"} is not v${version}, the version in shared/package.json`,
  );
  process.exit(1);
}
