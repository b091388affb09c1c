import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { schedule, unschedule } from "../../shared/src/cli/fleet-schedule.ts";
import { stablePath } from "../../shared/src/cli/stable-path.ts";
import { editCrontab, fitsCrontab } from "../../shared/src/fleet/schedule/crontab.ts";
import { carriedEnv, isOneLine, type Job, someTime } from "../../shared/src/fleet/schedule/job.ts";
import { launchdPlist } from "../../shared/src/fleet/schedule/launchd.ts";
import { systemdUnits } from "../../shared/src/fleet/schedule/systemd.ts";
import { type Host, MAX_OUTPUT, type RunResult } from "../../shared/src/probe/host.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const at = { weekday: 2, hour: 10, minute: 7 };
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => !/\p{Cc}/u.test(text));
const job = fc.record({
  argv: fc.array(word, { minLength: 1, maxLength: 4 }),
  env: fc.dictionary(fc.constantFrom("XDG_STATE_HOME", "NO_PROXY"), word),
  weekday: fc.integer({ min: 1, max: 5 }),
  hour: fc.integer({ min: 9, max: 16 }),
  minute: fc.integer({ min: 0, max: 59 }),
});

it("a crontab keeps every line that is not ours, and the shell reads our words as they are", () => {
  const line = word.filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(fc.array(line), job, (lines, one) => {
      fc.pre(fitsCrontab(one));
      const before = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
      const edited = editCrontab(before, one);
      expect(edited.startsWith(before)).toBe(true);
      expect(editCrontab(edited, one)).toBe(edited);
      expect(editCrontab(edited, null)).toBe(before);
      expect(edited.slice(before.length).split("\n")).toHaveLength(2);
    }),
  );
  fc.assert(
    fc.property(job, (one) => {
      fc.pre(fitsCrontab(one));
      const [, command = ""] = /^(?:\S+ ){5}(.*)$/s.exec(editCrontab("", one)) ?? [];
      // The command prints its words in place of doing anything.
      const printed = {
        ...one,
        argv: [
          process.execPath,
          "-e",
          "console.error(JSON.stringify([process.argv.slice(1), process.env.NO_PROXY]))",
          "--",
          ...one.argv,
        ],
      };
      const [, shown = ""] = /^(?:\S+ ){5}(.*)$/s.exec(editCrontab("", printed)) ?? [];
      const ran = spawnSync("/bin/sh", ["-c", shown.replace(">/dev/null 2>&1", "")], {
        encoding: "utf8",
        env: {},
      });
      expect([JSON.parse(ran.stderr), command.includes(">/dev/null 2>&1")]).toEqual([
        [one.argv, one.env.NO_PROXY ?? null],
        true,
      ]);
    }),
    { numRuns: 30 },
  );
});

it("a crontab that did not come whole is never written again", async () => {
  const lines = "5 4 * * * backup\n";
  const ours = `1 9 * * 1 go-env-check fleet send # go-env-check fleet\n`;
  const answers: readonly (readonly [answer: Partial<RunResult>, isWhole: boolean])[] = [
    [{ stdout: lines }, true],
    [{ stdout: lines + ours }, true],
    [{ code: 1, stderr: "no crontab for me\n" }, true],
    [{ code: 1, stderr: "You (me) are not allowed to use this program (crontab)\n" }, false],
    [{ code: 1, stderr: "" }, false],
    [{ code: null, status: "timeout" }, false],
    [{ code: null, status: "failed" }, false],
    [{ stdout: `${lines.repeat(5000)}${ours}`.slice(0, MAX_OUTPUT) }, false],
    [{ stdout: `${ours}# Caf\ufffd\n` }, false],
  ];
  for (const [answer, isWhole] of answers) {
    const written: string[] = [];
    const real = nodeHost({ env: { HOME: "/nowhere" } });
    const host: Host = {
      ...real,
      platform: { ...real.platform, os: "linux" },
      fs: { ...real.fs, isExecutableFile: () => true },
      run: async ({ argv: [, file = ""] }) => {
        if (file === "-l") return { status: "exited", code: 0, stdout: "", stderr: "", ...answer };
        written.push(readFileSync(file, "utf8"));
        return { status: "exited", code: 0, stdout: "", stderr: "" };
      },
    };
    const failure = await schedule(host, "crontab", { argv: ["/bin/x"], env: {}, ...at });
    expect([answer, failure === null, written.length]).toEqual([answer, isWhole, isWhole ? 1 : 0]);
    await unschedule(host);
    const others = (answer.stdout ?? "").replace(ours, "");
    for (const text of written) expect(text.startsWith(others)).toBe(true);
  }
});

it("what a scheduler's file could not hold is refused", () => {
  const of = (argv: readonly string[]): Job => ({ argv, env: {}, ...at });
  expect(isOneLine(of(["/bin/a\nb"]))).toBe(false);
  for (const text of ["/bin/100%", "/bin/a\\b", "/bin/a\nb"]) expect(fitsCrontab(of([text]))).toBe(false);
});

it("takes along where state and network are found, and no password", () => {
  expect(
    carriedEnv({
      XDG_STATE_HOME: "/s",
      HTTPS_PROXY: "http://u:p@proxy:1",
      no_proxy: "x",
      PATH: "/bin",
      ALL_PROXY: "",
    }),
  ).toEqual({ XDG_STATE_HOME: "/s", no_proxy: "x" });
  for (let turn = 0; turn < 200; turn += 1) {
    const { weekday, hour, minute } = someTime();
    expect(weekday >= 1 && weekday <= 5 && hour >= 9 && hour <= 16 && minute >= 0 && minute <= 59).toBe(true);
  }
});

it("names programs so that an update keeps them, and never another program", () => {
  const segment = fc.stringMatching(/^[a-z][a-z-]{0,6}(@\d{1,2}(\.\d{1,2})?)?$/);
  const version = fc.stringMatching(/^\d{1,2}\.\d{1,2}\.\d(_\d)?$/);
  fc.assert(
    fc.property(
      segment,
      fc.uniqueArray(version, { minLength: 2, maxLength: 2 }),
      fc.constantFrom("bin", "libexec/bin"),
      fc.subarray(["opt", "bin"]),
      fc.boolean(),
      (formula, [now = "", next = ""], dir, links, isOthers) => {
        const prefix = mkdtempSync(join(tmpdir(), "go-env-check-brew-"));
        try {
          const put = (release: string): string => {
            const file = join(prefix, "Cellar", formula, release, dir, "tool");
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, release, { mode: 0o755 });
            return file;
          };
          const link = (file: string, at: string): void => {
            mkdirSync(dirname(join(prefix, at)), { recursive: true });
            rmSync(join(prefix, at), { force: true });
            symlinkSync(file, join(prefix, at));
          };
          const install = (release: string): string => {
            const file = put(release);
            if (links.includes("opt")) link(join(prefix, "Cellar", formula, release), `opt/${formula}`);
            if (links.includes("bin")) link(file, "bin/tool");
            return file;
          };
          const file = install(now);
          if (isOthers) {
            rmSync(join(prefix, "bin/tool"), { force: true });
            mkdirSync(join(prefix, "bin"), { recursive: true });
            writeFileSync(join(prefix, "bin/tool"), "another", { mode: 0o755 });
          }
          const named = stablePath(nodeHost({ env: { PATH: join(prefix, "bin") } }), file);
          expect(readFileSync(named, "utf8")).toBe(now);
          if (isOthers ? !links.includes("opt") : links.length === 0) return;
          expect(named).not.toContain("Cellar");
          if (isOthers) return;
          // An update deletes what was there.
          install(next);
          rmSync(join(prefix, "Cellar", formula, now), { recursive: true });
          expect(readFileSync(named, "utf8")).toBe(next);
        } finally {
          rmSync(prefix, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 60 },
  );
  const there = nodeHost({ env: { PATH: "/usr/bin" } });
  for (const file of ["/usr/bin/env", "/no/such/9.9.9/tool"]) expect(stablePath(there, file)).toBe(file);
});

itWith(
  ["systemd-analyze"],
  "systemd reads the units, and each word as it is",
  ({ "systemd-analyze": analyze }) => {
    const dir = mkdtempSync(join(tmpdir(), "go-env-check-units-"));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const argv = ["/usr/bin/env", "/home/a b/100% $HOME/${X}\"'\\go", "fleet", "send"];
    const { service, timer } = systemdUnits({ argv, env: { XDG_STATE_HOME: '/s t/%h"' }, ...at });
    writeFileSync(join(dir, "go-env-check-fleet.service"), service);
    writeFileSync(join(dir, "go-env-check-fleet.timer"), timer);
    const checked = spawnSync(analyze, ["verify", "--man=no", join(dir, "go-env-check-fleet.timer")], {
      encoding: "utf8",
    });
    expect([checked.status, checked.stderr.includes("go-env-check-fleet")]).toEqual([0, false]);
    const calendar = spawnSync(analyze, ["calendar", /OnCalendar=(.*)/.exec(timer)?.[1] ?? ""], {
      encoding: "utf8",
    });
    expect([calendar.status, calendar.stdout]).toEqual([0, expect.stringContaining("Tue *-*-* 10:07:00")]);
  },
);

itWith(["python3"], "launchd's property list holds the words as they are", ({ python3 }) => {
  fc.assert(
    fc.property(job, (one) => {
      const read = spawnSync(
        python3,
        ["-c", "import plistlib,sys,json;print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))"],
        { input: launchdPlist(one), encoding: "utf8" },
      );
      expect(JSON.parse(read.stdout)).toMatchObject({
        ProgramArguments: one.argv,
        ...(Object.keys(one.env).length > 0 && { EnvironmentVariables: one.env }),
        StartCalendarInterval: { Weekday: one.weekday, Hour: one.hour, Minute: one.minute },
      });
    }),
    { numRuns: 20 },
  );
});

itWith(
  ["crontab", "overlay mounts"],
  "the real crontab: set up once, other lines stay, gone with disable",
  () => {
    const { env, home } = makeHome([]);
    const fleet = `${process.execPath} ${CLI} fleet`;
    const script = `
    mount -t tmpfs none /var/spool/cron && mkdir -m 1730 /var/spool/cron/crontabs || exit 9
    echo '5 4 * * * true' | crontab -
    mkdir -p ${home}/.local/state/go-env-check/fleet && chmod 700 ${home}/.local/state/go-env-check/fleet
    ${fleet} enable --server http://127.0.0.1:9 --team t_abcdefgh1 --no-shell >/dev/null
    ${fleet} schedule && ${fleet} schedule && echo --- && crontab -l && echo ---
    ${fleet} disable && echo --- && crontab -l`;
    const ran = spawnSync("unshare", ["-m", "sh", "-c", script], {
      env: { ...env, GO_ENV_CHECK_FLEET_TOKEN: "gec_ingest_abcdefabcdefabcdefab" },
      encoding: "utf8",
    });
    const [, during = "", , after = ""] = ran.stdout.split("---\n");
    const lines = during
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect([ran.stderr, lines]).toEqual([
      "",
      [
        "5 4 * * * true",
        expect.stringMatching(/^\d+ \d+ \* \* [1-5] .*go-env-check\.cjs fleet send >\/dev\/null/),
      ],
    ]);
    expect(ran.stdout).toContain("schedule was removed");
    expect(after.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual([
      "5 4 * * * true",
    ]);
  },
);
