import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseCommandLine } from "../../shared/src/cli/args.ts";
import { COMMANDS } from "../../shared/src/cli/commands.ts";
import { ROOT } from "../support/parts.ts";

const SKILLS = join(ROOT, "skills");

/** Every command of ours that a text teaches, in code of any kind. */
function taught(text: string): readonly (readonly string[])[] {
  const code = [...text.matchAll(/```(?:sh)?\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, inline]) => block ?? inline,
  );
  return code
    .flatMap((part = "") => part.split("\n"))
    .flatMap((line) => /(?:^|\| )go-env-check (.*)$/.exec(line.replace(/\s+#.*$/, ""))?.[1] ?? [])
    .map((words) => (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, "")));
}

// https://agentskills.io/specification
it("each skill has the front matter that agents need, and documents only", () => {
  const names = readdirSync(SKILLS);
  expect(names).toEqual(["go-env-check"]);
  for (const name of names) {
    expect(readdirSync(join(SKILLS, name), { recursive: true })).toEqual(["SKILL.md"]);
    const text = readFileSync(join(SKILLS, name, "SKILL.md"), "utf8");
    const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const field = (key: string): string => new RegExp(`^${key}: (.+)$`, "m").exec(front)?.[1] ?? "";
    expect(field("name")).toBe(name);
    expect(field("description").length).toBeGreaterThan(80);
    expect(field("description").length).toBeLessThanOrEqual(1024);
    expect(field("compatibility").length).toBeLessThanOrEqual(500);
    expect(body.split("\n").length).toBeLessThan(500);
  }
});

it("every command that the skill and the page for agents teach is one", () => {
  const texts = ["skills/go-env-check/SKILL.md", "docs/agents.md"].map((name) =>
    readFileSync(join(ROOT, name), "utf8"),
  );
  const commands = texts.flatMap(taught);
  expect(commands.length).toBeGreaterThan(6);
  for (const words of commands)
    expect([words, COMMANDS.includes(parseCommandLine(words, {}).command)]).toEqual([words, true]);
});
