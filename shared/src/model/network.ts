/** What became of an attempt to reach a service. */
export interface ServiceFacts {
  /** The address that was asked, without credentials. */
  readonly url: string;
  /** The user's proxy that it went through, without credentials. */
  readonly via: string | null;
  /** `not-tried`: it would go through a kind of proxy that only Go itself speaks with. */
  readonly outcome:
    | "answered"
    | "timeout"
    | "refused"
    | "unknown-host"
    | "untrusted"
    | "failed"
    | "not-tried";
  /** HTTP status, when one came. */
  readonly status: number | null;
  /** The system's own word for a failure. */
  readonly detail: string | null;
  /** Who signed the certificate, where it was not trusted. */
  readonly issuer: string | null;
}

/** Readings of the network; taken only when the user allows it. */
export interface NetworkFacts {
  /** The first address of GOPROXY; null where it names none that is reached over the network. */
  readonly moduleProxy: ServiceFacts | null;
  /** The checksum database, by way of the module proxy where that hands it on; null when switched off. */
  readonly checksumDatabase: ServiceFacts | null;
  /** Language or time zone of mainland China, where the default services are out of reach. */
  readonly inMainlandChina: boolean;
}

/** A proxy variable that names a port of this very machine. */
export interface LoopbackProxyFacts {
  /** The variable, as it is written. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly answer: "open" | "refused" | "timeout";
}
