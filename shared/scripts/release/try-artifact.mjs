import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** The first message of an agent to an MCP server. */
const HELLO = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "try", version: "1" } },
})}\n`;

/** Installs the package where nothing else is, without a network, and runs the command. Yields what worked. */
export function* tryPackage(tarball, version) {
  const scratch = mkdtempSync(join(tmpdir(), "go-env-check-try-"));
  try {
    const npm = ["install", "--global", "--offline", "--prefix", scratch, tarball];
    must(run("npm", npm, { ...process.env, npm_config_cache: join(scratch, "cache") }), 0, "npm install");
    if (!existsSync(join(scratch, "share/man/man1/go-env-check.1"))) throw new Error("no manual page");
    yield "installed without a network, with its manual page";
    yield* tryCommand(join(scratch, "bin/go-env-check"), version, dirname(process.execPath));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Unpacks the executable and runs it without a Node on PATH. Yields what worked. */
export function* tryExecutable(archive, version) {
  const scratch = mkdtempSync(join(tmpdir(), "go-env-check-try-"));
  try {
    must(run("tar", ["-xzf", archive, "-C", scratch], process.env), 0, "tar");
    yield "unpacked";
    yield* tryCommand(join(scratch, "go-env-check"), version);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * In an empty home whose bash sets a GOROOT that does not exist: the check finds it, the fix heals it, undo brings the
 * file back. `beside` is the directory of what the command needs on PATH.
 */
function* tryCommand(command, version, beside) {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-home-"));
  try {
    const startup = join(home, ".bash_profile");
    const lines = `# mine\nexport PATH='${goDirectory()}':$PATH\nexport GOROOT=/gone\n`;
    writeFileSync(startup, lines);
    const path = [...(beside === undefined ? [] : [beside]), "/usr/bin", "/bin"].join(delimiter);
    const env = { HOME: home, LANG: "C.UTF-8", PATH: path };
    const go = (args, input) => run(command, args, env, input);
    const check = ["--shell", "/bin/bash", "--context", "terminal"];
    if (must(go(["--version"]), 0, "--version").trim() !== version) throw new Error("another version");
    const found = JSON.parse(must(go([...check, "--json"]), 1, "check"));
    if (!found.findings.some(({ id }) => id === "goroot-not-found"))
      throw new Error("the check found nothing");
    yield "check finds the fault";
    must(go(["fix", "--apply", "--yes", ...check]), 0, "fix --apply");
    if (readFileSync(startup, "utf8").includes("GOROOT")) throw new Error("the fix changed nothing");
    must(go(check), 0, "check after the fix");
    yield "fix --apply heals it";
    must(go(["undo", "--yes", "--shell", "/bin/bash"]), 0, "undo");
    if (readFileSync(startup, "utf8") !== lines) throw new Error("undo left something behind");
    yield "undo brings the file back";
    for (const format of ["html", "markdown", "sarif", "github", "gitlab", "junit"])
      must(go([...check, "--format", format, "-o", join(home, format)]), 1, `--format ${format}`);
    if (!readFileSync(join(home, "html"), "utf8").includes("<script"))
      throw new Error("a page without its script");
    must(go(["explain", "zsh: command not found: gopls", "--no-check"]), 0, "explain");
    must(go(["blame", "GOROOT", ...check.slice(0, 2)]), 0, "blame");
    for (const args of [["man"], ["completion", "bash"], ["contexts", "--help"]])
      if (must(go(args), 0, args.join(" ")) === "") throw new Error(`${args.join(" ")} printed nothing`);
    if (!must(go(["mcp"], HELLO), 0, "mcp").includes('"serverInfo"')) throw new Error("mcp did not answer");
    yield "every format and the other commands answer";
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The directory of a real go: of PATH, or of the releases that the tests use. */
function goDirectory() {
  const { PATH = "", GO_ENV_CHECK_SDKS: sdks } = process.env;
  const directories = [...(sdks === undefined ? [] : [join(sdks, "go1.26/bin")]), ...PATH.split(delimiter)];
  const found = directories.find((one) => existsSync(join(one, "go")));
  if (found === undefined) throw new Error("trying an artifact needs a go on PATH, or GO_ENV_CHECK_SDKS");
  return found;
}

function run(command, args, env, input = "") {
  return spawnSync(command, args, { env, cwd: "/", input, encoding: "utf8" });
}

/** What a command printed; throws with all of it if it did not exit as expected. */
function must({ status, stdout, stderr, error }, expected, what) {
  if (status === expected) return stdout;
  throw new Error(
    `${what} exited with ${status}, not ${expected}: ${error?.message ?? ""}${stderr}${stdout}`,
  );
}
