import fc from "fast-check";
import { expect, it } from "vitest";
import { readUmask } from "./limits.ts";
import { nodeHost } from "./node-host.ts";

it("a umask counts where it takes a right that go needs, whatever else it takes", () => {
  const host = nodeHost();
  const withMask = (mask: string, uid: number) =>
    readUmask({
      ...host,
      uid,
      fs: { ...host.fs, readText: () => ({ ok: true, value: `Name:\tnode\nUmask:\t${mask}\nState:\tR\n` }) },
    });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0o777 }), fc.boolean(), (bits, root) => {
      const mask = bits.toString(8).padStart(4, "0");
      const stops = (bits & (root ? 0o100 : 0o700)) !== 0;
      expect(withMask(mask, root ? 0 : 1000)).toEqual(stops ? { umask: { mask, root } } : {});
    }),
  );
});
