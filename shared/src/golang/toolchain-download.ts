import type { Facts } from "../model/index.ts";
import { binaryVersion } from "./active-go.ts";
import { refusedValue } from "./refused-value.ts";
import { isSet, setting } from "./settings.ts";

/**
 * The variable that forbids Go to get a toolchain, or null. A GOPROXY that is off or empty forbids every download, where it
 * is not `cached` already; a toolchain has to be in the checksum database, so one that is off, empty or malformed forbids it too, whatever
 * GONOSUMDB says (measured with 1.21 to 1.27: "checksum database disabled by GOSUMDB=off", "missing GOSUMDB").
 */
export function forbidsToolchain(facts: Facts, cached: string | null): "GOPROXY" | "GOSUMDB" | null {
  const isOff = (name: string): boolean => {
    const value = setting(facts, name).value.trim();
    return value === "off" || (value === "" && isSet(facts, name));
  };
  if (cached === null && isOff("GOPROXY")) return "GOPROXY";
  if (isOff("GOSUMDB")) return "GOSUMDB";
  const sumdb = setting(facts, "GOSUMDB").value.trim();
  return refusedValue("GOSUMDB", sumdb, binaryVersion(facts) ?? "") === null ? null : "GOSUMDB";
}
