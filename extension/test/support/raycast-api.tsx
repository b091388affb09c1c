/**
 * A fake of @raycast/api for tests, because the real one runs only inside Raycast. Components become host tags that
 * keep their props; props that hold elements (actions, detail …) become children, so that all of the tree is rendered.
 * Clipboard, storage and preferences are in memory; preferences begin with the manifest's defaults. What a command
 * does to the world outside is written down in `effects`.
 */
import { dirname, join } from "node:path";
import { createElement, isValidElement, type ReactNode } from "react";
import manifest from "../../package.json" with { type: "json" };

type Props = Record<string, unknown>;

/** What was done to the world outside, in order. */
export const effects = {
  copied: [] as string[],
  pasted: [] as string[],
  opened: [] as string[],
  shown: [] as string[],
  toasts: [] as Props[],
  huds: [] as string[],
  alerts: [] as Props[],
  launched: [] as Props[],
  subtitles: [] as unknown[],
  pushed: [] as ReactNode[],
  pops: 0,
  preferencesOpened: 0,
};
/** How the person answers the questions of alerts; yes unless told. */
let consent = true;
export const answerAlerts = (answer: boolean): void => {
  consent = answer;
};

function tag(name: string, also: (props: Props) => Props = () => ({})) {
  const component = ({ children, ...given }: Props & { children?: ReactNode }) => {
    const props: Props = { ...given, ...also(given) };
    const isNested = ([key, value]: [string, unknown]) => key !== "target" && isValidElement(value);
    const plain = Object.entries(props).filter((entry) => !isNested(entry));
    const nested = Object.entries(props).filter(isNested);
    return createElement(
      name,
      Object.fromEntries(plain),
      ...nested.map(([key, value]) => createElement(`in-${key}`, { key }, isValidElement(value) ? value : null)),
      children,
    );
  };
  component.displayName = name;
  return component;
}

const metadata = (name: string) =>
  Object.assign(tag(name), {
    Label: tag("label"),
    Link: tag("link"),
    Separator: tag("separator"),
    TagList: Object.assign(tag("tag-list"), { Item: tag("tag") }),
  });
const dropdown = () => Object.assign(tag("dropdown"), { Item: tag("dropdown-item"), Section: tag("dropdown-section") });

export const List = Object.assign(tag("list"), {
  Section: tag("section"),
  EmptyView: tag("empty-view"),
  Dropdown: dropdown(),
  Item: Object.assign(tag("item"), {
    Detail: Object.assign(tag("item-detail"), { Metadata: metadata("metadata") }),
  }),
});
export const Detail = Object.assign(tag("detail"), { Metadata: metadata("metadata") });
export const Form = Object.assign(tag("form"), {
  TextField: tag("text-field"),
  TextArea: tag("text-area"),
  DatePicker: Object.assign(tag("date-picker"), { Type: { Date: "date", DateTime: "date_time" } }),
  Description: tag("description"),
  Dropdown: dropdown(),
  Checkbox: tag("checkbox"),
  Separator: tag("separator"),
});
export const MenuBarExtra = Object.assign(tag("menu-bar"), {
  Item: tag("menu-item"),
  Section: tag("menu-section"),
  Submenu: tag("menu-submenu"),
  Separator: tag("separator"),
});
export const ActionPanel = Object.assign(tag("action-panel"), {
  Section: tag("action-section"),
  Submenu: tag("action-submenu"),
});
export const Action = Object.assign(tag("action"), {
  Style: { Regular: "regular", Destructive: "destructive" },
  CopyToClipboard: tag("copy", ({ content, onCopy }) => ({
    onAction: async () => {
      await Clipboard.copy(String(content));
      if (typeof onCopy === "function") await onCopy(content);
    },
  })),
  Paste: tag("paste", ({ content, onPaste }) => ({
    onAction: async () => {
      await Clipboard.paste(String(content));
      if (typeof onPaste === "function") await onPaste(content);
    },
  })),
  OpenInBrowser: tag("open-in-browser", ({ url }) => ({ onAction: () => open(String(url)) })),
  Open: tag("open", ({ target }) => ({ onAction: () => open(String(target)) })),
  ShowInFinder: tag("show-in-finder", ({ path }) => ({ onAction: () => showInFinder(String(path)) })),
  SubmitForm: tag("submit"),
  Push: tag("push"),
});

const names = (): Record<string, string> => new Proxy({}, { get: (_, key) => String(key) });
export const Icon = names();
export const Color = names();
export const LaunchType = { UserInitiated: "userInitiated", Background: "background" };
export const Keyboard = { Shortcut: { Common: names() } };
export const Alert = { ActionStyle: names() };
export const Toast = { Style: names() };

export const confirmAlert = async (options: Props): Promise<boolean> => {
  effects.alerts.push(options);
  return consent;
};
export const open = async (target: string): Promise<void> => void effects.opened.push(target);
export const showInFinder = async (path: string): Promise<void> => void effects.shown.push(path);
export const showHUD = async (text: string): Promise<void> => void effects.huds.push(text);
export const launchCommand = async (options: Props): Promise<void> => void effects.launched.push(options);
export const updateCommandMetadata = async ({ subtitle }: Props): Promise<void> =>
  void effects.subtitles.push(subtitle);
export const popToRoot = async (): Promise<void> => {};
export const useNavigation = () => ({
  push: (view: ReactNode) => void effects.pushed.push(view),
  pop: () => void (effects.pops += 1),
});
export const Clipboard = {
  copy: async (text: string): Promise<void> => void effects.copied.push(text),
  paste: async (text: string): Promise<void> => void effects.pasted.push(text),
  readText: async (): Promise<string | undefined> => effects.copied.at(-1),
};
let selected: string | null = null;
/** What is selected in the frontmost app; null for nothing, which Raycast answers with an error. */
export const selectText = (text: string | null): void => {
  selected = text;
};
export const getSelectedText = async (): Promise<string> => {
  if (selected === null) throw new Error("Cannot copy selected text from frontmost application.");
  return selected;
};
/** A toast that stays as it was shown last; one that was hidden is no longer in `effects`. */
export const showToast = async (toast: Props) => {
  const shown: Props & { hide: () => Promise<void> } = {
    ...toast,
    hide: async () => void effects.toasts.splice(effects.toasts.indexOf(shown), 1),
  };
  effects.toasts.push(shown);
  return shown;
};
export const openExtensionPreferences = async (): Promise<void> => void (effects.preferencesOpened += 1);
export const openCommandPreferences = openExtensionPreferences;

interface Preference {
  readonly name: string;
  readonly default?: unknown;
}
const declared: readonly Preference[] = [
  ...manifest.preferences,
  ...manifest.commands.flatMap((command): readonly Preference[] =>
    "preferences" in command && Array.isArray(command.preferences) ? command.preferences : [],
  ),
];
let chosen: Props = {};
export const setPreferences = (preferences: Props): void => {
  chosen = preferences;
};
export const getPreferenceValues = (): Props => ({
  ...Object.fromEntries(declared.map((preference) => [preference.name, preference.default])),
  ...chosen,
});

const storage = new Map<string, string>();
export const LocalStorage = {
  getItem: async (key: string) => storage.get(key),
  setItem: async (key: string, value: string) => void storage.set(key, value),
  removeItem: async (key: string) => void storage.delete(key),
  allItems: async () => Object.fromEntries(storage),
  clear: async () => storage.clear(),
};

const cached = new Map<string, string>();
export class Cache {
  get(key: string) {
    return cached.get(key);
  }
  set(key: string, value: string) {
    cached.set(key, value);
  }
  has(key: string) {
    return cached.has(key);
  }
  remove(key: string) {
    return cached.delete(key);
  }
  subscribe() {
    return () => {};
  }
}

export const environment = {
  launchType: "userInitiated",
  commandName: "check-go-env",
  extensionName: manifest.name,
  ownerOrAuthorName: manifest.author,
  isDevelopment: false,
  appearance: "light",
  supportPath: "",
  assetsPath: join(process.cwd(), "assets"),
};

/** Forgets all that earlier tests did. Raycast's own process has the home that its support directory is in. */
export function freshRaycast(supportPath: string): void {
  process.env.HOME = dirname(supportPath);
  delete process.env.XDG_STATE_HOME;
  for (const list of Object.values(effects)) if (Array.isArray(list)) list.length = 0;
  effects.pops = 0;
  effects.preferencesOpened = 0;
  storage.clear();
  cached.clear();
  chosen = {};
  consent = true;
  selected = null;
  environment.supportPath = supportPath;
  environment.launchType = LaunchType.UserInitiated;
}

/** Imported by @raycast/utils; no command of ours uses them. */
export const AI = {};
export const OAuth = {};
