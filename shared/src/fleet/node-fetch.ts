import { Agent } from "node:https";
import { rootCertificates } from "node:tls";
import fetch from "node-fetch";
import { readRegularFile } from "../fs/open-regular-file.ts";
import type { Fetch } from "./client.ts";
import { proxyFor, tunnelAgent } from "./proxy.ts";

/** Of a file of certificates; the system's own bundles have less than 300 KB. */
const MAX_ROOTS = 4 * 1024 * 1024;

/**
 * node-fetch as the client's fetch, with the proxy and the certificates that the user's environment names: HTTPS_PROXY,
 * ALL_PROXY, NO_PROXY, and NODE_EXTRA_CA_CERTS or SSL_CERT_FILE, which Node itself reads only at its start and Raycast
 * starts it without them.
 */
export function nodeFetch(env: Readonly<Record<string, string>>): Fetch {
  const ca = trustedBy(env);
  return (url, init) => {
    const target = new URL(url);
    if (target.protocol !== "https:") return fetch(url, init);
    const proxy = proxyFor(target, env);
    const agent =
      proxy !== null ? tunnelAgent(proxy, ca) : ca === undefined ? undefined : new Agent({ ca: [...ca] });
    return fetch(url, { ...init, ...(agent !== undefined && { agent }) });
  };
}

function trustedBy(env: Readonly<Record<string, string>>): readonly string[] | undefined {
  const file = env.NODE_EXTRA_CA_CERTS || env.SSL_CERT_FILE;
  if (file === undefined || file === "") return undefined;
  try {
    return [...rootCertificates, readRegularFile(file, { maxBytes: MAX_ROOTS }).toString("utf8")];
  } catch {
    return undefined; // The connection then says which certificate it does not trust.
  }
}
