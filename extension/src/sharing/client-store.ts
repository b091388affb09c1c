import { LocalStorage } from "@raycast/api";
import type { ClientStore } from "go-env-check/fleet-client";

/** The store for sharing, in Raycast's encrypted storage: the secret, the outbox and copies of sent reports. */
export const raycastStore: ClientStore = {
  read: async (key) => (await LocalStorage.getItem<string>(`fleet-${key}`)) ?? null,
  write: (key, value) => LocalStorage.setItem(`fleet-${key}`, value),
};
