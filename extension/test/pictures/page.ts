import { marked } from "marked";
import type { ReactTestInstance } from "react-test-renderer";
import type { Mounted } from "../support/mount.tsx";
import { colorOf, drawIcon } from "./icons.ts";
import { STYLE } from "./style.ts";

export interface PageOptions {
  /** What the bar at the foot names. */
  readonly title: string;
  /** The item that is selected, in a list. */
  readonly selected?: string;
  /** Shows the action panel open. */
  readonly showsActions?: boolean;
}

/**
 * A mounted view as a page: the real components' titles, sections, panes and actions, drawn by us after Raycast's own
 * look. It shows what a person finds where, and says that it was not taken in Raycast.
 */
export function page(view: Mounted, options: PageOptions): string {
  const [menu] = view.all("menu-bar");
  const body = menu !== undefined ? menuBar(menu) : `<main>${windowOf(view, options)}</main>`;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><div id="shot">${body}<p class="note">Drawn from the extension’s real components outside Raycast</p></div>`;
}

function windowOf(view: Mounted, { title, selected = "", showsActions = false }: PageOptions): string {
  const isList = view.all("list").length > 0;
  const actions = isList
    ? actionsOf(view.all("item").find((node) => node.props.id === selected))
    : actionsOf(view.all("detail")[0]);
  const [first] = actions;
  const search = String(view.all("list")[0]?.props.searchBarPlaceholder ?? "");
  const filter = view.all("dropdown").length > 0 ? "<span class='filter'>All Findings ⌄</span>" : "";
  return `<header><b class="back">←</b><span>${isList ? escape(search) : ""}</span>${filter}</header>
${isList ? list(view, selected) : `<article class="whole">${markdown(view.all("detail")[0]?.props.markdown)}</article>`}
<footer><span>${escape(title)}</span><span><b>${escape(first?.props.title ?? "")}</b> <kbd>↵</kbd> <i>|</i> Actions <kbd>⌘</kbd><kbd>K</kbd></span></footer>
${showsActions ? panel(actions) : ""}`;
}

function list(view: Mounted, selected: string): string {
  const sections = view.all("section").map((section) => {
    const rows = inside(section, "item").map((item) => row(item, item.props.id === selected));
    return rows.length === 0
      ? ""
      : `<h2>${escape(section.props.title)} <small>${escape(section.props.subtitle ?? "")}</small></h2>${rows.join("")}`;
  });
  const item = view.all("item").find((node) => node.props.id === selected);
  const [detail] = item === undefined ? [] : inside(item, "item-detail");
  return `<section><nav>${sections.join("")}</nav><article>${markdown(detail?.props.markdown)}${
    detail === undefined ? "" : metadata(detail)
  }</article></section>`;
}

function row(item: ReactTestInstance, isSelected: boolean): string {
  const { icon, title, subtitle, accessories } = item.props;
  const marks: readonly { text?: string; icon?: unknown; tag?: { value: string; color: unknown } }[] = Array.isArray(
    accessories,
  )
    ? accessories
    : [];
  return `<p class="${isSelected ? "selected" : ""}">${drawIcon(icon)}<span>${escape(title)}</span><small>${escape(subtitle ?? "")}</small><em>${marks
    .map((mark) =>
      mark.tag !== undefined
        ? `<mark style="color:${colorOf(mark.tag.color)}">${escape(mark.tag.value)}</mark>`
        : mark.icon === undefined
          ? escape(mark.text ?? "")
          : drawIcon(mark.icon),
    )
    .join(" ")}</em></p>`;
}

function metadata(detail: ReactTestInstance): string {
  const rows = detail
    .findAll((node) => ["label", "link", "tag-list", "separator"].includes(String(node.type)))
    .map((node) => {
      if (String(node.type) === "separator") return "";
      const value =
        String(node.type) === "tag-list"
          ? inside(node, "tag")
              .map(({ props }) => `<mark style="color:${colorOf(props.color)}">${escape(props.text)}</mark>`)
              .join(" ")
          : String(node.type) === "link"
            ? `<a>${escape(node.props.text)} ↗</a>`
            : escape(node.props.text);
      return `<dt>${escape(node.props.title)}</dt><dd>${value}</dd>`;
    });
  return rows.length === 0 ? "" : `<dl>${rows.join("")}</dl>`;
}

function panel(actions: readonly ReactTestInstance[]): string {
  const rows = actions.map(
    ({ props, type }, index) =>
      `<p class="${index === 0 ? "selected" : ""}">${drawIcon(props.icon ?? ICONS[String(type)])}<span>${escape(props.title)}</span><em>${
        index === 0 ? "<kbd>↵</kbd>" : keys(props.shortcut)
      }</em></p>`,
  );
  return `<aside>${rows.join("")}</aside>`;
}

const ICONS: Readonly<Record<string, string>> = {
  copy: "CopyClipboard",
  paste: "Clipboard",
  "open-in-browser": "Link",
};
const KEYS: Readonly<Record<string, string>> = { cmd: "⌘", shift: "⇧", opt: "⌥", ctrl: "⌃" };
const COMMON: Readonly<Record<string, string>> = {
  Copy: "⇧⌘C",
  Open: "⌘O",
  Refresh: "⌘R",
  Save: "⌘S",
  Edit: "⌘E",
  CopyPath: "⌥⇧⌘,",
  CopyDeeplink: "⌥⌘C",
};

function keys(shortcut: unknown): string {
  const text =
    typeof shortcut === "string"
      ? (COMMON[shortcut] ?? "")
      : typeof shortcut === "object" && shortcut !== null && "key" in shortcut && "modifiers" in shortcut
        ? `${Array.isArray(shortcut.modifiers) ? shortcut.modifiers.map((name) => KEYS[String(name)]).join("") : ""}${String(shortcut.key).toUpperCase()}`
        : "";
  return [...text].map((key) => `<kbd>${key}</kbd>`).join("");
}

function menuBar(menu: ReactTestInstance): string {
  const { title, icon } = menu.props;
  const sections = inside(menu, "menu-section").map((section) => {
    const rows = section.findAll((node) => ["menu-item", "menu-submenu"].includes(String(node.type)));
    const items = rows
      .filter(({ parent }) => parent !== null && String(parent.type) !== "menu-submenu")
      .map(
        ({ props, type }) =>
          `<p>${drawIcon(props.icon)}<span>${escape(props.title)}</span><small>${escape(props.subtitle ?? "")}</small>${String(type) === "menu-submenu" ? "<em>›</em>" : ""}</p>`,
      );
    return `${section.props.title === undefined ? "" : `<h2>${escape(section.props.title)}</h2>`}${items.join("")}`;
  });
  return `<div class="bar">${drawIcon(icon)} ${escape(title)}</div><div class="menu">${sections.join("<hr>")}</div>`;
}

function actionsOf(root: ReactTestInstance | undefined): readonly ReactTestInstance[] {
  const tags = ["action", "copy", "paste", "push", "open-in-browser", "open", "show-in-finder"];
  return root === undefined ? [] : root.findAll((node) => tags.includes(String(node.type)));
}

function inside(root: ReactTestInstance, tag: string): readonly ReactTestInstance[] {
  return root.findAll((node) => String(node.type) === tag);
}

/** Raycast colors a diff's lines; so do we. */
function markdown(text: unknown): string {
  const made = marked.parse(String(text ?? ""), { async: false });
  return made.replace(/(<code class="language-diff">)([\s\S]*?)(<\/code>)/g, (_, open, lines, close) => {
    const colored = String(lines)
      .split("\n")
      .map((line) =>
        /^[+-](?![+-]{2} )/.test(line) ? `<span class="${line[0] === "+" ? "added" : "gone"}">${line}</span>` : line,
      );
    return `${open}${colored.join("\n")}${close}`;
  });
}

function escape(text: unknown): string {
  return String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
