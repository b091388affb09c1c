import fc from "fast-check";
import { expect, it } from "vitest";
import { inUnits } from "../util/bytes.ts";
import { isOfTheKernel, isRemote, mountOf, parseMacMounts, parseProcMounts } from "../util/mounts.ts";
import { proxyFor, proxyOf } from "./http-proxy.ts";
import { meantVariable } from "./known-variables.ts";
import { underPatterns } from "./module-pattern.ts";

it("matches GOPRIVATE as Go does: by whole elements of a prefix", () => {
  const table: [list: string, path: string, under: boolean][] = [
    ["git.acme.com", "git.acme.com/team/lib", true],
    ["git.acme.com/team", "git.acme.com/teammate/lib", false],
    ["*.acme.com", "git.acme.com/x", true],
    ["*.acme.com", "acme.com/x", false],
    ["git.acme.com/*/lib", "git.acme.com/team/lib/v2", true],
    ["git.acme.com/*", "git.acme.com", false],
    ["github.com/acme,gitlab.com/[a-c]?", "gitlab.com/b1/x", true],
    ["*", "anything/at/all", true],
    ["", "x/y", false],
    ["[", "x/y", false],
    ["a.b/", "a.b/c", true],
  ];
  for (const [list, path, under] of table)
    expect([list, path, underPatterns(list, path)]).toEqual([list, path, under]);
  fc.assert(fc.property(fc.string(), fc.string(), (list, path) => void underPatterns(list, path)));
});

it("finds the proxy that Go would take", () => {
  const via = (address: string, env: Record<string, string>) =>
    proxyFor(new URL(address), env)?.url.host ?? null;
  expect(via("https://a.b/", { HTTPS_PROXY: "http://p:1", https_proxy: "http://q:1" })).toBe("p:1");
  expect(via("https://a.b/", { https_proxy: "q:3128" })).toBe("q:3128");
  expect(via("https://a.b/", { HTTP_PROXY: "http://p:1", ALL_PROXY: "http://p:2" })).toBeNull();
  expect(via("http://a.b/", { HTTP_PROXY: "http://p:1" })).toBe("p:1");
  expect(via("https://127.0.0.1/", { HTTPS_PROXY: "http://p:1" })).toBeNull();
  for (const NO_PROXY of ["*", "a.b", ".b", "b", "x, a.b:443"])
    expect([NO_PROXY, via("https://a.b/", { HTTPS_PROXY: "http://p:1", NO_PROXY })]).toEqual([
      NO_PROXY,
      null,
    ]);
  for (const NO_PROXY of ["", "ab", "x.a.b", ".a.b"])
    expect([NO_PROXY, via("https://a.b/", { HTTPS_PROXY: "http://p:1", NO_PROXY })]).toEqual([
      NO_PROXY,
      "p:1",
    ]);
  fc.assert(fc.property(fc.string(), (text) => void proxyOf(text)));
});

it("reads the lists of mounts of Linux and of a Mac", () => {
  const linux = parseProcMounts(
    "/dev/vda / ext4 rw,relatime 0 0\ntmpfs /tmp\\040x tmpfs rw,noexec 0 0\nhost:/srv /home nfs4 ro 0 0\nx /home/u/b ext4 rw 0 0\n",
  );
  expect(mountOf(linux, "/tmp x/go")).toEqual({
    point: "/tmp x",
    type: "tmpfs",
    noexec: true,
    readOnly: false,
  });
  expect(mountOf(linux, "/home/u")).toMatchObject({ type: "nfs4", readOnly: true });
  expect(mountOf(linux, "/home/u/b")?.type).toBe("ext4");
  expect(mountOf(linux, "/homes")?.point).toBe("/");
  const mac = parseMacMounts(
    "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n//u@nas/my (share) on /Volumes/my (share) (smbfs, nodev, noexec, mounted by u)\n",
  );
  expect(mountOf(mac, "/Volumes/my (share)/go")).toEqual({
    point: "/Volumes/my (share)",
    type: "smbfs",
    noexec: true,
    readOnly: false,
  });
  expect(mountOf(mac, "/usr/local/go")?.readOnly).toBe(true);
  expect(mac.map(isRemote)).toEqual([false, true]);
  const made = parseProcMounts("proc /proc proc rw 0 0\nsysfs /sys sysfs rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n");
  expect(made.map(isOfTheKernel)).toEqual([true, true, false]);
  fc.assert(fc.property(fc.string(), (text) => void [parseProcMounts(text), parseMacMounts(text)]));
});

it("tells slips of the keyboard from strangers", () => {
  const slips: Record<string, string> = {
    GPROXY: "GOPROXY",
    GOROOOT: "GOROOT",
    GOPAHT: "GOPATH",
    GO111MODULES: "GO111MODULE",
    GOPRIVAT: "GOPRIVATE",
    G0PATH: "GOPATH",
    GOTOOLCHIAN: "GOTOOLCHAIN",
    CGO_ENABLE: "CGO_ENABLED",
    OGPATH: "GOPATH",
  };
  for (const [name, meant] of Object.entries(slips))
    expect([name, meantVariable(name)]).toEqual([name, meant]);
  const strangers =
    `GOOGLE_APPLICATION_CREDENTIALS GOOGLE_CLOUD_PROJECT GOENV_ROOT GOENV_SHELL GOENV_VERSION GOLANG_VERSION
    GO_VERSION GOPATH2 GOROOT_1_22_X64 GOGC GOPLS GOCMD GOSU_VERSION GOSS_PATH GOLINT GOTEST GOFMT GOTTY_PORT GORELEASER_KEY
    GOMPLATE GOPASS_HOME GOCD_HOME GODOT GOVER GIT_DIR GPG_TTY GROFF_TMAC_PATH GTK_MODULES GEM_HOME GEM_PATH GCC_COLORS
    GOPATHS_FILE GOLANGCI_LINT_CACHE GONUM GO`.split(/\s+/);
  for (const name of strangers) expect([name, meantVariable(name)]).toEqual([name, null]);
});

it("says bytes as people read them", () => {
  expect([0, 512, 1536, 300 * 2 ** 20, 1.5 * 2 ** 30, 2 ** 41].map(inUnits)).toEqual([
    "0 B",
    "512 B",
    "1.5 KiB",
    "300 MiB",
    "1.5 GiB",
    "2 TiB",
  ]);
});
