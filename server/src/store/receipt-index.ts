import { randomInt } from "node:crypto";

const INITIAL_SLOTS = 1024;
/** Of FNV-1a with 32 bits; http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_PRIME = 16_777_619;

/** Finds receipt ids by nullifier. Takes up to 23 bytes each; a Map of strings would take about a hundred. */
export interface ReceiptIndex {
  readonly add: (nullifier: string, id: number) => void;
  /** Ids that may belong to this nullifier, nearly always none or one; read the receipt to be sure. */
  readonly candidates: (nullifier: string) => readonly number[];
}

/**
 * Makes an index: open addressing with linear probing, storing the whole hash and the id. The hash has a random seed, so
 * that nobody can choose nullifiers that collide. Ids are positive and below 2³².
 */
export function receiptIndex(seed = randomInt(2 ** 32 - 1)): ReceiptIndex {
  let hashes = new Uint32Array(INITIAL_SLOTS);
  let ids = new Uint32Array(INITIAL_SLOTS);
  let size = 0;

  const hashOf = (nullifier: string): number => {
    let hash = seed;
    for (let at = 0; at < nullifier.length; at += 1)
      hash = Math.imul(hash ^ nullifier.charCodeAt(at), FNV_PRIME);
    return (hash ^ (hash >>> 15)) >>> 0;
  };
  const put = (hash: number, id: number): void => {
    let at = hash & (ids.length - 1);
    while (ids[at] !== 0) at = (at + 1) & (ids.length - 1);
    hashes[at] = hash;
    ids[at] = id;
  };
  const grow = (): void => {
    const [oldHashes, oldIds] = [hashes, ids];
    hashes = new Uint32Array(2 * oldIds.length);
    ids = new Uint32Array(2 * oldIds.length);
    oldIds.forEach((id, at) => {
      if (id !== 0) put(oldHashes[at] ?? 0, id);
    });
  };

  return {
    add: (nullifier, id) => {
      size += 1;
      if (size > 0.7 * ids.length) grow();
      put(hashOf(nullifier), id);
    },
    candidates: (nullifier) => {
      const hash = hashOf(nullifier);
      const found: number[] = [];
      for (let at = hash & (ids.length - 1); ids[at] !== 0; at = (at + 1) & (ids.length - 1))
        if (hashes[at] === hash) found.push(ids[at] ?? 0);
      return found;
    },
  };
}
