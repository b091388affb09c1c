import { resolve } from "node:path";
import { atLeast, binaryVersion } from "../golang/active-go.ts";
import type { Facts, RepositoryFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host, RunResult } from "./host.ts";
import { faultOfSubmodules } from "./submodules.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/** A hostile configuration can keep git waiting; the whole check of a project must answer within three seconds. */
const GIT_TIMEOUT_MS = 1500;

const QUESTIONS = [
  // Whether git takes the place for a repository, and has what its HEAD names.
  ["rev-parse", "--is-inside-work-tree", "HEAD", "HEAD^{tree}", ":go.mod"],
  // What go build asks, for which git reads more of its configuration. With a path that is not there it compares no file.
  ["status", "--porcelain", "--ignore-submodules=all", "-uno", "--", ":(top,literal).git/none"],
  ["log", "-1", "--format=%H:%ct", "--"],
];
/** Programs that a repository may name for these questions; without a protocol it names none to fetch what it lacks. */
const RUN_NOTHING = ["-c", "core.fsmonitor=false", "-c", "log.showsignature=false"];
const ASK_QUIETLY = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
};

/**
 * The git repository around a directory, and whether git agrees to work in it. Only git can tell: who owns what, its
 * `safe.directory`, its configuration, its own health. It writes nothing and runs nothing that the repository says.
 */
export async function readRepository(host: Host, facts: Facts, dir: string): Promise<RepositoryFacts | null> {
  const reads = readsGitFiles(facts);
  const root = above(dir).find((at) => isRoot(host, at, reads));
  if (root === undefined) return null;
  const ask = (args: readonly string[]): Promise<RunResult> =>
    host.run({
      argv: ["git", ...RUN_NOTHING, "-C", root, ...args],
      env: { ...host.env, ...facts.env, ...ASK_QUIETLY },
      cwd: "/",
      timeoutMs: GIT_TIMEOUT_MS,
    });
  const answers = await Promise.all(QUESTIONS.map(ask));
  const others = atLeast(binaryVersion(facts), 25) === true ? otherSystems(host, dir) : [];
  const several = [`git in ${JSON.stringify(root)}`, ...others].toReversed().join(", and ");
  return {
    root,
    owner: host.fs.owner(root),
    git:
      others.length > 0
        ? { ok: false, reason: "failed", detail: `multiple VCS detected: ${several}` }
        : await verdict(answers, () => faultOfSubmodules(host, root, ask)),
    originHost: readOriginHost(
      host,
      above(dir).find((at) => host.fs.kind(join(at, ".git")) !== "missing") ?? root,
    ),
  };
}

async function verdict(
  [result, ...asGo]: readonly RunResult[],
  below: () => Promise<string | null>,
): Promise<RepositoryFacts["git"]> {
  if (result === undefined) return { ok: false, reason: "missing" };
  const silence = whyUnanswered(result);
  if (silence !== null) return { ok: false, reason: "timeout", detail: silence };
  if (result.code === null) return { ok: false, reason: "missing" };
  // What go build asks (git status) needs a working tree: GIT_DIR of a bare repository has none, nor has a GIT_WORK_TREE elsewhere.
  if (result.code === 0 && /^false\s/.test(result.stdout))
    return { ok: false, reason: "failed", detail: "fatal: this operation must be run in a work tree" };
  const detail = damageIn(result) ?? refusalIn(result, asGo) ?? (await below());
  if (detail === null) return { ok: true, value: true };
  return {
    ok: false,
    reason: /dubious ownership|unsafe repository/.test(detail) ? "denied" : "failed",
    detail,
  };
}

/**
 * What git says of a repository in which it does not agree to work, or that it could not read. Null where nothing is wrong:
 * before the first commit there is no HEAD, and not every index has a go.mod.
 */
function damageIn({ code, stdout, stderr }: RunResult): string | null {
  if (code === 0) return null;
  const [inside, head, tree] = stdout.split("\n");
  const said = stderr.split("\n")[0]?.trim() ?? "";
  if (inside !== "true") return said;
  if (!isId(head)) return null;
  if (!isId(tree)) return /^fatal: bad /.test(said) ? said : "fatal: bad object HEAD";
  return /index file|bad signature|bad index|corrupt/.test(said) ? said : null;
}

/** What git says to go's own questions; before the first commit it has no log, and a late answer says nothing. */
function refusalIn({ stdout }: RunResult, [status, log]: readonly RunResult[]): string | null {
  const hasCommit = isId(stdout.split("\n")[1]);
  const asked = [status, hasCommit ? log : undefined];
  const failed = asked.find((one) => one?.status === "exited" && one.code !== 0);
  if (failed === undefined) return null;
  const lines = failed.stderr.split("\n").map((line) => line.trim());
  return lines.find((line) => /^(fatal|error):/.test(line)) ?? (lines[0] || `exit status ${failed.code}`);
}

function isId(text = ""): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
}

const OTHER_SYSTEMS = {
  ".hg": "hg",
  ".svn": "svn",
  ".bzr": "bzr",
  ".fslckout": "fossil",
  _FOSSIL_: "fossil",
};

/** Repositories of other systems around a directory: since Go 1.25 go does not choose between two. */
function otherSystems(host: Host, dir: string): readonly string[] {
  return above(dir).flatMap((at) =>
    Object.entries(OTHER_SYSTEMS).flatMap(([mark, name]) =>
      host.fs.kind(join(at, mark)) === "missing" ? [] : [`${name} in ${JSON.stringify(at)}`],
    ),
  );
}

/** Before Go 1.27 a file in the place of the directory `.git` (a submodule's, a worktree's) is no repository to go. */
function readsGitFiles(facts: Facts): boolean {
  return atLeast(binaryVersion(facts), 27) !== false;
}

/** Whether go takes a directory for the root of a repository; later a file counts, too, if it leads to a directory. */
function isRoot(host: Host, at: string, readsFiles: boolean): boolean {
  const mark = join(at, ".git");
  const kind = host.fs.kind(mark);
  if (kind !== "file" || !readsFiles) return kind === "directory";
  const text = host.fs.readText(mark, 4096);
  const to = text.ok ? /^gitdir:([\s\S]*)$/.exec(text.value)?.[1]?.trim() : undefined;
  return to !== undefined && to !== "" && host.fs.kind(resolve(at, to)) === "directory";
}

/** The host of the remote `origin`: `git@HOST:…`, `ssh://git@HOST/…`, `https://HOST/…`. */
function readOriginHost(host: Host, root: string): string | null {
  const text = host.fs.readText(join(root, ".git/config"), 65536);
  const section = text.ok ? /\[remote "origin"\]([^[]*)/.exec(text.value)?.[1] : undefined;
  const url = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1] ?? "";
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+)(?::\d+)?[:/]/.exec(url);
  return match?.[1]?.toLowerCase() ?? null;
}
