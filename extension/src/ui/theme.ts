import { Color, Icon } from "@raycast/api";
import type { Image } from "@raycast/api";
import type { Category, Report, Severity } from "go-env-check";
import type { ContextState } from "../model/context-state.ts";

/** The color of each severity. Raycast's own colors keep their contrast in light and dark mode. */
export const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = {
  critical: Color.Red,
  major: Color.Orange,
  minor: Color.Yellow,
  info: Color.Blue,
};

/** The icon of each category. */
export const CATEGORY_ICONS: Readonly<Record<Category, Icon>> = {
  path: Icon.Switch,
  goroot: Icon.House,
  gopath: Icon.Folder,
  modules: Icon.Box,
  toolchain: Icon.Hammer,
  environment: Icon.Terminal,
};

/** The color of each score band. */
export const BAND_COLORS: Readonly<Record<Report["score"]["band"], Color>> = {
  healthy: Color.Green,
  "minor-issues": Color.Yellow,
  "needs-attention": Color.Orange,
  broken: Color.Red,
};

/** The icon of a launch context: green only where go works. */
export const STATE_ICONS: Readonly<Record<ContextState, Image.ImageLike>> = {
  works: { source: Icon.CheckCircle, tintColor: Color.Green },
  fails: { source: Icon.XMarkCircle, tintColor: Color.Red },
  "no-go": { source: Icon.XMarkCircle, tintColor: Color.Red },
  "without-go": { source: Icon.Circle, tintColor: Color.SecondaryText },
  "not-started": { source: Icon.Warning, tintColor: Color.Orange },
  unknown: { source: Icon.QuestionMarkCircle, tintColor: Color.SecondaryText },
};

/** The color of the tag beside a launch context that has no go. */
export const NO_GO_COLORS: Readonly<Partial<Record<ContextState, Color>>> = {
  "no-go": Color.Red,
  "without-go": Color.SecondaryText,
};

/** Whether go works in a launch context, in words. */
export const STATE_TITLES: Readonly<Record<ContextState, string>> = {
  works: "go Works",
  fails: "go Fails",
  "no-go": "go Not Found",
  "without-go": "go Not Found",
  "not-started": "Did Not Start",
  unknown: "Unknown",
};
