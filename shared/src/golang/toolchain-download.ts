import type { Facts } from "../model/index.ts";
import { binaryVersion } from "./active-go.ts";
import { refusedValue } from "./refused-value.ts";
import { setting } from "./settings.ts";

/**
 * The variable that forbids Go to download a toolchain, or null. GOPROXY=off forbids every download; a toolchain has to be
 * in the checksum database, so one that is off or malformed forbids it too, whatever GONOSUMDB says (measured with 1.21 to
 * 1.27: "checksum database disabled by GOSUMDB=off", "invalid GOSUMDB").
 */
export function forbidsToolchainDownload(facts: Facts): "GOPROXY" | "GOSUMDB" | null {
  if (setting(facts, "GOPROXY").value.trim() === "off") return "GOPROXY";
  const sumdb = setting(facts, "GOSUMDB").value.trim();
  if (sumdb === "off") return "GOSUMDB";
  return refusedValue("GOSUMDB", sumdb, binaryVersion(facts) ?? "") === null ? null : "GOSUMDB";
}
