import { afterEach, beforeEach, expect, it } from "vitest";
import { pickText } from "../src/model/error-text.ts";
import { ExplainGoError } from "../src/ui/explain-go-error.tsx";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { Clipboard, effects, selectText, setPreferences } from "./support/raycast-api.tsx";

const MESSAGE = "go: cannot find GOROOT directory: /opt/gone";
let machine: Home;
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
});
afterEach(() => machine.remove());

async function explain(argument = "", fallback = ""): Promise<Mounted> {
  const view = await mount(<ExplainGoError host={machine.host()} argument={argument} fallback={fallback} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

const inSection = (view: Mounted, title: string): readonly string[] =>
  view
    .all("section")
    .filter((node) => node.props.title === title)
    .flatMap((node) => node.findAll((one) => String(one.type) === "item").map((item) => String(item.props.id)));

it("explains the clipboard, confirms the cause on this Mac, and leads to its line and its fix", async () => {
  await Clipboard.copy(`$ go build ./...\n${MESSAGE}\n`);
  const view = await explain();
  expect(inSection(view, "Confirmed on This Mac")).toEqual(["goroot-not-found"]);
  const detail = String(view.all("item-detail")[0]?.props.markdown);
  expect(detail).toContain("~/.profile:1");
  expect(detail).toContain("Delete line 1 of ~/.profile");
  expect(view.clashes("goroot-not-found")).toEqual([]);
  expect(await view.press("Copy Fix", "goroot-not-found")).toContain("unset GOROOT");
  await view.press("Paste Fix", "goroot-not-found");
  expect(effects.pasted[0]).toContain("unset GOROOT");
  await view.press("Open Startup File", "goroot-not-found");
  expect(effects.opened).toEqual([`${machine.home}/.profile`]);
  expect(await view.press("Copy Explanation", "goroot-not-found")).toContain("~/.profile:1");
  expect(await view.press("Copy Deeplink", "goroot-not-found")).toMatch(
    /^raycast:\/\/extensions\/go-env-check\/go-env-check\/explain-go-error\?arguments=/,
  );
  const fix = await view.enter("Apply Fix…", "goroot-not-found");
  await fix.until(() => fix.text().includes("Tested: This Fixes It"));
  fix.unmount();
  view.unmount();
});

it("says that a cause is not on this Mac, and offers none of this Mac's fixes", async () => {
  machine.write(".profile", "");
  const view = await explain(MESSAGE);
  expect(inSection(view, "Confirmed on This Mac")).toEqual([]);
  expect(inSection(view, "Not on This Mac")).toContain("goroot-not-found");
  expect(view.titles("goroot-not-found")).not.toContain("Apply Fix…");
  view.unmount();
});

it("confirms nothing where the login shell gives no answer", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexit 3\n");
  const view = await explain(MESSAGE);
  expect(inSection(view, "Possible Causes")).toContain("goroot-not-found");
  expect(inSection(view, "Confirmed on This Mac")).toEqual([]);
  expect(view.titles("goroot-not-found")).not.toContain("Apply Fix…");
  view.unmount();
});

it("takes the argument, else the fallback text, else the selection, else the clipboard", async () => {
  await Clipboard.copy("an apple");
  selectText(MESSAGE);
  const selected = await explain();
  expect(inSection(selected, "Confirmed on This Mac")).toEqual(["goroot-not-found"]);
  selected.unmount();
  const typed = await explain("zsh: command not found: go");
  expect(inSection(typed, "Possible Causes").concat(inSection(typed, "Confirmed on This Mac"))).toContain(
    "go-not-on-path",
  );
  typed.unmount();
  selectText("an apple");
  await Clipboard.copy(MESSAGE);
  const copied = await explain();
  expect(inSection(copied, "Confirmed on This Mac")).toEqual(["goroot-not-found"]);
  copied.unmount();
});

it("asks for a text where there is none, and where it knows none", async () => {
  const view = await explain();
  expect(view.all("empty-view")[0]?.props.title).toBe("No Error Text");
  expect(view.titles()[0]).toBe("Enter Error Text…");
  const form = await view.enter("Enter Error Text…");
  await form.submit({ text: MESSAGE });
  expect(effects.pops).toBe(1);
  form.unmount();
  await view.until(() => inSection(view, "Confirmed on This Mac").length === 1);
  view.unmount();
  const apple = await explain("", "an apple\nand a pear");
  expect(apple.all("empty-view")[0]?.props).toMatchObject({
    title: "No Known Go Error",
    description: "Search Text: an apple",
  });
  apple.unmount();
});

it("picks the first known text, then the first guess, then any", () => {
  const rate = (text: string) => (text === "known" ? 2 : text === "guess" ? 1 : 0);
  const pick = (selection: string, clipboard: string) =>
    pickText(
      [
        { source: "selection", text: selection },
        { source: "clipboard", text: clipboard },
      ],
      rate,
    );
  expect(pick("x", "known")?.text).toBe("known");
  expect(pick("guess", "known")?.text).toBe("known");
  expect(pick("guess", "x")?.text).toBe("guess");
  expect(pick("x", "y")?.text).toBe("x");
  expect(pick(" ", "\n")).toBe(null);
});

it("uses the shell of the preferences, with ~ for the home directory", async () => {
  machine.write("bin/bash", '#!/bin/sh\nexec /bin/bash "$@"\n', 0o755);
  setPreferences({ shell: "~/bin/bash" });
  const view = await mount(<ExplainGoError host={machine.host("/nowhere/zsh")} argument={MESSAGE} fallback="" />);
  await view.until(() => inSection(view, "Confirmed on This Mac").length === 1);
  view.unmount();
});
