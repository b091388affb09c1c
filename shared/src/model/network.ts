import * as v from "valibot";
import { type DataOf, maybeNumber, maybeText, number, text } from "./schema-parts.ts";
/** What became of an attempt to reach a service. */
export type ServiceFacts = DataOf<typeof serviceFactsSchema>;
export const serviceFactsSchema = v.object({
  /** The address that was asked, without credentials. */
  url: text,
  /** The user's proxy that it went through, without credentials. */
  via: maybeText,
  /** `not-tried`: it would go through a kind of proxy that only Go itself speaks with. */
  outcome: v.picklist(["answered", "timeout", "refused", "unknown-host", "untrusted", "failed", "not-tried"]),
  /** HTTP status, when one came. */
  status: maybeNumber,
  /** The system's own word for a failure. */
  detail: maybeText,
  /** Who signed the certificate, where it was not trusted. */
  issuer: maybeText,
});

/** Readings of the network; taken only when the user allows it. */
export type NetworkFacts = DataOf<typeof networkFactsSchema>;
export const networkFactsSchema = v.object({
  /** The first address of GOPROXY; null where it names none that is reached over the network. */
  moduleProxy: v.nullable(serviceFactsSchema),
  /** The checksum database, through the module proxy where that hands it on; null when switched off. */
  checksumDatabase: v.nullable(serviceFactsSchema),
  /** Language or time zone of mainland China, where the default services are out of reach. */
  inMainlandChina: v.boolean(),
});

/** A proxy variable that names a port of this very machine. */
export type LoopbackProxyFacts = DataOf<typeof loopbackProxyFactsSchema>;
export const loopbackProxyFactsSchema = v.object({
  /** The variable, as it is written. */
  name: text,
  host: text,
  port: number,
  answer: v.picklist(["open", "refused", "timeout"]),
});
