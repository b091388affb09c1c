import { createHash } from "node:crypto";

const sha256 = (text: string) => createHash("sha256").update(text);

/** The hash of a go.mod alone, as go.sum has it (golang.org/x/mod/sumdb/dirhash, Hash1). */
export const hashOfMod = (text: string): string =>
  `h1:${sha256(`${sha256(text).digest("hex")}  go.mod\n`).digest("base64")}`;
