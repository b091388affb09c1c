import { marked } from "marked";
import type { ReactTestInstance } from "react-test-renderer";
import type { Mounted } from "../support/mount.tsx";

const ICONS: Readonly<Record<string, string>> = {
  Gauge: "◔",
  ExclamationMark: "!",
  Box: "▣",
  CheckCircle: "✓",
};
const COLOURS: Readonly<Record<string, string>> = {
  Red: "#d33",
  Orange: "#d77a1c",
  Yellow: "#b99400",
  Blue: "#2b74d6",
};

/**
 * A mounted list as a page: the real components' titles, sections, details and actions, drawn by us. It shows what a
 * person finds where, not Raycast's own look, and says so.
 */
export function listPage(view: Mounted, selected: string): string {
  const sections = view.all("section").map(
    (section) =>
      `<h2>${escape(section.props.title)} <small>${escape(section.props.subtitle ?? "")}</small></h2>` +
      section
        .findAll((node) => String(node.type) === "item")
        .map((item) => row(item, item.props.id === selected))
        .join(""),
  );
  const item = view.all("item").find((node) => node.props.id === selected);
  const detail = item?.findAll((node) => String(node.type) === "item-detail")[0]?.props.markdown ?? "";
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main>
<header>${escape(view.all("list")[0]?.props.searchBarPlaceholder ?? "")}</header>
<nav>${sections.join("")}</nav><article>${marked.parse(String(detail), { async: false })}</article>
<footer><span>Check Go Env — rendered from the extension's components outside Raycast</span>
<b>${escape(view.titles(selected)[0] ?? "")} ↵</b></footer></main>`;
}

function row(item: ReactTestInstance, isSelected: boolean): string {
  const { icon } = item.props;
  const name = typeof icon === "object" ? icon.source : icon;
  const colour = typeof icon === "object" ? COLOURS[icon.tintColor] : undefined;
  return `<p class="${isSelected ? "selected" : ""}"><i style="color:${colour ?? "#555"}">${ICONS[name] ?? "·"}</i>
${escape(item.props.title)} <small>${escape(item.props.subtitle ?? "")}</small></p>`;
}

function escape(text: unknown): string {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const STYLE = `body { margin: 0; background: #fff } * { box-sizing: border-box }
main { display: grid; grid: auto 1fr auto / 320px 1fr; width: 860px; min-height: 480px; border: 1px solid #ccc; border-radius: 12px; overflow: hidden; font: 13px/1.45 "DejaVu Sans", sans-serif; color: #222; background: #fafafa }
header, footer { grid-column: 1 / 3; padding: 12px 16px; border-bottom: 1px solid #e2e2e2; color: #888; font-size: 15px }
footer { border: 0; border-top: 1px solid #e2e2e2; display: flex; justify-content: space-between; font-size: 11px; padding: 8px 16px } footer b { color: #333 }
nav { padding: 6px 8px; border-right: 1px solid #e2e2e2 } h2 { font-size: 11px; color: #888; margin: 8px 8px 2px } small { color: #999; font-weight: normal }
nav p { margin: 0; padding: 6px 8px; border-radius: 6px; display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis } nav p.selected { background: #e4e4e7 } i { font-style: normal; font-weight: bold; display: inline-block; width: 18px }
article { padding: 4px 16px 12px; overflow: hidden } article h2 { font-size: 16px; color: #222; margin: 10px 0 } article h3 { font-size: 13px; margin: 12px 0 4px }
pre { background: #eeeef0; padding: 8px 10px; border-radius: 6px; font: 11.5px/1.45 "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: 6px 0 }`;
