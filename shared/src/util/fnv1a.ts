/** The prime is 2^40 + 0x1b3. */
const PRIME = 0x1b3;

/**
 * FNV-1a over UTF-16 units, 64 bits in hexadecimal (http://www.isthe.com/chongo/tech/comp/fnv/). To tell setups apart,
 * not to hide them; node:crypto would cost the command line two milliseconds at each start.
 */
export function fnv1a(text: string): string {
  // Two halves of 32 bits: a BigInt is a new object for each unit of the text.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let index = 0; index < text.length; index += 1) {
    const mixed = (low ^ text.charCodeAt(index)) >>> 0;
    const product = mixed * PRIME;
    high = (high * PRIME + mixed * 0x100 + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
