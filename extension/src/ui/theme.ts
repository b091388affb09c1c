import { Color, Icon } from "@raycast/api";
import type { Category, Report, Severity } from "go-env-check";

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
