import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../support/parts.ts";

/** A text of the corpus, and what it may be taken for; a control has nothing to do with a set-up. */
interface Message {
  readonly text: string;
  readonly measure: boolean;
  readonly control: boolean;
  readonly right: readonly string[];
}

const READ = `import { readCorpus, rightIds } from ${JSON.stringify(join(ROOT, "test/explain/read-corpus.mjs"))};
console.log(JSON.stringify(readCorpus().map((one) => ({ text: one.text, measure: one.measure, control: one.cause === null, right: [...rightIds(one)] }))));`;

/** All texts of the corpus, as the script that prints the score reads them. */
export function corpusMessages(): readonly Message[] {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", READ], { encoding: "utf8" });
  return JSON.parse(stdout);
}
