import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../shared/src/cli/args.ts";
import { check } from "../../shared/src/cli/check.ts";
import type { Terminal } from "../../shared/src/cli/terminal.ts";
import type { Host } from "../../shared/src/probe/host.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";

const GROUPS = ["fs", "scratch", "net"] as const;
const HOST = nodeHost();
const METHODS: readonly (readonly [group: (typeof GROUPS)[number] | null, name: string])[] = [
  ...GROUPS.flatMap((group) => Object.keys(HOST[group]).map((name) => [group, name] as const)),
  [null, "run"],
  [null, "now"],
];

class Fault extends Error {}

/** The host with one method that throws; promises reject where the method gives promises. */
function faulty(host: Host, group: (typeof GROUPS)[number] | null, name: string): Host {
  const fail = (): never => {
    throw new Fault(`${name} failed`);
  };
  const rejects = async (): Promise<never> => fail();
  const method = group === "net" || name === "run" ? rejects : fail;
  return group === null
    ? { ...host, [name]: method }
    : { ...host, [group]: { ...host[group], [name]: method } };
}

describe("a host on which one thing fails", () => {
  for (const [group, name] of METHODS) {
    it(`ends in a status or in an error of one line: ${group === null ? "" : `${group}.`}${name}`, async () => {
      const { env } = makeHome([]);
      const written: string[] = [];
      const terminal: Terminal = {
        isTTY: false,
        size: () => null,
        showsProgress: false,
        erase: () => {},
        write: (text) => written.push(text),
        annotate: (text) => written.push(text),
        complain: (text) => written.push(text),
        progress: () => {},
        ask: () => null,
      };
      const host = faulty(nodeHost({ env }), group, name);
      const { check: args } = parseCommandLine(["--json", "--shell", "/bin/sh"], {});
      const answer = await check(host, args, terminal).catch((error: unknown) => error);
      if (typeof answer === "number") {
        expect([0, 1, 2]).toContain(answer);
        expect(() => JSON.parse(written.join(""))).not.toThrow();
      } else {
        expect(answer).toBeInstanceOf(Error);
        expect(answer).toHaveProperty("message", expect.stringMatching(/^[^\n]+$/));
        expect(written).toEqual([]);
      }
    });
  }
});
