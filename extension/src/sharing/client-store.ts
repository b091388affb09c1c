import { type ClientStore, fileStore, fleetDir } from "go-env-check/fleet-client";
import { thisMac } from "../machine.ts";

/** The store for sharing: the same files as the command line's, so that one Mac has one secret and counts once. */
export function clientStore(): ClientStore {
  const { platform, env } = thisMac();
  const dir = fleetDir(platform.os, env);
  if (dir === null)
    throw new Error("This account has no home directory, so there is nowhere to keep what sharing needs");
  return fileStore(dir);
}
