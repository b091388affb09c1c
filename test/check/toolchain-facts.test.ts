import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { describeSdk } from "../../shared/src/probe/sdk.ts";
import { inBinary, readBinary } from "../../shared/src/probe/toolchain/binary.ts";
import { providedGlibc } from "../../shared/src/probe/toolchain/elf.ts";
import { findLeftovers } from "../../shared/src/probe/toolchain/leftovers.ts";
import { wishesOf } from "../../shared/src/probe/toolchain/managers.ts";
import { compareVersions } from "../../shared/src/util/compare-versions.ts";
import { RELEASES } from "../broken/row.ts";
import { makeOverlaid } from "../broken/toolchains.ts";
import { buildGo } from "../support/build-go.ts";
import { itWith } from "../support/parts.ts";

const host = nodeHost();
const dir = mkdtempSync(join(tmpdir(), "go-env-check-facts-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const MODULE = "golang.org/x/tools/gopls";

itWith(
  ["go1.21"],
  "an SDK from before Go 1.18 lacks none of the packages that came then",
  ({ "go1.21": sdk }) => {
    const old = join(dir, "old");
    const packages = ["errors", "fmt", "os", "runtime", "unsafe", "internal/bytealg", "internal/cpu"];
    for (const name of packages) cpSync(join(sdk, "src", name), join(old, "src", name), { recursive: true });
    mkdirSync(join(old, "pkg/tool"), { recursive: true });
    writeFileSync(join(old, "VERSION"), "go1.15.15");
    expect(describeSdk(host, old).lacks).toBeUndefined();
    writeFileSync(join(old, "VERSION"), "go1.21.0");
    expect(describeSdk(host, old).lacks).toBe("internal/abi/abi.go");
  },
);

describe("what a binary says of itself", () => {
  for (const release of RELEASES) {
    itWith([release], `is what go version -m says, ${release}`, (parts) => {
      const sdk = parts[release];
      for (const file of [
        buildGo({ sdk, module: MODULE }),
        buildGo({ sdk, module: MODULE, ldflags: "-s -w" }),
        buildGo({ sdk, module: MODULE, platform: "darwin/arm64" }),
        join(sdk, "bin/go"),
      ]) {
        const { stdout } = spawnSync(join(sdk, "bin/go"), ["version", "-m", file], { encoding: "utf8" });
        const said = /: (go\S+)/.exec(stdout)?.[1];
        expect(said).toMatch(/^go1\./);
        const path = /^\tpath\t(\S+)/m.exec(stdout)?.[1] ?? null;
        expect(readBinary(host, file)).toMatchObject({ goVersion: said, package: path });
      }
    });

    itWith([release], `tells processor, LC_UUID and oldest macOS of a real Mach-O, ${release}`, (parts) => {
      const sdk = parts[release];
      const files = (["darwin/arm64", "darwin/amd64"] as const).map((platform) => buildGo({ sdk, platform }));
      const [arm, intel] = files.map((file) => readBinary(host, file));
      const uuid = release !== "go1.21";
      const minimumOs = { "go1.21": "11.0", "go1.24": "11.0", "go1.26": "12.0", "go1.27": "13.0" }[release];
      expect(arm).toMatchObject({ format: "mach-o", archs: ["arm64"], uuid, minimumOs, interpreter: null });
      expect(intel).toMatchObject({ format: "mach-o", archs: ["amd64"], uuid });
      const universal = join(dir, `universal-${release}`);
      writeFileSync(universal, fat(files.map((file) => readFileSync(file))));
      expect(readBinary(host, universal)).toMatchObject({
        archs: ["arm64", "amd64"],
        uuid,
        goVersion: arm?.goVersion,
      });
    });
  }

  itWith(["ls"], "tells the loader and the C library's symbols of a dynamic one", ({ ls }) => {
    const seen = readBinary(host, ls);
    expect(seen?.goVersion).toBeNull();
    expect(seen?.interpreter?.kind).toBe("file");
    const library = join(seen?.interpreter?.realPath ?? "", "../libc.so.6");
    const provided = inBinary(host, library, providedGlibc);
    const said = /(\d+\.\d+)$/m.exec(
      spawnSync("ldd", ["--version"], { encoding: "utf8" }).stdout.split("\n")[0] ?? "",
    );
    // A release of glibc need not bring new symbols.
    expect(compareVersions(provided ?? "0", said?.[1] ?? "0")).toBeLessThanOrEqual(0);
    expect(compareVersions(seen?.glibc ?? "99", provided ?? "0")).toBeLessThanOrEqual(0);
  });

  itWith(["go1.26", "ls"], "never throws on damaged files", (parts) => {
    const sdk = parts["go1.26"];
    const originals = [buildGo({ sdk }), buildGo({ sdk, platform: "darwin/arm64" }), parts.ls].map((file) =>
      readFileSync(file),
    );
    const file = join(dir, "damaged");
    const damage = fc.array(fc.record({ at: fc.nat(4095), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.nat(originals.length - 1), damage, fc.nat(3_000_000), (which, bytes, length) => {
        const copy = Buffer.from(originals[which]?.subarray(0, length) ?? []);
        for (const { at, byte } of bytes) if (at < copy.length) copy[at] = byte;
        writeFileSync(file, copy);
        expect(() => readBinary(host, file)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  itWith(
    ["go1.26", "ls"],
    "gives null for a program that was cut off within what the system loads",
    (parts) => {
      const sdk = parts["go1.26"];
      const files = [
        buildGo({ sdk }),
        buildGo({ sdk, platform: "darwin/arm64" }),
        parts.ls,
        join(sdk, "bin/go"),
      ];
      for (const file of files) {
        const whole = readFileSync(file);
        const copy = join(dir, "cut-off");
        for (const share of [0.001, 0.01, 0.1, 0.3, 0.5]) {
          writeFileSync(copy, whole.subarray(0, Math.floor(whole.length * share)));
          expect([file, share, readBinary(host, copy)]).toEqual([file, share, null]);
        }
        writeFileSync(copy, whole);
        expect(readBinary(host, copy)).toMatchObject({ path: copy });
      }
    },
  );

  it.each(["/etc/passwd", "/", "/nonexistent", "/dev/null"])("gives null for %s", (path) => {
    expect(readBinary(host, path)).toBeNull();
  });
});

/** A universal Mach-O of the slices, arm64 first, as lipo would lay it out. */
function fat(slices: readonly Buffer[]): Buffer {
  const align = 16384;
  const header = Buffer.alloc(align);
  header.writeUInt32BE(0xcafebabe, 0);
  header.writeUInt32BE(slices.length, 4);
  const parts: Buffer[] = [header];
  let offset = align;
  for (const [index, slice] of slices.entries()) {
    const row = [index === 0 ? 0x0100000c : 0x01000007, 0, offset, slice.length, 14];
    for (const [field, value] of row.entries()) header.writeUInt32BE(value, 8 + index * 20 + field * 4);
    const padded = Buffer.alloc(Math.ceil(slice.length / align) * align);
    slice.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

describe("one SDK unpacked over another", () => {
  itWith(RELEASES, "is seen for every two of the releases, and never in one alone", (sdks) => {
    for (const over of RELEASES) {
      const sdk = describeSdk(host, sdks[over]);
      expect(findLeftovers(host, sdk, sdk.version)).toEqual([]);
      for (const under of RELEASES.filter((release) => release !== over)) {
        const both = {
          ...host,
          fs: {
            ...host.fs,
            kind: (path: string) =>
              host.fs.kind(path) === "missing"
                ? host.fs.kind(path.replace(sdks[over], sdks[under]))
                : host.fs.kind(path),
          },
        };
        expect([over, under, findLeftovers(both, sdk, sdk.version).length > 0]).toEqual([over, under, true]);
      }
    }
  });

  itWith(["go1.21", "go1.26"], "makes real Go fail with the words that the check explains", (parts) => {
    const root = join(dir, "overlaid");
    makeOverlaid(root, parts["go1.26"], parts["go1.21"]);
    const file = join(dir, "main.go");
    writeFileSync(file, "package main\n\nfunc main() {}\n");
    const { status, stderr } = spawnSync(join(root, "bin/go"), ["build", "-o", join(dir, "out"), file], {
      encoding: "utf8",
      env: { HOME: dir, PATH: "/usr/bin:/bin", GOTOOLCHAIN: "local", GOCACHE: join(dir, "cache") },
      cwd: dir,
    });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/redeclared in this block/);
  });
});

it("reads what version managers are asked for", () => {
  expect(wishesOf(".go-version", "# ours\n1.26.1\n")).toEqual(["1.26.1"]);
  expect(wishesOf(".tool-versions", "nodejs 20\ngolang 1.26.1 system # both\n")).toEqual([
    "1.26.1",
    "system",
  ]);
  expect(wishesOf("mise.toml", '[tools]\nnode = "20"\ngo = "1.26"\n')).toEqual(["1.26"]);
  expect(wishesOf("mise.toml", "[tools]\ngo = ['1.26', \"1.25\"]\n")).toEqual(["1.26", "1.25"]);
  expect(wishesOf("mise.toml", '[tools]\ngo = { version = "1.26", postinstall = "make" }\n')).toEqual([
    "1.26",
  ]);
  expect(wishesOf("mise.toml", '[tools]\ngofumpt = "0.9"\n')).toEqual([]);
});
