import * as fs from "node:fs";
import { dirname, resolve } from "node:path";
import type { Files, Owner } from "./files.ts";
import { inheritOwner } from "./inherit-owner.ts";
import { nodeFiles } from "./node-files.ts";
import { processTag, sweepLeftovers, temporaryBeside, writeFileAtomic } from "./write-file-atomic.ts";

/** Names of a descriptor that this process already has open. */
const DESCRIPTOR = /^\/(?:dev\/(?:(stdin|stdout|stderr)|fd\/(\d{1,4}))|proc\/self\/fd\/(\d{1,4}))$/;

/**
 * Writes what a user asked for into the file they named, whole or not at all; mode and owner of a file that is there
 * stay, and a symbolic link keeps leading where it leads. What is no regular file (a pipe, a device, /dev/stdout) is
 * written to directly. Throws what the system says.
 */
export function writeOutput(file: string, text: string, files: Files = nodeFiles): void {
  const descriptor = descriptorOf(file);
  if (descriptor !== null) {
    writeAll(descriptor, text);
    return;
  }
  if (isPlanted(file, files.uid))
    throw new Error("somebody else put it into a directory that everybody can write to");
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) {
    fs.writeFileSync(file, text);
    return;
  }
  if (there === undefined && fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined)
    throw new Error("it is a symbolic link to a file that does not exist");
  const target = there === undefined ? file : fs.realpathSync.native(file);
  sweepLeftovers(files, target);
  writeFileAtomic(files, {
    target,
    bytes: Buffer.from(text).toString("latin1"),
    mode: there === undefined ? null : there.mode & 0o777,
    owner: there === undefined ? inheritOwner(files, target) : ownerToKeep(files, there),
    temporary: temporaryBeside(target, processTag(files)),
  });
}

/**
 * Whether a path in a directory such as /tmp is another user's: a link that leads to a file of ours, or a file or a pipe in
 * which they wait for what we write. As Linux has it (fs.protected_symlinks, protected_regular, protected_fifos), for each
 * system.
 */
function isPlanted(file: string, uid: number | null): boolean {
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined || uid === null || there.uid === uid) return false;
  const around = fs.statSync(dirname(resolve(file)));
  const [sticky, writableByAll] = [0o1000, 0o0002];
  return (around.mode & sticky) !== 0 && (around.mode & writableByAll) !== 0 && there.uid !== around.uid;
}

function descriptorOf(file: string): number | null {
  const [, name, ...numbers] = DESCRIPTOR.exec(file) ?? [];
  if (name !== undefined) return ["stdin", "stdout", "stderr"].indexOf(name);
  const number = numbers.find((one) => one !== undefined);
  return number === undefined ? null : Number(number);
}

/** Only root can give a file to somebody else; what anybody else replaces becomes theirs. */
function ownerToKeep({ uid }: Files, there: fs.Stats): Owner | null {
  return uid === 0 ? { uid: there.uid, gid: there.gid } : null;
}

/** Writes all of it, also to a pipe that another process made non-blocking. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += fs.writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
