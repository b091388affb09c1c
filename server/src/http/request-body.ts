import type { IncomingHttpHeaders } from "node:http";
import { HttpError } from "./http-error.ts";

/** 500 corrections of some 8 kB. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Refuses a body by its headers, before a byte of it is read. */
export function admitBody(headers: IncomingHttpHeaders): void {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    throw new HttpError(415, "send the body without Content-Encoding");
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    throw new HttpError(415, "send application/json");
  const length = headers["content-length"];
  if (length === undefined || !/^\d+$/.test(length)) throw new HttpError(411, "send a Content-Length");
  if (Number(length) > MAX_BYTES) throw new HttpError(413, `a body holds at most ${MAX_BYTES} bytes`);
}
