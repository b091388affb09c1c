import { LocalStorage } from "@raycast/api";
import type { ClientStore } from "go-env-check/fleet-client";

/** What sharing keeps between runs, in Raycast's encrypted storage: the secret, the outbox, copies of what was sent. */
export const raycastStore: ClientStore = {
  read: async (key) => (await LocalStorage.getItem<string>(`fleet-${key}`)) ?? null,
  write: (key, value) => LocalStorage.setItem(`fleet-${key}`, value),
};
