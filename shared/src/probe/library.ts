import { atLeast } from "../golang/active-go.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** Directories of the library by the directory above them, in every release from Go 1.21 to 1.27: what programs import often. */
const LIBRARY: Readonly<Record<string, string>> = {
  "": "bufio bytes cmp context crypto embed encoding errors flag fmt hash html io log maps math mime net os path reflect regexp runtime slices sort strconv strings sync syscall testing time unicode unsafe",
  compress: "bzip2 flate gzip lzw zlib",
  container: "heap list ring",
  crypto:
    "aes cipher des ecdh ecdsa ed25519 elliptic hmac md5 rand rc4 rsa sha1 sha256 sha512 subtle tls x509",
  "crypto/x509": "pkix",
  encoding: "ascii85 asn1 base32 base64 binary csv gob hex json pem xml",
  hash: "adler32 crc32 crc64 fnv maphash",
  html: "template",
  internal: "abi bytealg cpu fmtsort godebug oserror poll reflectlite testlog",
  "internal/syscall": "execenv unix",
  io: "fs ioutil",
  log: "slog syslog",
  math: "big bits cmplx rand",
  mime: "multipart quotedprintable",
  net: "http mail netip rpc smtp textproto url",
  "net/http": "cgi cookiejar fcgi httptest httptrace httputil pprof",
  "net/rpc": "jsonrpc",
  os: "exec signal user",
  path: "filepath",
  regexp: "syntax",
  runtime: "cgo coverage debug metrics pprof race trace",
  sync: "atomic",
  text: "scanner tabwriter template",
  "text/template": "parse",
  time: "tzdata",
  unicode: "utf16 utf8",
  "vendor/golang.org/x": "net text",
};

/**
 * The first directory of the library that an SDK lacks, below `src`: half of it was removed, or a clean-up took everything
 * that is called vendor. Null where none is missing, where there is no library at all, and for older releases.
 */
export function missingDirectory(host: Host, root: string, version: string | null): string | null {
  const list = (dir: string): ReadonlySet<string> => new Set(host.fs.list(join(root, "src", dir)));
  if (atLeast(version, 21) !== true || list("").size === 0) return null;
  for (const [dir, names] of Object.entries(LIBRARY)) {
    const there = list(dir);
    const lost = names.split(" ").find((name) => !there.has(name));
    if (lost !== undefined) return there.size === 0 ? dir : join(dir, lost);
  }
  return null;
}
