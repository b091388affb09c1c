import Module from "node:module";
import { createElement, type ReactNode } from "react";
import { act, create, type ReactTestInstance, type ReactTestRenderer } from "react-test-renderer";
import { makeApi, plain } from "./api.ts";
import type { FromExtension, FromLauncher, HostNode, Start } from "./messages.ts";

/** The process in which one built command runs. It knows the launcher by messages only. */
type Call = (...args: readonly unknown[]) => unknown;
let functions: Call[] = [];
/** The functions of each frame that was told: a key may be pressed on one that is no longer the newest. */
const frames: (readonly Call[])[] = [];
const stack: ReactTestRenderer[] = [];
const tell = (message: FromExtension): void => void process.send?.(message);

process.once("message", (start: Start) => void run(start).catch(broken));
process.on("uncaughtException", broken);
process.on("unhandledRejection", broken);

function broken(error: unknown): void {
  tell({ kind: "broken", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function run(start: Start): Promise<void> {
  const api = makeApi(start, tell, { push, pop });
  // The bundle asks for these by name; everything else is in it.
  const ours: Readonly<Record<string, unknown>> = {
    "@raycast/api": api,
    react: require("react"),
    "react/jsx-runtime": require("react/jsx-runtime"),
  };
  const load: unknown = Reflect.get(Module, "_load");
  if (typeof load !== "function") throw new Error("this Node has no loader to hook into");
  Reflect.set(Module, "_load", (name: string, ...rest: readonly unknown[]) =>
    Object.hasOwn(ours, name) ? ours[name] : load(name, ...rest),
  );
  const { default: command } = require(start.bundle);
  const made = command(start.launch);
  if (typeof made?.then === "function") {
    tell({ kind: "finished", value: plain(await made) });
    return;
  }
  push(createElement(() => command(start.launch)));
  process.on("message", answer);
}

function answer(message: FromLauncher): void {
  if (message.kind === "back") pop();
  else frames[message.frame]?.[message.number]?.();
}

function push(view: ReactNode): void {
  act(() => {
    stack.push(create(createElement("view", { component: "Stack", props: {} }, view)));
  });
  frame();
}

function pop(): void {
  const top = stack.pop();
  act(() => top?.unmount());
  frame();
}

let last = "";
/** Tells what is seen, when it has changed. */
function frame(): void {
  functions = [];
  const views = stack.map((renderer) => nodeOf(renderer.root));
  const text = JSON.stringify(views);
  if (text === last) return;
  last = text;
  frames.push(functions);
  tell({ kind: "frame", frame: frames.length - 1, views });
}
setInterval(frame, 50);

function nodeOf(instance: ReactTestInstance): HostNode {
  const { component = "Stack", props = {} } = instance.props;
  return { component: String(component), props: tellable(props), children: viewsBelow(instance).map(nodeOf) };
}

/** The next elements of ours below an element, whatever components of the extension are between. */
function viewsBelow(instance: ReactTestInstance): readonly ReactTestInstance[] {
  return instance.children.flatMap((child) =>
    typeof child === "string" ? [] : child.type === "view" ? [child] : viewsBelow(child),
  );
}

/** Props as data: a function as the number under which it can be called, an element as a view to push. */
function tellable(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => {
      if (name === "target" && typeof value === "object") return [name, numberOf(() => push(value as ReactNode))];
      return [name, typeof value === "function" ? numberOf((...args) => value(...args)) : plain(value)];
    }),
  );
}

function numberOf(call: (...args: readonly unknown[]) => unknown): { readonly call: number } {
  functions.push(call);
  return { call: functions.length - 1 };
}
