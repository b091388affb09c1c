// Makes the README's pictures from what the product really prints and renders: node test/pictures/make.mjs [NAME…]
// Needs GO_ENV_CHECK_SDKS (test/setup/get-go.sh), a Chromium and a font with Chinese characters (Debian: fonts-wqy-microhei).
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { terminalPage } from "./terminal-page.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = join(root, "docs/pictures");
const sdks = process.env.GO_ENV_CHECK_SDKS;
if (!sdks) throw new Error("set GO_ENV_CHECK_SDKS to the directory that test/setup/get-go.sh filled");
if (spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout.trim() === "")
  throw new Error(
    "install a font with Chinese characters (Debian: fonts-wqy-microhei): one page is in Chinese",
  );

/** The views of the extension that are drawn. */
const RAYCAST = [
  "actions",
  "score",
  "contexts",
  "fix",
  "explain",
  "waiting",
  "no-result",
  "join",
  "share",
  "status",
  "fleet",
];
const wanted = process.argv.slice(2);

const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const makers = { terminal, report, raycast, dashboard };
  for (const [name, make] of Object.entries(makers)) {
    if (wanted.length === 0 || wanted.includes(name)) await make();
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** The machine of the pictures: an update of Go, and a GOROOT of the days before it in ~/.zshrc. */
function makeHome() {
  const home = join(scratch, "home");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "go/bin"), { recursive: true });
  mkdirSync(join(home, "sdk"));
  for (const name of ["go1.21", "go1.26"]) symlinkSync(join(sdks, name), join(home, "sdk", name));
  const lines = [
    "export GOROOT=$HOME/sdk/go1.21",
    'export PATH="$HOME/sdk/go1.26/bin:$PATH"',
    "alias ll='ls -l'",
  ];
  writeFileSync(join(home, ".zshrc"), `${lines.join("\n")}\n`);
  return {
    HOME: home,
    PATH: `${home}/sdk/go1.26/bin:/usr/bin:/bin`,
    GOROOT: `${home}/sdk/go1.21`,
    LANG: "C.UTF-8",
    COLUMNS: "92",
  };
}

/** What a command prints on both channels, as on a screen. */
function screen(env, command, input = "") {
  const cli = join(root, "shared/bin/go-env-check.cjs");
  const { stdout } = spawnSync(
    "/bin/sh",
    ["-c", `"$0" "$@" --color --shell /usr/bin/zsh 2>&1`, process.execPath, cli, ...command],
    {
      env,
      input,
      encoding: "utf8",
      cwd: "/",
    },
  );
  return stdout.replaceAll(scratch, "").replace(/(\[y\/N\] )/, `$1${input}`);
}

/** The answer, the fix that is tested and applied, and the answer in a terminal that is opened afterwards. */
async function terminal() {
  const env = makeHome();
  const { GOROOT, ...fresh } = env;
  const steps = [
    ["go-env-check", screen(env, [])],
    ["go-env-check fix --apply", screen(env, ["fix", "--apply"], "y\n")],
    ["go-env-check", screen(fresh, [])],
  ];
  await shoot("terminal", terminalPage(steps), { width: 900, element: "main" });
}

/** The first screen of the HTML report. */
async function report() {
  const env = makeHome();
  const file = join(scratch, "report.html");
  const args = [
    "contexts",
    "--no-project",
    "--shell",
    "/usr/bin/zsh",
    "--vitals",
    "--format",
    "html",
    "-o",
    file,
  ];
  spawnSync(process.execPath, [join(root, "shared/bin/go-env-check.cjs"), ...args], { env });
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(scratch, ""));
  const page = await browser.newPage({ viewport: { width: 1080, height: 900 }, deviceScaleFactor: 1.5 });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(out, "report.png") });
  await page.close();
}

async function raycast() {
  const { HOME: home } = makeHome();
  const { status } = spawnSync("npx", ["vitest", "run", "--config", "test/pictures/vitest.config.mts"], {
    cwd: join(root, "extension"),
    env: { ...process.env, PICTURES: scratch, PICTURE_HOME: home, PICTURE_SHELL: "/usr/bin/zsh" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("the Raycast views could not be rendered");
  for (const name of ["raycast", ...RAYCAST.map((view) => `raycast-${view}`)]) {
    const html = readFileSync(join(scratch, `${name}.html`), "utf8").replaceAll(scratch, "");
    await shoot(name, html, { width: 900, element: "#shot" });
  }
}

async function dashboard() {
  const server = spawn(process.execPath, [join(root, "server/bin/go-env-fleet.mjs"), "demo", "--port", "0"], {
    cwd: scratch,
  });
  let said = "";
  for await (const chunk of server.stdout) {
    said += chunk;
    if (/https?:\/\/\S+/.test(said) && /gec_lead_\S+/.test(said)) break;
  }
  const url = /https?:\/\/\S+/.exec(said)[0];
  const context = await browser.newContext({ viewport: { width: 1100, height: 1560 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.fill("input[type=password]", /gec_lead_\S+/.exec(said)[0]);
  await Promise.all([page.waitForNavigation(), page.click("button")]);
  await page.goto(`${url}/?weeks=26`);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(out, "dashboard.png") });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 1200 });
  await page.goto(`${url}/?weeks=26&lang=zh-CN`);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(out, "dashboard-phone.png") });
  await context.close();
  server.kill("SIGTERM");
  await once(server, "exit");
}

async function shoot(name, html, { width, element }) {
  const file = join(scratch, `${name}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width, height: 600 }, deviceScaleFactor: 2 });
  await page.goto(pathToFileURL(file).href);
  await page.locator(element).screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}
