import { describe, expect, it } from "vitest";
import { codeBlock } from "go-env-check";
import { editorTarget } from "../src/model/editor-url.ts";
import { sharingOf } from "../src/model/enrolment.ts";
import { absolute } from "../src/model/place.ts";
import { readSnapshot } from "../src/model/status.ts";
import { sparkline } from "../src/model/team-summary.ts";

describe("what the views are made of", () => {
  it("addresses an editor so that no character of a path means anything there", () => {
    const file = "/Users/a b/dot&files?#100%/.zshrc";
    const target = editorTarget("goland", { file, line: 7 });
    const url = new URL(target);
    expect([url.searchParams.get("file"), url.searchParams.get("line")]).toEqual([file, "7"]);
    expect(editorTarget("default", { file, line: 7 })).toBe(file);
    expect(editorTarget("constructor", { file, line: 7 })).toBe(file);
    expect(editorTarget("vscode", { file: "/a", line: null })).toBe("vscode://file/a:1");
  });

  it("fences a text that holds fences", () => {
    expect(codeBlock("```\n# not a heading\n```")).toMatch(/^````\n/);
  });

  it("takes a report's ~ for the home and nothing else", () => {
    expect(absolute("~/.zshrc", "/Users/a")).toBe("/Users/a/.zshrc");
    expect(absolute("~b/.zshrc", "/Users/a")).toBe("~b/.zshrc");
    expect(absolute("~/.zshrc", null)).toBe("~/.zshrc");
  });

  it("never takes an address that would show the token to whoever listens", () => {
    const settings = { shareWithFleet: true, fleetTeam: "t_abcdefghijkl", fleetToken: "gec_ingest_x" };
    expect(sharingOf({ ...settings, fleetServer: "http://fleet.example.com" }).kind).toBe("incomplete");
    expect(sharingOf({ ...settings, fleetServer: " https://fleet.example.com " }).kind).toBe("on");
    expect(sharingOf({ ...settings, shareWithFleet: false, fleetServer: "https://a.b" }).kind).toBe("off");
  });

  it("takes a damaged snapshot for none", () => {
    for (const text of [undefined, "", "{", "null", '{"score":1}']) expect(readSnapshot(text)).toBe(null);
  });

  it("draws a course within its bars", () => {
    expect(sparkline([0, 0.5, 1, 2, -1], 1)).toBe("▁▅██▁");
  });
});
