/**
 * FNV-1a over UTF-16 units, 64 bits in hexadecimal (http://www.isthe.com/chongo/tech/comp/fnv/). To tell setups apart,
 * not to hide them; node:crypto would cost the command line two milliseconds at each start.
 */
export function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
