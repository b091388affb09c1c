import { act, create, type ReactTestInstance, type ReactTestRenderer } from "react-test-renderer";
import { isValidElement, type ReactElement } from "react";
import { effects } from "./raycast-api.tsx";

/** What a test can do with a mounted view. */
export interface Mounted {
  /** Host tags of that name, in order. */
  readonly all: (tag: string) => readonly ReactTestInstance[];
  readonly until: (predicate: () => boolean) => Promise<void>;
  /** Fires the action of that title, inside the list item of that id where one is given; gives what was copied last. */
  readonly press: (title: string, item?: string) => Promise<string>;
  /** Mounts what an action pushes. */
  readonly enter: (title: string, item?: string) => Promise<Mounted>;
  /** Whether an action leads to another view. */
  readonly isPush: (title: string, item?: string) => boolean;
  /** Picks a value in the search bar's dropdown. */
  readonly choose: (value: string) => Promise<void>;
  /** Sends a form off with these values. */
  readonly submit: (values: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The text of the view's own pane. */
  readonly text: () => string;
  /** Keys that two actions of one place both claim; Raycast gives them to the first. */
  readonly clashes: (item?: string) => readonly string[];
  readonly titles: (item?: string) => readonly string[];
  readonly unmount: () => void;
}

const ACTIONS = ["action", "copy", "paste", "push", "open-in-browser", "open", "show-in-finder", "submit", "menu-item"];

/** Mounts the view that was pushed last. */
export async function pushed(): Promise<Mounted> {
  const view = effects.pushed.at(-1);
  if (!isValidElement(view)) throw new Error("nothing was pushed");
  return mount(view);
}

/** Mounts a view with React's own renderer for tests and the real hooks. */
export async function mount(view: ReactElement): Promise<Mounted> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const mounted: { renderer?: ReactTestRenderer } = {};
  // Synchronous on purpose: the first frame is what stands before any process has answered.
  act(() => {
    mounted.renderer = create(view);
  });
  const { renderer } = mounted;
  // What arrives before the test says what it waits for is the world going on, too.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  if (renderer === undefined) throw new Error("nothing was rendered");
  const byTag = (tag: string, root = renderer.root) => root.findAll((node) => node.type === tag);
  const actionsIn = (root: ReactTestInstance) => root.findAll((node) => ACTIONS.includes(String(node.type)));
  const rootOf = (item?: string) => {
    if (item === undefined) return renderer.root;
    const found = byTag("item").find((node) => node.props.id === item);
    if (found === undefined) throw new Error(`there is no item ${item}`);
    return found;
  };
  const find = (title: string, item?: string) => {
    const action = actionsIn(rootOf(item)).find((node) => node.props.title === title);
    if (action === undefined) throw new Error(`there is no action ${title}`);
    return action;
  };
  const inAct = async (work: () => unknown): Promise<void> => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await act(async () => {
      await work();
    });
  };
  return {
    all: (tag) => byTag(tag),
    // While it waits the world goes on by itself, as it does for a person; React warns of all other updates.
    until: async (predicate) => {
      const deadline = Date.now() + 20_000;
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
      try {
        while (!predicate()) {
          if (Date.now() > deadline) throw new Error("it did not come");
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      } finally {
        Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
      }
    },
    press: async (title, item) => {
      const action = find(title, item);
      await inAct(() => action.props.onAction?.());
      return effects.copied.at(-1) ?? "";
    },
    enter: (title, item) => mount(find(title, item).props.target),
    isPush: (title, item) => String(find(title, item).type) === "push",
    choose: async (value) => {
      await inAct(() => byTag("dropdown")[0]?.props.onChange(value));
    },
    submit: async (values) => {
      await inAct(() => byTag("submit")[0]?.props.onSubmit(values));
    },
    text: () => String(byTag("detail")[0]?.props.markdown ?? ""),
    clashes: (item) => {
      const keys = actionsIn(rootOf(item)).flatMap(({ props }) =>
        props.shortcut === undefined ? [] : [JSON.stringify(props.shortcut)],
      );
      return keys.filter((key, index) => keys.indexOf(key) < index);
    },
    titles: (item) => actionsIn(rootOf(item)).map((node) => String(node.props.title)),
    unmount: () => {
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
      act(() => renderer.unmount());
    },
  };
}
