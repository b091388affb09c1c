// Runs inside the namespace that looks like a Mac: calibrates for the shell and the contexts that argv names, as JSON
// `{ home, shell, contexts, judge, blame }`, and prints the report. It says darwin of itself; everything else is real.
import { calibrate } from "../../../shared/src/calibration/calibrate.ts";
import type { ContextName } from "../../../shared/src/model/index.ts";
import { nodeHost } from "../../../shared/src/probe/node-host.ts";
import { renderJson } from "../../../shared/src/render/json.ts";

interface Wanted {
  readonly home: string;
  readonly shell: string;
  readonly contexts: readonly ContextName[];
  readonly judge: ContextName;
  readonly blame: readonly string[];
}

const wanted: Wanted = JSON.parse(process.argv[2] ?? "{}");
const { home, shell } = wanted;
const host = {
  ...nodeHost({
    env: { HOME: home, PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
    account: { user: "u", home, shell },
  }),
  platform: { os: "darwin", arch: "arm64" },
};
const { contexts, judge, blame } = wanted;
process.stdout.write(
  renderJson(await calibrate(host, { language: "en", judge, runShell: true, contexts, blame })),
);
