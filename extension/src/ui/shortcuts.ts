import { Keyboard } from "@raycast/api";

const shifted = (key: Keyboard.KeyEquivalent): Keyboard.Shortcut => ({ modifiers: ["cmd", "shift"], key });

/** The same shortcut for the same action in every view. Raycast's own shortcuts (⌘K, ⌘, …) keep their meaning. */
export const SHORTCUTS = {
  copy: Keyboard.Shortcut.Common.Copy,
  open: Keyboard.Shortcut.Common.Open,
  again: Keyboard.Shortcut.Common.Refresh,
  export: Keyboard.Shortcut.Common.Save,
  stop: { modifiers: ["cmd"], key: "." },
  apply: shifted("a"),
  applyAll: { modifiers: ["cmd", "opt"], key: "a" },
  test: shifted("p"),
  explain: shifted("e"),
  reference: shifted("l"),
  suppress: { modifiers: ["cmd", "opt"], key: "s" },
  undo: shifted("z"),
  share: shifted("u"),
  sharing: { modifiers: ["cmd", "opt"], key: "u" },
  markdown: shifted("m"),
  json: shifted("j"),
} satisfies Readonly<Record<string, Keyboard.Shortcut>>;
