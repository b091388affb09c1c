import type { ClientKey, ClientStore } from "./client-store.ts";

/** A store that reads what there is and keeps what is written in memory: for a preview, which changes nothing. */
export function readOnly(store: ClientStore): ClientStore {
  const written = new Map<ClientKey, string>();
  return {
    ...store,
    read: async (key) => written.get(key) ?? (await store.read(key)),
    write: async (key, value) => {
      written.set(key, value);
    },
  };
}
