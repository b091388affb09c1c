import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { FromExtension, HostNode, Start } from "./messages.ts";
import { type Promised, readPromised } from "./promised.ts";

const here = (way: string): string => fileURLToPath(new URL(way, import.meta.url));

/** The launcher's own parts: the code of the extension's process, and what the types promise. */
export interface Launcher {
  readonly promised: Promised;
  readonly launch: (start: Partial<Start> & Pick<Start, "bundle">, env: Readonly<Record<string, string>>) => Running;
  readonly remove: () => void;
}

/** Makes a launcher. Its processes run the built bundles with nothing of the tests' fake. */
export async function makeLauncher(): Promise<Launcher> {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-second-host-"));
  const script = join(dir, "extension-process.cjs");
  await build({
    entryPoints: [here("extension-process.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const promised = readPromised(here("../../node_modules/@raycast/api/types/index.d.ts"));
  return {
    promised,
    launch: (start, env) => {
      const child = fork(script, [], {
        env: { ...env, NODE_ENV: "development" },
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      });
      child.send({
        promised,
        preferences: {},
        launch: { launchType: "userInitiated", arguments: {} },
        environment: {
          supportPath: dir,
          assetsPath: dir,
          appearance: "light",
          launchType: "userInitiated",
          extensionName: "go-env-check",
        },
        selectedText: null,
        clipboard: "",
        agrees: true,
        ...start,
      });
      return new Running(child);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A command that runs in its own process, as a person at the launcher sees it. */
export class Running {
  private views: readonly HostNode[] = [];
  private frame = 0;
  private readonly told: FromExtension[] = [];
  private output = "";

  constructor(private readonly child: ChildProcess) {
    child.stderr?.on("data", (text) => (this.output += String(text)));
    child.on("message", (message: FromExtension) => {
      this.told.push(message);
      if (message.kind !== "frame") return;
      this.views = message.views;
      this.frame = message.frame;
    });
  }

  /** Faults of the extension against the types; empty for none. */
  broken(): readonly string[] {
    return this.told.flatMap((message) => (message.kind === "broken" ? [message.message] : []));
  }

  /** The arguments of each call of this function of the API. */
  did(what: string): readonly (readonly unknown[])[] {
    return this.told.flatMap((message) => (message.kind === "did" && message.what === what ? [message.args] : []));
  }

  finished(): FromExtension | undefined {
    return this.told.find(({ kind }) => kind === "finished");
  }

  /** All elements of a component in the view that is seen. */
  all(component: string, root: HostNode | undefined = this.views.at(-1)): readonly HostNode[] {
    if (root === undefined) return [];
    const below = root.children.flatMap((child) => this.all(component, child));
    return root.component === component ? [root, ...below] : below;
  }

  item(id: string): HostNode | undefined {
    return this.all("List.Item").find(({ props }) => props.id === id);
  }

  /** Titles of the actions of an element, in order: Return is the first. */
  actions(root: HostNode | undefined): readonly HostNode[] {
    return root === undefined ? [] : this.all("", root).concat(actionsBelow(root));
  }

  /** Does what the launcher does for an action of this title. */
  press(title: string, root: HostNode | undefined = this.views.at(-1)): void {
    const action = this.actions(root).find(({ props }) => props.title === title);
    if (action === undefined) throw new Error(`there is no action ${title}`);
    const { onAction, target, content } = action.props;
    if (isCall(target)) this.call(target.call);
    else if (isCall(onAction)) this.call(onAction.call);
    else if (content !== undefined) this.told.push({ kind: "did", what: "copy", args: [content] });
    else throw new Error(`${title} does nothing that a launcher knows`);
  }

  async until(what: string, isSo: () => boolean, seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`not seen: ${what}\n${this.broken().join("\n")}\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  back(): void {
    this.child.send({ kind: "back" });
  }

  quit(): void {
    this.child.kill("SIGKILL");
  }

  private call(number: number): void {
    this.child.send({ kind: "call", frame: this.frame, number });
  }
}

function actionsBelow(node: HostNode): readonly HostNode[] {
  const below = node.children.flatMap(actionsBelow);
  return /^Action(\.|$)/.test(node.component) ? [node, ...below] : below;
}

function isCall(value: unknown): value is { readonly call: number } {
  return typeof value === "object" && value !== null && "call" in value && typeof value.call === "number";
}
