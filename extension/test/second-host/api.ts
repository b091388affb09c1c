import { type ComponentType, createElement, isValidElement, type ReactNode } from "react";
import type { FromExtension, Start } from "./messages.ts";
import type { Kind, Promised } from "./promised.ts";

type Props = Record<string, unknown>;

export interface Navigation {
  readonly push: (view: ReactNode) => void;
  readonly pop: () => void;
}

/**
 * `@raycast/api` as its published types promise it: components and enums are made from the types, and a prop that they do
 * not have, lack or have of another kind, is told as broken. What this host does not offer throws when it is used.
 */
export function makeApi(start: Start, tell: (message: FromExtension) => void, navigation: Navigation): object {
  const { promised } = start;
  const did =
    (what: string, answer: (...args: readonly unknown[]) => unknown = () => undefined) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      tell({ kind: "did", what, args: args.map(plain) });
      return answer(...args);
    };
  const stored = new Map<string, string>();
  const offered: Record<string, unknown> = {
    ...componentsOf(promised, tell),
    environment: start.environment,
    getPreferenceValues: () => start.preferences,
    showToast: did("showToast", (options) => toast(options, did)),
    showHUD: did("showHUD"),
    confirmAlert: did("confirmAlert", () => start.agrees),
    open: did("open"),
    showInFinder: did("showInFinder"),
    launchCommand: did("launchCommand"),
    updateCommandMetadata: did("updateCommandMetadata"),
    openExtensionPreferences: did("openExtensionPreferences"),
    openCommandPreferences: did("openCommandPreferences"),
    popToRoot: did("popToRoot"),
    getSelectedText: async () => {
      if (start.selectedText === null) throw new Error("Nothing is selected");
      return start.selectedText;
    },
    Clipboard: { copy: did("copy"), paste: did("paste"), readText: async () => start.clipboard },
    LocalStorage: {
      getItem: async (key: string) => stored.get(key),
      setItem: async (key: string, value: string) => void stored.set(key, String(value)),
      removeItem: async (key: string) => void stored.delete(key),
      allItems: async () => Object.fromEntries(stored),
      clear: async () => stored.clear(),
    },
    Cache: MemoryCache,
    useNavigation: () => navigation,
    AI: {},
    OAuth: {},
  };
  for (const [path, members] of Object.entries(promised.enums)) attach(offered, path, members);
  const common = Object.fromEntries(
    promised.shortcuts.map((name) => [name, { modifiers: ["cmd"], key: name.slice(0, 1).toLowerCase() }]),
  );
  attach(offered, "Keyboard.Shortcut.Common", common);
  return new Proxy(offered, {
    get: (target, name) => {
      if (typeof name === "symbol" || name in target || name === "__esModule") return Reflect.get(target, name);
      const why = promised.values.includes(name) ? "this host does not offer" : "the types do not promise";
      tell({ kind: "broken", message: `${why} ${name}` });
      throw new Error(`${why} ${name}`);
    },
  });
}

class MemoryCache {
  private readonly kept = new Map<string, string>();
  get(key: string): string | undefined {
    return this.kept.get(key);
  }
  set(key: string, value: string): void {
    this.kept.set(key, value);
  }
  has(key: string): boolean {
    return this.kept.has(key);
  }
  remove(key: string): boolean {
    return this.kept.delete(key);
  }
  clear(): void {
    this.kept.clear();
  }
  subscribe(): () => void {
    return () => {};
  }
}

function toast(options: unknown, did: (what: string) => (...args: readonly unknown[]) => Promise<unknown>): Props {
  return { ...(typeof options === "object" && options), hide: did("hideToast"), show: did("showToastAgain") };
}

/** The components of the types: each checks its props and becomes an element that the host can tell. */
function componentsOf(promised: Promised, tell: (message: FromExtension) => void): Props {
  const roots: Props = {};
  const paths = Object.keys(promised.components).sort((a, b) => a.split(".").length - b.split(".").length);
  for (const path of paths) {
    const promises = promised.components[path] ?? {};
    const component: ComponentType<Props> = ({ children, ...props }: Props) => {
      const given = children === undefined ? props : { ...props, children };
      const faults = [
        ...Object.keys(given).filter((name) => promises[name] === undefined),
        ...Object.entries(promises).flatMap(([name, { required, kinds }]) =>
          (required || given[name] !== undefined) && !isOfKind(given[name], kinds) ? [name] : [],
        ),
      ];
      for (const name of faults) tell({ kind: "broken", message: `<${path}> must not have ${name} as it is` });
      const nested = Object.entries(props).filter(([name, value]) => name !== "target" && isValidElement(value));
      const rest = Object.entries(props).filter(([name, value]) => name === "target" || !isValidElement(value));
      return createElement(
        "view",
        { component: path, props: Object.fromEntries(rest) },
        ...nested.map(([name, value]) =>
          createElement(
            "view",
            { key: name, component: `in:${name}`, props: {} },
            isValidElement(value) ? value : null,
          ),
        ),
        isNode(children) ? children : null,
      );
    };
    attach(roots, path, component);
  }
  return roots;
}

function isNode(children: unknown): children is ReactNode {
  return typeof children !== "function";
}

function isOfKind(value: unknown, kinds: readonly Kind[]): boolean {
  if (kinds.includes("any")) return true;
  if (value === null) return kinds.includes("null");
  const kind = typeof value;
  return kinds.some((one) => one === kind);
}

/** Puts a value at `A.B.C`, on what is there already. */
function attach(roots: Props, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at: Props = roots;
  for (const name of names) {
    const next = at[name] ?? {};
    at[name] = next;
    at = next as Props;
  }
  const known = at[last];
  const hasMembers = (typeof known === "object" && known !== null) || typeof known === "function";
  at[last] = hasMembers && typeof value !== "function" ? Object.assign(known, value) : value;
}

/** Data that can be sent to another process. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (_, one: unknown) => (typeof one === "function" ? "function" : one)));
}
