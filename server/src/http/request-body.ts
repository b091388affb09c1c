import type { IncomingHttpHeaders } from "node:http";
import { HttpError } from "./http-error.ts";

/** Room for 500 corrections of about 8 kB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Checks the headers of a body of JSON before it is read; throws an HttpError (411, 413 or 415). */
export function admitBody(headers: IncomingHttpHeaders, maxBytes = MAX_BYTES): void {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    throw new HttpError(415, "Content-Encoding is not supported");
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    throw new HttpError(415, "Content-Type must be application/json");
  const length = headers["content-length"];
  if (length === undefined || !/^\d+$/.test(length)) throw new HttpError(411, "Content-Length is required");
  if (Number(length) > maxBytes) throw new HttpError(413, `the body is larger than ${maxBytes} bytes`);
}
