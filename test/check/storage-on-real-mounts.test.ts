import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { MESSAGES } from "../../shared/src/catalog/messages.ts";
import { CLI, ids, type Seen } from "../support/machine.ts";
import { messageIn } from "../support/messages-in-text.ts";
import { part } from "../support/parts.ts";

const NOBODY = 65534;
const RELEASES = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;

/** Mounts and other users are root's to give; `unshare` keeps the mounts to the test alone. */
const why = missing();

function missing(): string | null {
  if (process.getuid?.() !== 0) return "needs root";
  const { status } = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
  return status === 0 ? null : "mounts are not allowed here";
}

/** A test on each release, in a mount namespace of its own. */
function onReleases(title: string, run: (place: Place, release: (typeof RELEASES)[number]) => void): void {
  for (const release of RELEASES) {
    const go = part(release);
    if (why !== null || go === null)
      it.skip(`${title} on ${release} [${why ?? `lacks ${release}`}]`, () => {});
    else it(`${title} on ${release}`, () => run(makePlace(go), release), 60_000);
  }
}

interface Place {
  readonly dir: string;
  readonly env: Record<string, string>;
  /** Runs shell lines in the namespace, `as` that user; the SDK lies at /mnt/go, where anybody can read it. */
  readonly run: (lines: readonly string[], uid: number, command: readonly string[]) => string;
}

function makePlace(go: string): Place {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-mounts-"));
  onTestFinished(() => {
    spawnSync("chmod", ["-R", "u+w", dir]);
    rmSync(dir, { recursive: true, force: true });
  });
  chmodSync(dir, 0o755);
  for (const name of ["home", "mod"]) mkdirSync(join(dir, name));
  chownSync(join(dir, "home"), NOBODY, NOBODY);
  writeFileSync(join(dir, "mod/go.mod"), "module m\n\ngo 1.18\n");
  writeFileSync(join(dir, "mod/main.go"), "package main\n\nfunc main() {}\n");
  mkdirSync(join(dir, "tmp"));
  for (const name of ["mod", "tmp"]) chownSync(join(dir, name), NOBODY, NOBODY);
  const env: Record<string, string> = {
    HOME: join(dir, "home"),
    PATH: "/mnt/go/bin:/usr/bin:/bin",
    GOTOOLCHAIN: "local",
    GOPROXY: "off",
    TEST_TELEMETRY_DIR: "/dev/null/none",
    WHERE: dir,
  };
  const run: Place["run"] = (lines, uid, command) => {
    const script = [
      "set -e",
      "mount -t tmpfs tmpfs /mnt",
      "mkdir /mnt/go",
      `mount --bind ${go} /mnt/go`,
      ...lines,
      'cd "$WHERE/mod"',
      `exec setpriv --reuid=${uid} --regid=${uid} --clear-groups "$@"`,
    ].join("\n");
    const { stdout, stderr } = spawnSync("unshare", ["-m", "sh", "-c", script, "sh", ...command], {
      env,
      encoding: "utf8",
    });
    return stdout.startsWith("{") ? stdout : `${stdout}${stderr}`;
  };
  return { dir, env, run };
}

/** The check, run there. */
function look(place: Place, lines: readonly string[], uid = NOBODY): Seen {
  const text = place.run(lines, uid, [process.execPath, CLI, "--json", "--no-shell"]);
  if (!text.startsWith("{")) throw new Error(text);
  return JSON.parse(text);
}

/** All that is found but what is true of any old release. */
function found(seen: Seen): readonly string[] {
  return ids(seen).filter((id) => id !== "go-unsupported");
}

function severityOf(seen: Seen, id: string): string | undefined {
  return seen.findings.find((finding) => finding.id === id)?.severity;
}

/** Holds that real Go says it in the check's own words. */
function expectSaid(id: string, text: string): void {
  const message = messageIn(text, MESSAGES[id] ?? []);
  expect(message === null ? text : message).toBe(message);
}

const BUILD = ["go", "build", "-o", "/dev/null", "."];

describe("caches of another user", () => {
  onReleases("a build cache that root made", (place) => {
    const closed = ['mkdir -p "$WHERE/home/.cache/go-build"'];
    expect(severityOf(look(place, closed), "cache-not-writable")).toBe("critical");
    expectSaid("cache-not-writable", place.run(closed, NOBODY, BUILD));
    // Root's own check has nothing to complain of, and neither has the user whose it becomes.
    expect(ids(look(place, closed, 0))).not.toContain("cache-not-writable");
    const given = [...closed, `chown -R ${NOBODY} "$WHERE/home/.cache"`];
    expect(ids(look(place, given))).not.toContain("cache-not-writable");
  });

  onReleases("single directories of a build cache closed, as after one sudo go build", (place) => {
    expect(place.run([], NOBODY, BUILD)).toBe("");
    const cache = join(place.dir, "home/.cache/go-build");
    expect(ids(look(place, []))).not.toContain("cache-not-writable");
    for (const name of readdirSync(cache).filter((one) => /^[0-7]/.test(one))) {
      chownSync(join(cache, name), 0, 0);
      chmodSync(join(cache, name), 0o755);
    }
    expect(severityOf(look(place, []), "cache-not-writable")).toBe("major");
    for (const name of readdirSync(cache).filter((one) => /^[0-7][0-9a-f]$/.test(one)))
      chmodSync(join(cache, name), 0o700);
    expect(severityOf(look(place, []), "cache-not-writable")).toBe("major");
    expectSaid("cache-not-writable", place.run([], NOBODY, BUILD));
    spawnSync("chown", ["-R", String(NOBODY), cache]);
    expect(ids(look(place, []))).not.toContain("cache-not-writable");
  });

  onReleases("single files of a build cache closed, as after one build of root's with umask 077", (place) => {
    expect(place.run([], NOBODY, BUILD)).toBe("");
    const cache = join(place.dir, "home/.cache/go-build");
    expect(spawnSync("sh", ["-c", 'chown 0:0 "$0"/??/*-a && chmod 600 "$0"/??/*-a', cache]).status).toBe(0);
    expect(severityOf(look(place, []), "cache-not-writable")).toBe("major");
    expectSaid("cache-not-writable", place.run([], NOBODY, BUILD));
    spawnSync("chown", ["-R", String(NOBODY), cache]);
    expect(ids(look(place, []))).not.toContain("cache-not-writable");
  });

  onReleases("a go.mod that -mod=mod has to change and that is root's", (place) => {
    place.env.GOFLAGS = "-mod=mod";
    const goMod = join(place.dir, "mod/go.mod");
    chownSync(goMod, 0, 0);
    expect(severityOf(look(place, []), "goflags-mod-pinned")).toBe("minor");
    expect(place.run([], NOBODY, BUILD)).toBe("");
    writeFileSync(goMod, "module m\n");
    expect(severityOf(look(place, []), "goflags-mod-pinned")).toBe("major");
    expect(place.run([], NOBODY, BUILD)).toContain("go: updating go.mod: open ");
    writeFileSync(goMod, "module m\n\ngo 1.18\n");
    writeFileSync(
      join(place.dir, "mod/main.go"),
      'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
    );
    expect(severityOf(look(place, []), "goflags-mod-pinned")).toBe("major");
  });

  onReleases("a build cache whose trim.txt is root's, and older than a day", (place, release) => {
    expect(place.run([], NOBODY, BUILD)).toBe("");
    const trim = join(place.dir, "home/.cache/go-build/trim.txt");
    writeFileSync(trim, "1");
    chownSync(trim, 0, 0);
    const said = place.run([], NOBODY, BUILD);
    const isOld = release === "go1.21" || release === "go1.24";
    expect(severityOf(look(place, []), "cache-not-writable")).toBe(isOld ? "major" : undefined);
    if (isOld) expectSaid("cache-not-writable", said);
    else expect(said).toBe("");
  });

  onReleases("a module cache that cannot be made", (place) => {
    // Its directory is root's.
    place.env.GOMODCACHE = join(place.dir, "cache");
    expect(severityOf(look(place, []), "cache-not-writable")).toBe("major");
    const served = join(place.dir, "served/example.com/x/@v");
    mkdirSync(served, { recursive: true });
    writeFileSync(join(served, "v1.0.0.info"), '{"Version":"v1.0.0"}');
    writeFileSync(join(served, "v1.0.0.mod"), "module example.com/x\n");
    Object.assign(place.env, { GOPROXY: `file://${join(place.dir, "served")}`, GONOSUMDB: "example.com" });
    expectSaid(
      "cache-not-writable",
      place.run([], NOBODY, ["go", "mod", "download", "example.com/x@v1.0.0"]),
    );
    place.env.GOMODCACHE = join(place.dir, "home/cache");
    expect(ids(look(place, []))).not.toContain("cache-not-writable");
  });

  onReleases("a module cache whose modules are read-only, as they always are", (place) => {
    const cache = join(place.dir, "home/go/pkg/mod");
    mkdirSync(join(cache, "example.com/x@v1.0.0"), { recursive: true });
    mkdirSync(join(cache, "cache/download/example.com"), { recursive: true });
    spawnSync("chown", ["-R", String(NOBODY), join(place.dir, "home/go")]);
    chmodSync(join(cache, "example.com/x@v1.0.0"), 0o555);
    expect(found(look(place, []))).toEqual([]);
  });
});

describe("a umask", () => {
  const MASKS = [
    ["0600", 0, undefined],
    ["0177", 0, "major"],
    ["0077", NOBODY, undefined],
    ["0177", NOBODY, "critical"],
    ["0200", NOBODY, "critical"],
    ["0400", NOBODY, "critical"],
  ] as const;
  onReleases("that takes rights from the owner", (place) => {
    for (const [mask, uid, severity] of MASKS) {
      Object.assign(place.env, { TMPDIR: join(place.dir, "tmp"), GOCACHE: join(place.dir, `tmp/${uid}`) });
      const under = (...command: readonly string[]): string =>
        place.run([], uid, ["sh", "-c", `umask ${mask} && exec "$@"`, "sh", ...command]);
      // What the cache lacks is no part of the question.
      place.run([], uid, BUILD);
      const seen: Seen = JSON.parse(under(process.execPath, CLI, "--json", "--no-shell"));
      expect([mask, uid, severityOf(seen, "umask-too-strict")]).toEqual([mask, uid, severity]);
      // Each time another program, because Go 1.24 and later keep one that was linked.
      const said = under("go", "run", `-ldflags=-X=main.mask=${mask}`, ".");
      if (severity === "critical") expectSaid("umask-too-strict", said);
      else expect(said).toEqual(severity === undefined ? "" : expect.stringContaining("permission denied"));
    }
  });
});

describe("the directory of a program", () => {
  onReleases("that is not this user's, with and without what was built before", (place) => {
    const closed = ['chown 0:0 "$WHERE/mod"', 'chmod 755 "$WHERE/mod"'];
    const built = [`install -m 755 -o ${NOBODY} /mnt/go/bin/gofmt "$WHERE/mod/m"`, ...closed];
    const cases = [
      [closed, "major", "permission denied"],
      [
        ['mount --bind "$WHERE/mod" "$WHERE/mod"', 'mount -o remount,ro,bind "$WHERE/mod"'],
        "major",
        "read-only",
      ],
      [built, undefined, ""],
      [[], undefined, ""],
    ] as const;
    for (const [lines, severity, words] of cases) {
      const said = place.run(lines, NOBODY, ["go", "build"]);
      expect([severity, said]).toEqual([severity, words === "" ? "" : expect.stringContaining(words)]);
      rmSync(join(place.dir, "mod/m"), { force: true });
      expect([words, severityOf(look(place, lines), "build-output-blocked")]).toEqual([words, severity]);
      rmSync(join(place.dir, "mod/m"), { force: true });
      chownSync(join(place.dir, "mod"), NOBODY, NOBODY);
    }
  });
});

describe("file systems", () => {
  const mounted = (options: string): readonly string[] => [
    'mkdir -p "$WHERE/home/t"',
    `mount -t tmpfs -o ${options} tmpfs "$WHERE/home/t"`,
    'chmod 777 "$WHERE/home/t"',
  ];

  onReleases("a working directory from which nothing may be started", (place) => {
    place.env.GOTMPDIR = join(place.dir, "home/t");
    expect(severityOf(look(place, mounted("noexec")), "gotmpdir-bad")).toBe("major");
    expectSaid("gotmpdir-bad", place.run(mounted("noexec"), NOBODY, ["go", "run", "."]));
    const fix = look(place, mounted("noexec")).findings.find(({ id }) => id === "gotmpdir-bad")?.fix;
    // The fix names a directory in the home; this shell takes it over for its own life.
    const after = place.run(mounted("noexec"), NOBODY, [
      "sh",
      "-c",
      `${fix?.snippet}\nexec "$0" "$@"`,
      ...[process.execPath, CLI, "--json", "--no-shell"],
    ]);
    expect(ids(JSON.parse(after))).not.toContain("gotmpdir-bad");
    expect(ids(look(place, mounted("mode=777")))).not.toContain("gotmpdir-bad");
  });

  onReleases("a build cache from which nothing may be started", (place, release) => {
    place.env.GOCACHE = join(place.dir, "home/t/cache");
    const isFound = ids(look(place, mounted("noexec"))).includes("gotmpdir-bad");
    const twice = place.run(mounted("noexec"), NOBODY, ["sh", "-c", "go run . && go run ."]);
    // Since 1.24 the second run starts the program out of the cache.
    expect(isFound).toBe(release !== "go1.21");
    expect(/fork\/exec .*: permission denied/.test(twice)).toBe(isFound);
    if (isFound) expectSaid("gotmpdir-bad", twice);
  });

  onReleases("a full one", (place) => {
    place.env.GOTMPDIR = join(place.dir, "home/t");
    const full = mounted("size=256k");
    const filled = [...full, 'dd if=/dev/zero of="$WHERE/home/t/fill" bs=1k count=200 status=none'];
    expect(severityOf(look(place, filled), "disk-low")).toBe("major");
    expectSaid("disk-low", place.run(filled, NOBODY, BUILD));
    // One that is merely small is none of our business.
    expect(ids(look(place, mounted("size=64m")))).not.toContain("disk-low");
  });

  onReleases("one without room for more files", (place) => {
    place.env.GOCACHE = join(place.dir, "home/t");
    const few = mounted("nr_inodes=100");
    expect(severityOf(look(place, few), "disk-low")).toBe("major");
    expectSaid("disk-low", place.run(few, NOBODY, BUILD));
    expect(ids(look(place, mounted("size=64m")))).not.toContain("disk-low");
  });

  onReleases("FUSE, the network and a container's host", (place) => {
    // Mounts of such kinds need servers and drivers: the kernel's list of them is replaced for the check's process.
    const list = (type: string): readonly string[] => [
      'install -d -o 65534 "$WHERE/home/.cache"',
      `printf '%s\\n' "/dev/vda / ext4 rw 0 0" "remote $WHERE/home/.cache ${type} rw,relatime 0 0" > /mnt/list`,
      "mount --bind /mnt/list /proc/$$/mounts",
    ];
    for (const type of ["nfs4", "cifs", "fuse.sshfs", "virtiofs"]) {
      const seen = look(place, list(type));
      expect([type, found(seen)]).toEqual([type, ["cache-on-network-mount"]]);
    }
    expect(found(look(place, list("ext4")))).toEqual([]);
  });
});

describe("files that this user may not use", () => {
  onReleases("a file of go env -w that is root's: go env -u fails, and is not called a fix", (place) => {
    const locked = [
      'mkdir -p "$WHERE/home/.config/go"',
      'echo GOFLAGS=-nosuch > "$WHERE/home/.config/go/env"',
    ];
    expect(place.run(locked, NOBODY, ["go", "env", "-u", "GOFLAGS"])).toContain("permission denied");
    const refused = look(place, locked).findings.find(({ id }) => id === "goflags-invalid");
    expect(refused?.fix).toMatchObject({
      safety: "manual",
      managed: [{ file: "~/.config/go/env", by: "permissions" }],
    });
  });

  onReleases("a file to embed that is closed, found by a pattern", (place) => {
    const main =
      'package main\\n\\nimport "embed"\\n\\n//go:embed *.txt\\nvar files embed.FS\\n\\nfunc main() { _ = files }\\n';
    const closed = [
      `printf '${main}' > "$WHERE/mod/main.go"`,
      'touch "$WHERE/mod/a.txt"; chmod 600 "$WHERE/mod/a.txt"',
    ];
    const args = ["--project", join(place.dir, "mod")];
    const seen = (lines: readonly string[]): readonly string[] =>
      ids(JSON.parse(place.run(lines, NOBODY, [process.execPath, CLI, "--json", "--no-shell", ...args])));
    expect(place.run(closed, NOBODY, BUILD)).toContain("permission denied");
    expect(seen(closed)).toContain("gomod-malformed");
    const open = [...closed, 'chmod 644 "$WHERE/mod/a.txt"'];
    expect(place.run(open, NOBODY, BUILD)).toBe("");
    expect(seen(open)).not.toContain("gomod-malformed");
  });

  onReleases("a project on a file system without room for its program", (place) => {
    const withRoom = (size: string): readonly string[] => [
      'cp -r "$WHERE/mod/." "$WHERE/copy"',
      `mount -t tmpfs -o size=${size},mode=777 tmpfs "$WHERE/mod"`,
      'cp "$WHERE/copy"/* "$WHERE/mod"',
    ];
    expect(place.run(withRoom("16k"), NOBODY, ["go", "build"])).toContain("no space left on device");
    expect(ids(look(place, withRoom("16k")))).toContain("build-output-blocked");
    // Go 1.21 writes less than a megabyte.
    place.env.GOFLAGS = "-ldflags=-s";
    const built = place.run(withRoom("1000k"), NOBODY, ["go", "build"]);
    expect(["", expect.stringContaining("no space left on device")]).toContainEqual(built);
    if (built === "") expect(ids(look(place, withRoom("1000k")))).not.toContain("build-output-blocked");
  });
});
