import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const DIRECTORY = join(dirname(fileURLToPath(import.meta.url)), "corpus");

/**
 * Causes that are no check of ours: what each means, and under which other names the product may answer it. A cause
 * that the product comes to know by another id gets that id here; the messages stay as they are.
 */
export const NAMES = JSON.parse(readFileSync(join(DIRECTORY, "names.json"), "utf8"));

/** Whether a message is kept for measuring: one bit of its id's hash, so nobody chooses. */
export function isForMeasuring(id) {
  return (createHash("sha256").update(id).digest()[0] & 1) === 1;
}

/** All messages, each with the theme (its file) and its lines as one text. */
export function readCorpus() {
  return readdirSync(DIRECTORY)
    .filter((name) => name.endsWith(".json") && name !== "names.json")
    .sort()
    .flatMap((name) =>
      JSON.parse(readFileSync(join(DIRECTORY, name), "utf8")).map((message) => ({
        ...message,
        theme: name.slice(0, -".json".length),
        text: message.text.join("\n"),
      })),
    );
}

/** Every id that answers a message rightly: its cause, what else the thread allows, and their other names. */
export function rightIds({ cause, acceptable }) {
  const named = [...(cause === null ? [] : [cause]), ...acceptable];
  return new Set(named.flatMap((id) => [id, ...(NAMES[id]?.also ?? [])]));
}
