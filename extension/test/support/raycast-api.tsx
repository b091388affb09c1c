/**
 * A fake of @raycast/api for tests, because the real one runs only inside Raycast. Components become host tags that
 * keep their props; props that hold elements (actions, detail …) become children, so that all of the tree is rendered.
 * Clipboard, storage and preferences are in memory; preferences begin with the manifest's defaults.
 */
import { createElement, isValidElement, type ReactNode } from "react";
import manifest from "../../package.json" with { type: "json" };

type Props = Record<string, unknown>;

function tag(name: string) {
  const component = ({ children, ...props }: Props & { children?: ReactNode }) => {
    const plain = Object.entries(props).filter(([key, value]) => key === "target" || !isValidElement(value));
    const nested = Object.entries(props).filter(([key, value]) => key !== "target" && isValidElement(value));
    return createElement(
      name,
      Object.fromEntries(plain),
      ...nested.map(([key, value]) =>
        createElement(`in-${key}`, { key }, isValidElement(value) ? value : null),
      ),
      children,
    );
  };
  component.displayName = name;
  return component;
}

export const List = Object.assign(tag("list"), {
  Section: tag("section"),
  EmptyView: tag("empty-view"),
  Item: Object.assign(tag("item"), { Detail: tag("item-detail") }),
});
export const Detail = tag("detail");
export const ActionPanel = Object.assign(tag("action-panel"), { Section: tag("action-section") });
export const Action = Object.assign(tag("action"), {
  CopyToClipboard: tag("copy"),
  OpenInBrowser: tag("open-in-browser"),
  Push: tag("push"),
});

const names = (): Record<string, string> => new Proxy({}, { get: (_, key) => String(key) });
export const Icon = names();
export const Color = names();
export const LaunchType = names();

const defaults = Object.fromEntries(
  manifest.preferences.map((preference) => [
    preference.name,
    "default" in preference ? preference.default : undefined,
  ]),
);
let chosen: Props = {};
export const setPreferences = (preferences: Props): void => {
  chosen = preferences;
};
export const getPreferenceValues = (): Props => ({ ...defaults, ...chosen });
export const openExtensionPreferences = async (): Promise<void> => {};

const storage = new Map<string, string>();
export const LocalStorage = {
  getItem: async (key: string) => storage.get(key),
  setItem: async (key: string, value: string) => void storage.set(key, value),
  clear: async () => storage.clear(),
};

export class Cache {
  get() {
    return undefined;
  }
  set() {}
  subscribe() {
    return () => {};
  }
}

export const environment = {
  launchType: "userInitiated",
  commandName: "check-go-env",
  supportPath: "",
  assetsPath: "",
};
export const toasts: unknown[] = [];
export const showToast = async (toast: unknown) => {
  toasts.push(toast);
  return { hide: async () => {} };
};
export const Toast = { Style: names() };
export const Clipboard = { copy: async () => {} };
