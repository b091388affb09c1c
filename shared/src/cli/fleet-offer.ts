import type { Host } from "../probe/host.ts";

/** Where an administrator lays an offer; each belongs to root and nobody else can write it. */
const MANAGED_PREFERENCES = "/Library/Managed Preferences/go-env-check.plist";
const CONFIGURATION = "/etc/go-env-check/fleet.json";
const TIMEOUT_MS = 5000;

/**
 * The invite link that an administrator offers to everybody on this machine: the key `join` of a managed preference on a
 * Mac, or of a JSON file. It only saves typing: joining still asks. Null for none.
 */
export async function offeredLink(host: Host): Promise<string | null> {
  if (host.platform.os === "darwin" && isRoots(host, MANAGED_PREFERENCES)) {
    // The file is binary; the system's own program reads it.
    const { code, stdout } = await host.run({
      argv: ["/usr/bin/plutil", "-extract", "join", "raw", "-o", "-", MANAGED_PREFERENCES],
      env: host.env,
      cwd: "/",
      timeoutMs: TIMEOUT_MS,
    });
    if (code === 0 && stdout.trim() !== "") return stdout.trim();
  }
  const text = isRoots(host, CONFIGURATION) ? host.fs.readText(CONFIGURATION) : null;
  if (text?.ok !== true) return null;
  try {
    const offer: unknown = JSON.parse(text.value);
    return typeof offer === "object" && offer !== null && "join" in offer && typeof offer.join === "string"
      ? offer.join
      : null;
  } catch {
    return null;
  }
}

function isRoots(host: Host, file: string): boolean {
  return host.fs.kind(file) === "file" && host.fs.owner(file) === 0;
}
