// Brings shared/src/golang/releases.json up to date with the list of releases at go.dev:
//   node shared/scripts/update-go-releases.mjs [LIST.json [TABLE.json]]
// A release that is new in the list gets this month, so run it at least once a month. Prints what is new.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIST = "https://go.dev/dl/?mode=json&include=all";
const OLDEST = 15;

const [, , file, table = fileURLToPath(new URL("../src/golang/releases.json", import.meta.url))] =
  process.argv;
const listed = minors(file === undefined ? await download() : JSON.parse(readFileSync(file, "utf8")));
const { released } = JSON.parse(readFileSync(table, "utf8"));
const missing = Object.keys(released).filter((minor) => !listed.has(Number(minor)));
if (missing.length > 0) stop(`the list lacks 1.${missing.join(", 1.")}: it is not the whole list`);

const today = new Date().toISOString().slice(0, 10);
const fresh = [...listed]
  .filter((minor) => minor >= OLDEST && released[minor] === undefined)
  .sort((a, b) => a - b);
for (const minor of fresh) released[minor] = today.slice(0, 7);
writeFileSync(table, `${JSON.stringify({ asOf: today, released }, null, 2)}\n`);
console.log(fresh.length === 0 ? "no new release" : `new: ${fresh.map((minor) => `1.${minor}`).join(", ")}`);

async function download() {
  const response = await fetch(LIST, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) stop(`${LIST} answered ${response.status}`);
  return response.json();
}

/** N of each stable 1.N in the list: `[{ "version": "go1.27.1", "stable": true }]`. */
function minors(list) {
  if (!Array.isArray(list)) stop("the list is not the one of go.dev: it is no array");
  return new Set(
    list.flatMap(({ version, stable }) => {
      const minor = stable === true ? /^go1\.(\d+)(\.\d+)?$/.exec(version)?.[1] : undefined;
      return minor === undefined ? [] : [Number(minor)];
    }),
  );
}

function stop(why) {
  console.error(`update-go-releases: ${why}`);
  process.exit(2);
}
