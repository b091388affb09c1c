import type { BinaryFacts, GoFacts, UserEnvFileFacts } from "../model/index.ts";
import { goPlatform } from "./go-platform.ts";
import type { Host } from "./host.ts";

/**
 * Whether only Go itself can tell. Where startup files may run it is always asked; without them it is spared (that
 * halves the time) when its SDK names its release and nobody has set anything that it could stumble over.
 */
export function mustAsk(
  host: Host,
  go: GoFacts,
  binary: BinaryFacts | null,
  file: UserEnvFileFacts,
  env: Readonly<Record<string, string>>,
  runShell: boolean,
): boolean {
  if (runShell || go.sdk?.version == null) return true;
  if (go.sdk.platform !== null && !runsOn(host, go.sdk.platform)) return true;
  // A script, and a program that was not copied to its end.
  if (binary === null) return true;
  if (file.entries.ok ? Object.keys(file.entries.value).length > 0 : file.entries.reason !== "missing")
    return true;
  if (env.XDG_CACHE_HOME && !env.XDG_CACHE_HOME.startsWith("/")) return true;
  return Object.keys(env).some((name) => name.startsWith("GO") && env[name] !== "");
}

/** Whether programs for a platform of Go's naming (`linux_amd64`) run here without help. */
function runsOn(host: Host, platform: string): boolean {
  const { os, arch } = goPlatform(host);
  return platform === `${os}_${arch}`;
}
