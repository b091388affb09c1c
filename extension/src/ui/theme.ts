import { Color, Icon } from "@raycast/api";
import type { Category, Report, Severity } from "go-env-check";

/** Icons and colors, the same ones everywhere. Raycast's own colors keep their contrast in light and dark. */
export const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = {
  critical: Color.Red,
  major: Color.Orange,
  minor: Color.Yellow,
  info: Color.Blue,
};

export const CATEGORY_ICONS: Readonly<Record<Category, Icon>> = {
  path: Icon.Switch,
  goroot: Icon.House,
  gopath: Icon.Folder,
  modules: Icon.Box,
  toolchain: Icon.Hammer,
  environment: Icon.Terminal,
};

export const BAND_COLORS: Readonly<Record<Report["score"]["band"], Color>> = {
  healthy: Color.Green,
  "minor-issues": Color.Yellow,
  "needs-attention": Color.Orange,
  broken: Color.Red,
};
