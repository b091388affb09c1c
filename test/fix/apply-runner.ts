// Applies patches or takes a fix back in a process of its own, so that this process can be killed for real at any step.
// argv: JSON as `Wanted`. Prints the outcome as JSON.
import { writeSync } from "node:fs";
import { applyPatches } from "../../shared/src/fix/apply/apply.ts";
import type { JournalPlace } from "../../shared/src/fix/apply/journal-place.ts";
import { undo } from "../../shared/src/fix/apply/undo.ts";
import type { Files } from "../../shared/src/fs/files.ts";
import { nodeFiles } from "../../shared/src/fs/node-files.ts";
import type { FilePatch } from "../../shared/src/model/index.ts";

export interface Wanted {
  readonly work: "apply" | "undo";
  readonly journal: JournalPlace;
  readonly patches: readonly FilePatch[];
  /** Dies before this step, counted from 1; with `half`, in the middle of it where it writes a file's content. */
  readonly dieAt?: number;
  readonly half?: boolean;
  /** Waits so long before it puts a file in place, milliseconds. */
  readonly holdMs?: number;
}

const wanted: Wanted = JSON.parse(process.argv[2] ?? "{}");
let steps = 0;

function die(): never {
  process.kill(process.pid, "SIGKILL");
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** The real steps, each of which may be the last. */
function mortal(files: Files): Files {
  const step = (): void => {
    steps += 1;
    if (steps === wanted.dieAt && wanted.half !== true) die();
  };
  return {
    ...files,
    create: (path, bytes, ...rest) => {
      step();
      if (steps === wanted.dieAt) {
        files.create(path, bytes.slice(0, bytes.length >> 1), ...rest);
        die();
      }
      files.create(path, bytes, ...rest);
    },
    link: (...args) => {
      step();
      files.link(...args);
    },
    rename: (from, to) => {
      step();
      if (wanted.holdMs !== undefined && !to.includes("/fixes/"))
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wanted.holdMs);
      files.rename(from, to);
    },
    sync: (dir) => {
      step();
      files.sync(dir);
    },
    remove: (path) => {
      step();
      files.remove(path);
    },
    makeDirectory: (...args) => {
      step();
      files.makeDirectory(...args);
    },
    removeDirectory: (dir) => {
      step();
      files.removeDirectory(dir);
    },
  };
}

const files = mortal(nodeFiles);
const result =
  wanted.work === "apply"
    ? applyPatches(files, wanted.patches, { journal: wanted.journal, at: "2026-11-24T12:00:00.000Z" })
    : undo(files, wanted.journal);
writeSync(1, JSON.stringify({ steps, result }));
