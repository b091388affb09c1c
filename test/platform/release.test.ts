import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { afterAll, expect, it } from "vitest";
import { createInvite } from "../../server/src/store/join.ts";
import { manualPage } from "../../shared/src/cli/man.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { startService } from "../support/fleet.ts";
import { steps } from "../support/github.ts";
import { makeHome } from "../support/machine.ts";
import { itWith, part, ROOT } from "../support/parts.ts";

const VERSION: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
const PACKAGE = `go-env-check-${VERSION}.tgz`;
const ARCHIVE = `go-env-check-${process.platform}-${process.arch}.tar.gz`;

const scratch = mkdtempSync(join(tmpdir(), "go-env-check-release-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const out = join(scratch, "release");

/** A distribution's Node may be split into libraries; such a one cannot be put into one file. */
const NODE = readFileSync(process.execPath).includes("NODE_SEA_FUSE") ? [] : ["a Node in one file"];
const PARTS = ["go1.26", ...(process.platform === "linux" ? ["strip"] : []), ...NODE];

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing may block this process, which serves files and a fleet to what runs. */
async function run(command: string, args: readonly string[], env: Record<string, string>): Promise<Said> {
  const child = spawn(command, args, { env, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [status] = await once(child, "close");
  return { status, stdout, stderr };
}

const release = (...args: string[]) =>
  run(process.execPath, [join(ROOT, "shared/scripts/release/release.mjs"), "--out", out, ...args], {
    HOME: scratch,
    PATH: process.env.PATH ?? "",
    GO_ENV_CHECK_SDKS: dirname(part("go1.26") ?? ""),
  });

let first: Promise<Said> | undefined;
/** One release for all tests of this file. */
function released(): Promise<Said> {
  first ??= release("--built");
  return first;
}

/** The package and the executable, unpacked: what to start and what it needs on PATH. */
async function artifacts(): Promise<readonly { readonly program: string; readonly path: string }[]> {
  await released();
  const into = join(scratch, "unpacked");
  if (!existsSync(into)) {
    mkdirSync(into);
    for (const file of [PACKAGE, ARCHIVE])
      expect((await run("tar", ["-xzf", join(out, file), "-C", into], {})).status).toBe(0);
  }
  return [
    { program: join(into, "package/bin/go-env-check.cjs"), path: dirname(process.execPath) },
    { program: join(into, "go-env-check"), path: "/nowhere" },
  ];
}

itWith(
  PARTS,
  "npm run release makes package and executable, and tries each in an empty home",
  async () => {
    const { status, stderr } = await released();
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    expect(stderr.match(/undo brings the file back/g)).toHaveLength(2);
    expect(readdirSync(out).sort()).toEqual(
      [
        "SHA256SUMS",
        `go-env-check-${VERSION}.cdx.json`,
        PACKAGE,
        ARCHIVE,
        "go-env-check.rb",
        "install.sh",
      ].sort(),
    );
    const sums = Object.fromEntries(
      readFileSync(join(out, "SHA256SUMS"), "utf8")
        .split("\n")
        .slice(0, -1)
        .map((line) => line.split("  ").reverse()),
    );
    expect(sums).toEqual(
      Object.fromEntries(
        readdirSync(out)
          .filter((name) => name !== "SHA256SUMS")
          .map((name) => [
            name,
            createHash("sha256")
              .update(readFileSync(join(out, name)))
              .digest("hex"),
          ]),
      ),
    );
    expect(readFileSync(join(out, "go-env-check.rb"), "utf8")).toContain(`sha256 "${sums[ARCHIVE]}"`);
  },
  600_000,
);

itWith(PARTS, "the package names only what is in it, and no package that is in dist already", async () => {
  const [first] = await artifacts();
  const root = join(dirname(first?.program ?? ""), "..");
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(manifest).filter((key) => /dependencies|exports|scripts/i.test(key))).toEqual([]);
  expect(readdirSync(root).sort()).toEqual(
    ["LICENSE", "NOTICES", "README.md", "bin", "dist", "man", "package.json"].sort(),
  );
  expect(readFileSync(join(root, manifest.man[0]), "utf8")).toBe(manualPage("en"));
  for (const file of Object.values(v.parse(v.record(v.string(), v.string()), manifest.bin)))
    expect(existsSync(join(root, file))).toBe(true);
  expect(manifest).toMatchObject({ version: VERSION, publishConfig: { access: "public", provenance: true } });
  expect(readFileSync(join(root, "LICENSE"), "utf8")).toBe(readFileSync(join(ROOT, "LICENSE"), "utf8"));
});

/** A step of a workflow as it is written, in the directory above release/, with stand-ins for what is not here. */
async function step(starts: string, change: (script: string) => string) {
  const found = steps().flatMap(({ run = "" }) => (run.startsWith(starts) ? [run] : []));
  expect([starts, found.length]).toEqual([starts, 1]);
  const env = { HOME: scratch, PATH: process.env.PATH ?? "", GITHUB_REF_NAME: `v${VERSION}` };
  return run("bash", ["-ec", `cd '${scratch}'; ${change(found[0] ?? "")}`], env);
}

itWith([...PARTS, "bash"], "the steps that publish a release find its files", async () => {
  await released();
  const sums = (): string => readFileSync(join(out, "SHA256SUMS"), "utf8");
  const before = sums();
  expect([(await release("collect")).status, sums()]).toEqual([0, before]);
  const published = await step("npm publish", (script) => `${script} --dry-run --offline`);
  expect([published.stdout, published.status]).toEqual([`+ go-env-check@${VERSION}\n`, 0]);
  // gh is not here.
  const { stdout } = await step("gh release create", (script) => script.replace("gh", "printf '%s\\n'"));
  expect(stdout.split("\n")).toEqual(
    expect.arrayContaining([`v${VERSION}`, ...readdirSync(out).map((name) => `release/${name}`)]),
  );
  const bin = mkdtempSync(join(scratch, "bin-"));
  const unpacked = await step("sudo tar", (script) =>
    script.replace("sudo ", "").replace("/usr/local/bin", bin),
  );
  expect([unpacked.status, readdirSync(bin)]).toEqual([0, ["go-env-check"]]);
});

itWith(PARTS, "the SBOM and the notices name the same packages, each once", async () => {
  await released();
  const shape = v.looseObject({
    bomFormat: v.literal("CycloneDX"),
    components: v.array(v.looseObject({ name: v.string(), version: v.string(), "bom-ref": v.string() })),
    dependencies: v.tuple([v.looseObject({ dependsOn: v.array(v.string()) })]),
  });
  const { components, dependencies } = v.parse(
    v.looseObject({ ...shape.entries, dependencies: v.array(v.looseObject({})) }),
    JSON.parse(readFileSync(join(out, `go-env-check-${VERSION}.cdx.json`), "utf8")),
  );
  expect(dependencies).toHaveLength(components.length + 1);
  const [{ program } = { program: "" }] = await artifacts();
  const notices = readFileSync(join(dirname(program), "../NOTICES"), "utf8");
  const named = components.filter(({ name }) => name !== "node");
  expect(named.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["chart.js", "diff", "node-fetch", "valibot"]),
  );
  for (const { name, version } of named)
    expect([name, notices.split(`${name} ${version}\n`).length]).toEqual([name, 2]);
});

itWith(
  PARTS,
  "package and executable join a team and send a report",
  async () => {
    const service = await startService("file::memory:");
    service.clock.now = new Date();
    try {
      const invite = { uses: 2, days: 1, now: service.clock.now };
      const { code } = await createInvite(service.store, service.team.id, invite);
      for (const { program, path } of await artifacts()) {
        const { env } = makeHome([path]);
        const join = ["fleet", "join", `${service.url}/j/${code}`, "--yes", "--no-shell"];
        expect(await run(program, join, env)).toMatchObject({
          status: 0,
          stdout: expect.stringContaining("Joined Gophers"),
        });
      }
      expect((await service.store.week(service.team.id, isoWeek(new Date()))).machines).toBe(2);
    } finally {
      service.close();
    }
  },
  600_000,
);

/** Serves the files of a directory, as a release's page does. */
async function serve(directory: string) {
  const server = createServer(({ url = "" }, response) => {
    const file = join(directory, url);
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

itWith(
  [...PARTS, "curl", "wget", "dash"],
  "install.sh installs what the checksum names, and nothing else",
  async (parts) => {
    await released();
    const bad = join(scratch, "bad");
    mkdirSync(bad);
    for (const name of ["SHA256SUMS", ARCHIVE]) cpSync(join(out, name), join(bad, name));
    writeFileSync(join(bad, ARCHIVE), "another file");
    const empty = join(scratch, "empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "SHA256SUMS"), `${"0".repeat(64)}  another.tar.gz\n`);
    for (const [directory, said] of [
      [out, /^Installed go-env-check \d/],
      [bad, /checksum of go-env-check-\S+ is not/],
      [empty, /no executable for this machine/],
      [join(scratch, "missing"), /cannot fetch \S+SHA256SUMS/],
    ] as const) {
      const { url, close } = await serve(directory);
      const { home, env } = makeHome([]);
      const script = join(ROOT, "shared/scripts/release/install.sh");
      const { status, stdout, stderr } = await run(parts.dash ?? "", [script], {
        ...env,
        GO_ENV_CHECK_FROM: url,
      });
      close();
      const installed = join(home, ".local/bin/go-env-check");
      expect([stdout + stderr, status, existsSync(installed)]).toEqual([
        expect.stringMatching(said),
        directory === out ? 0 : 1,
        directory === out,
      ]);
      if (directory === out) expect((await run(installed, ["--version"], env)).stdout).toBe(`${VERSION}\n`);
    }
  },
  600_000,
);

itWith(
  [...PARTS, "curl", "bash"],
  "the action installs the release that it belongs to, and checks with it",
  async (parts) => {
    await released();
    const { url, close } = await serve(out);
    const { home, env } = makeHome([]);
    const { status, stderr } = await run(parts.bash ?? "", [join(ROOT, "shared/scripts/action.sh")], {
      ...env,
      ...{ INSTALL: "executable", VERSION: "", FAIL_ON: "never", OPTIONS: "--no-shell", RUNNER_TEMP: home },
      ...{ GITHUB_OUTPUT: join(home, "out"), GITHUB_PATH: join(home, "path") },
      ...{ GITHUB_STEP_SUMMARY: join(home, "summary"), GO_ENV_CHECK_FROM: url },
    });
    close();
    expect([status, stderr]).toEqual([0, ""]);
    expect(readFileSync(join(home, "path"), "utf8")).toBe(`${join(home, "go-env-check/bin")}\n`);
    expect(JSON.parse(readFileSync(join(home, "go-env-check.json"), "utf8")).tool.version).toBe(VERSION);
  },
  600_000,
);

itWith(
  [...PARTS, "curl", "dash"],
  "the feature for dev containers installs what its option names",
  async (parts) => {
    await released();
    const { url, close } = await serve(out);
    const { home, env } = makeHome([]);
    const bin = join(home, "bin");
    const feature = join(ROOT, ".devcontainer/go-env-check/install.sh");
    const { status, stdout } = await run(parts.dash ?? "", [feature], {
      ...env,
      ...{ VERSION: "latest", GO_ENV_CHECK_FROM: url, GO_ENV_CHECK_BIN: bin },
    });
    close();
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`Installed go-env-check ${VERSION} in ${bin}`),
    ]);
  },
  600_000,
);

it("what names the repository outside of package.json names the same", () => {
  const { repository } = JSON.parse(readFileSync(join(ROOT, "shared/package.json"), "utf8"));
  const address = repository.url.replace(/^git\+|\.git$/g, "");
  for (const file of ["shared/scripts/release/install.sh", "server/src/dashboard/join-page.tsx"]) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const found = [...text.matchAll(/https:\/\/github\.com\/[^/\s]+\/[^/\s"#]+/g)].map(([url]) => url);
    expect([file, new Set(found)]).toEqual([file, new Set([address])]);
  }
});
