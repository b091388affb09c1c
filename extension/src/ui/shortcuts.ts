import { Keyboard } from "@raycast/api";

const shifted = (key: Keyboard.KeyEquivalent): Keyboard.Shortcut => ({ modifiers: ["cmd", "shift"], key });

/** The same shortcut for the same action in every view. Raycast's own shortcuts (⌘K, ⌘, …) keep their meaning. */
export const SHORTCUTS = {
  copy: Keyboard.Shortcut.Common.Copy,
  copyPath: Keyboard.Shortcut.Common.CopyPath,
  copyDeeplink: Keyboard.Shortcut.Common.CopyDeeplink,
  open: Keyboard.Shortcut.Common.Open,
  again: Keyboard.Shortcut.Common.Refresh,
  export: Keyboard.Shortcut.Common.Save,
  edit: Keyboard.Shortcut.Common.Edit,
  stop: { modifiers: ["cmd"], key: "." },
  paste: shifted("v"),
  run: shifted("t"),
  apply: shifted("a"),
  applyAll: { modifiers: ["cmd", "opt"], key: "a" },
  test: shifted("x"),
  explain: shifted("e"),
  reference: shifted("l"),
  suppress: { modifiers: ["cmd", "opt"], key: "s" },
  undo: shifted("z"),
  longer: { modifiers: ["cmd"], key: "l" },
  detail: { modifiers: ["cmd", "shift"], key: "i" },
  share: shifted("u"),
  sharing: { modifiers: ["cmd", "opt"], key: "u" },
  markdown: shifted("m"),
  json: shifted("j"),
} satisfies Readonly<Record<string, Keyboard.Shortcut>>;
