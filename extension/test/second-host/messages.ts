/** One element of a rendered view; functions are told by a number under which they can be called. */
export interface HostNode {
  readonly component: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly HostNode[];
}

/** From the process of the extension to the launcher. */
export type FromExtension =
  /** The views on the stack, the one that is seen last. */
  | { readonly kind: "frame"; readonly frame: number; readonly views: readonly HostNode[] }
  | { readonly kind: "did"; readonly what: string; readonly args: readonly unknown[] }
  | { readonly kind: "finished"; readonly value: unknown }
  /** Something was used that the published types do not promise, or the extension threw. */
  | { readonly kind: "broken"; readonly message: string };

/** From the launcher to the process of the extension. */
export type FromLauncher =
  { readonly kind: "call"; readonly frame: number; readonly number: number } | { readonly kind: "back" };

/** What the process of the extension is started with. */
export interface Start {
  /** The file of the command's bundle. */
  readonly bundle: string;
  readonly promised: import("./promised.ts").Promised;
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly launch: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, unknown>>;
  readonly selectedText: string | null;
  readonly clipboard: string;
  /** The answer to alerts. */
  readonly agrees: boolean;
}
