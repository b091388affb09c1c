import type { Socket } from "node:net";
import type { HeadAnswer, HeadRequest, HostNet } from "./host.ts";

/** Sockets of Node, loaded when first needed: they would cost every start of the command line some milliseconds. */
export const nodeNet: HostNet = { connect, head };

async function connect(
  host: string,
  port: number,
  timeoutMs: number,
): Promise<"open" | "refused" | "timeout"> {
  const net = await import("node:net");
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    const end = (answer: "open" | "refused" | "timeout"): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end("timeout"));
    socket.on("connect", () => end("open"));
    socket.on("error", () => end("refused"));
  });
}

/** Asks once and follows no redirect: that a service answers at all is the answer. */
async function head(request: HeadRequest): Promise<HeadAnswer> {
  const { url, proxy, timeoutMs } = request;
  const started = Date.now();
  try {
    if (url.protocol === "http:") return await requestOver(request, null, timeoutMs);
    const tunnel = proxy === null ? null : await openTunnel(url, proxy, timeoutMs);
    return await requestOver(request, tunnel, Math.max(1, timeoutMs - (Date.now() - started)));
  } catch (error) {
    return failure(error);
  }
}

async function requestOver(
  { url, proxy, roots }: HeadRequest,
  tunnel: Socket | null,
  timeoutMs: number,
): Promise<HeadAnswer> {
  const { request } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
  const plain = url.protocol === "http:" && proxy !== null;
  const options = {
    method: "HEAD",
    agent: false,
    host: plain ? proxy.hostname : url.hostname,
    port: plain ? proxy.port || 80 : url.port,
    path: plain ? url.href : `${url.pathname}${url.search}`,
    headers: { host: url.host, ...(plain && credentials(proxy)) },
    // Checked below instead, where it can still be said who signed the certificate. Nothing private is sent.
    rejectUnauthorized: false,
    ...(roots.length > 0 && { ca: [...roots] }),
    ...(tunnel !== null && { socket: tunnel }),
  };
  return new Promise((resolve) => {
    const asked = request(options, (response) => {
      response.destroy();
      end({ outcome: "answered", status: response.statusCode ?? 0 });
    });
    const end = (answer: HeadAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      asked.destroy();
      tunnel?.destroy();
    };
    const timer = setTimeout(
      () => end({ outcome: "timeout", detail: `no answer in ${timeoutMs} ms` }),
      timeoutMs,
    );
    asked.on("socket", (socket) => {
      socket.on("secureConnect", () => {
        const detail = mistrust(socket);
        if (detail !== null) end({ outcome: "untrusted", detail, issuer: issuerOf(socket) });
      });
    });
    asked.on("error", (error) => end(failure(error)));
    asked.end();
  });
}

/** A CONNECT through an http proxy. */
async function openTunnel(url: URL, proxy: URL, timeoutMs: number): Promise<Socket> {
  const { request } = await import("node:http");
  const target = `${url.hostname}:${url.port || 443}`;
  return new Promise((resolve, reject) => {
    const asked = request({
      method: "CONNECT",
      agent: false,
      host: proxy.hostname,
      port: proxy.port || 80,
      path: target,
      headers: { host: target, ...credentials(proxy) },
    });
    const give = (error: Error): void => {
      clearTimeout(timer);
      asked.destroy();
      reject(error);
    };
    const timer = setTimeout(
      () => give(Object.assign(new Error("the proxy does not answer"), { code: "ETIMEDOUT" })),
      timeoutMs,
    );
    asked.on("connect", (response, socket) => {
      if (response.statusCode !== 200) return give(new Error(`the proxy said ${response.statusCode}`));
      clearTimeout(timer);
      resolve(socket);
    });
    asked.on("error", give);
    asked.end();
  });
}

function credentials({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}

function failure(error: unknown): HeadAnswer {
  const detail = error instanceof Error ? error.message || error.name : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ECONNREFUSED") return { outcome: "refused", detail: code };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return { outcome: "unknown-host", detail: code };
  if (code === "ETIMEDOUT") return { outcome: "timeout", detail: code };
  return { outcome: "failed", detail: code || detail };
}

/** Why a certificate is not to be trusted; null when it is. */
function mistrust(socket: object): string | null {
  if (!("authorized" in socket) || socket.authorized === true) return null;
  const error = "authorizationError" in socket ? socket.authorizationError : null;
  return error instanceof Error ? error.message : String(error);
}

/** The organisation that signed a certificate. */
function issuerOf(socket: object): string | null {
  if (!("getPeerCertificate" in socket) || typeof socket.getPeerCertificate !== "function") return null;
  const certificate: unknown = socket.getPeerCertificate();
  if (typeof certificate !== "object" || certificate === null || !("issuer" in certificate)) return null;
  const { issuer } = certificate;
  if (typeof issuer !== "object" || issuer === null) return null;
  const name = "O" in issuer ? issuer.O : "CN" in issuer ? issuer.CN : null;
  return typeof name === "string" ? name : null;
}
