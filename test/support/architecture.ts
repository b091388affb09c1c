import { posix } from "node:path";

interface Room {
  /** The directory, from the repository's root, with everything below it that has no room of its own. */
  readonly of: string;
  /** Directories it may import from besides itself. */
  readonly from: readonly string[];
  /** Packages and modules of Node it may import; `node:*` for all of Node's. */
  readonly packages?: readonly string[];
}

const S = "shared/src";
const V = "server/src";
const X = "extension/src";

const PURE = [`${S}/model`, `${S}/util`];
const RULES_OF_GO = [...PURE, `${S}/golang`, `${S}/shell`];

/** Every room, from the ground floor up: who may import whom. A directory that is not here is refused. */
export const ROOMS: readonly Room[] = [
  // Outside data is described by a schema there; types and lists of words are all that its index passes on.
  { of: `${S}/model`, from: [], packages: ["valibot"] },
  { of: `${S}/util`, from: [`${S}/model`], packages: ["diff", "node:path/posix", "valibot"] },
  { of: `${S}/golang`, from: [`${S}/model`, `${S}/util`], packages: ["node:path/posix"] },
  { of: `${S}/shell`, from: PURE },
  { of: `${S}/messages`, from: [`${S}/model`] },
  { of: `${S}/judge`, from: RULES_OF_GO },
  { of: `${S}/checks`, from: [...RULES_OF_GO, `${S}/judge`, `${S}/messages`], packages: ["node:path/posix"] },
  { of: `${S}/catalog`, from: [...PURE, `${S}/checks`] },
  { of: `${S}/fix/plan`, from: RULES_OF_GO, packages: ["node:path/posix"] },
  {
    of: `${S}/report`,
    from: [...RULES_OF_GO, `${S}/messages`, `${S}/judge`, `${S}/catalog`, `${S}/fix/plan`, `${S}/version.ts`],
    packages: ["node:crypto"],
  },
  {
    of: `${S}/report/schema`,
    from: [...PURE, `${S}/shell/shell-text.ts`],
    packages: ["valibot", "node:zlib"],
  },
  { of: `${S}/recording`, from: [`${S}/model`, `${S}/util`, `${S}/golang`], packages: ["valibot"] },
  {
    of: `${S}/fs`,
    from: [`${S}/model`],
    packages: ["node:fs", "node:crypto", "node:path", "node:path/posix"],
  },
  { of: `${S}/render`, from: [...PURE, `${S}/messages`], packages: ["node:crypto", "node:path/posix"] },
  {
    of: `${S}/render/html`,
    from: [...PURE, `${S}/messages`, `${S}/render`],
    packages: ["node:crypto", "node:zlib"],
  },
  {
    of: `${S}/history`,
    from: [`${S}/model`, `${S}/judge`, `${S}/fs`, `${S}/report/schema`],
    packages: ["valibot", "node:path"],
  },
  {
    // Of fs/ only what reads: a probe has no way to the writer.
    of: `${S}/probe`,
    from: [...RULES_OF_GO, `${S}/fs/open-regular-file.ts`, `${S}/fs/code-of.ts`],
    packages: ["node:*"],
  },
  {
    of: `${S}/fix/test`,
    from: [...RULES_OF_GO, `${S}/judge`, `${S}/catalog`, `${S}/probe`],
    packages: ["node:path"],
  },
  {
    of: `${S}/fix/apply`,
    from: [`${S}/model`, `${S}/util`, `${S}/fs`, `${S}/probe`, `${S}/fix/plan`, `${S}/report/unread-text.ts`],
    packages: ["valibot", "diff", "node:path"],
  },
  {
    of: `${S}/fix`,
    from: [
      `${S}/model`,
      `${S}/util`,
      `${S}/fs`,
      `${S}/probe`,
      `${S}/judge`,
      `${S}/fix/plan`,
      `${S}/fix/test`,
      `${S}/fix/apply`,
    ],
  },
  {
    of: `${S}/calibration`,
    from: [`${S}/model`, `${S}/probe`, `${S}/judge`, `${S}/catalog`, `${S}/report`],
  },
  {
    of: `${S}/explain`,
    from: [...RULES_OF_GO, `${S}/messages`, `${S}/judge`, `${S}/catalog`, `${S}/report`, `${S}/render`],
  },
  {
    of: `${S}/fleet`,
    // Of shell/ only the quoting, for the line of a crontab.
    from: [`${S}/model`, `${S}/catalog`, `${S}/fs`, `${S}/shell`],
    packages: ["valibot", "node-fetch", "node:*"],
  },
  {
    // For coding agents: the same checks and fixes as the command line's, by another door.
    of: `${S}/mcp`,
    from: [
      ...PURE,
      ...["probe", "calibration", "explain", "fix", "recording", "render", "report", "fleet"].map(
        (name) => `${S}/${name}`,
      ),
      `${S}/version.ts`,
    ],
    packages: ["@modelcontextprotocol/sdk", "@valibot/to-json-schema", "valibot", "node:path"],
  },
  { of: `${S}/cli`, from: [`${S}/`], packages: ["node:*"] },
  {
    of: `${S}/index.ts`,
    from: [
      "calibration",
      "explain",
      "fix",
      "fix/apply",
      "history",
      "messages",
      "model",
      "probe",
      "render",
      "render/html",
      "report",
      "report/schema",
      "util",
    ].map((name) => `${S}/${name}`),
  },
  { of: `${S}/version.ts`, from: [] },

  { of: `${V}/counters`, from: [], packages: ["valibot", "node:crypto"] },
  {
    of: `${V}/store`,
    from: [`${V}/counters`, `${V}/publish`],
    packages: ["better-sqlite3", "pg", "valibot", "node:*", "go-env-check/*"],
  },
  {
    of: `${V}/ingest`,
    from: [`${V}/counters`, `${V}/store`],
    packages: ["valibot", "node:*", "go-env-check/*"],
  },
  {
    of: `${V}/publish`,
    from: [`${V}/counters`],
    packages: ["valibot", "node:*", "go-env-check/*"],
  },
  { of: `${V}/lead`, from: [`${V}/counters`, `${V}/store`, `${V}/publish`], packages: ["go-env-check/*"] },
  {
    of: `${V}/dashboard`,
    from: [`${V}/lead`, `${V}/store`, `${V}/publish`, `${V}/counters`],
    packages: ["hono", "node:*", "go-env-check/*"],
  },
  {
    of: `${V}/http`,
    from: [`${V}/ingest`, `${V}/store`, `${V}/publish`, `${V}/lead`, `${V}/dashboard`, `${V}/version.ts`],
    packages: [
      "hono",
      "@hono/node-server",
      "pino",
      "prom-client",
      "valibot",
      "@valibot/to-json-schema",
      "node:*",
      "go-env-check/*",
    ],
  },
  { of: `${V}/demo`, from: [`${V}/`], packages: ["node:*", "go-env-check/*"] },
  { of: `${V}/admin`, from: [`${V}/`], packages: ["nodemailer", "node:*", "go-env-check/*"] },
  { of: `${V}/main.ts`, from: [`${V}/`], packages: ["node:*"] },
  { of: `${V}/version.ts`, from: [] },

  // What the extension shows is worked out without Raycast, so that it can be read and tried alone.
  { of: `${X}/model`, from: [`${X}/model`], packages: ["go-env-check/*", "valibot"] },
  {
    of: `${X}/check`,
    from: [`${X}/model`, `${X}/preferences.ts`],
    packages: ["go-env-check/*", "@raycast/api", "valibot", "node:crypto"],
  },
  {
    of: `${X}/sharing`,
    from: [`${X}/model`, `${X}/check`, `${X}/preferences.ts`, `${X}/machine.ts`],
    packages: ["go-env-check/*", "@raycast/api", "valibot"],
  },
  {
    of: `${X}/ui`,
    from: [`${X}/model`, `${X}/check`, `${X}/sharing`, `${X}/preferences.ts`, `${X}/machine.ts`],
    packages: ["go-env-check/*", "@raycast/api", "@raycast/utils", "react", "node:path", "node:fs/promises"],
  },
  { of: `${X}/tools`, from: [`${X}/`], packages: ["go-env-check/*", "@raycast/api"] },
  // A file a command, named by the manifest.
  {
    of: X,
    from: [`${X}/`],
    packages: ["go-env-check/*", "@raycast/api", "@raycast/utils", "react", "node:path", "node:fs/promises"],
  },
];

/** Files that stand in the root of a source directory, because they name the whole or a command. */
const ROOT_FILES =
  /^(shared\/src\/(index|version)\.ts|server\/src\/(main|version)\.ts|extension\/src\/[a-z-]+\.tsx?)$/;
/** The only places that read the process's own environment. */
const MAY_READ_ENVIRONMENT = /^(shared\/src\/probe\/node-host\.ts|server\/src\/main\.ts)$/;
const MAX_LINES = 250;

/** One line for each trespass in the files, by path from the repository's root. */
export function brokenRules(files: ReadonlyMap<string, string>): readonly string[] {
  const broken: string[] = [];
  for (const [file, text] of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const room = roomOf(file);
    if (room === undefined) {
      broken.push(`${file} is in a directory that no rule names`);
      continue;
    }
    for (const target of importsOf(file, text)) {
      if (!mayImport(room, target)) broken.push(`${file} imports ${target}`);
    }
    if (/process\.env\b/.test(text) && !MAY_READ_ENVIRONMENT.test(file))
      broken.push(`${file} reads process.env`);
    if (/:\s*any\b|\bas (any|unknown as)\b|@ts-(ignore|nocheck|expect-error)/.test(withoutTexts(text)))
      broken.push(`${file} escapes the types`);
    if (text.split("\n").length > MAX_LINES && !text.startsWith("// Generated"))
      broken.push(`${file} is longer than ${MAX_LINES} lines`);
  }
  return broken;
}

/** Rings of imports, types included: each as the files on it, in order. None is allowed. */
export function circles(files: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const edges = new Map<string, readonly string[]>();
  for (const [file, text] of files)
    edges.set(
      file,
      /\.test\.tsx?$/.test(file) ? [] : importsOf(file, text).filter((target) => files.has(target)),
    );
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

/** The most particular room that a file is in. */
function roomOf(file: string): Room | undefined {
  const rooms = ROOMS.filter(({ of }) => file === of || file.startsWith(`${of}/`));
  const room = rooms.sort((a, b) => b.of.length - a.of.length)[0];
  if (
    room !== undefined &&
    posix.dirname(file) === room.of &&
    /^(shared|server|extension)\/src$/.test(room.of)
  )
    return ROOT_FILES.test(file) ? room : undefined;
  return room?.of === X && posix.dirname(file) !== X ? undefined : room;
}

function mayImport(room: Room, target: string): boolean {
  if (/^(shared|server|extension)\//.test(target)) {
    const home = roomOf(target)?.of ?? "";
    return [room.of, ...room.from].some((of) =>
      of.endsWith("/")
        ? target.startsWith(of)
        : home === of || target === of || (target.startsWith(`${of}/`) && !hasOwnRoom(target, of)),
    );
  }
  return (room.packages ?? []).some((name) =>
    name.endsWith("*")
      ? target.startsWith(name.slice(0, -1)) || target === name.slice(0, -2)
      : target === name || target.startsWith(`${name}/`),
  );
}

/** Whether a file below a directory belongs to a room of its own there. */
function hasOwnRoom(file: string, of: string): boolean {
  return (roomOf(file)?.of.length ?? 0) > of.length;
}

/** The modules that a file imports: by statements, which begin a line, and by `import()`. */
function importsOf(file: string, text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;"'`]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? "";
    return target.startsWith(".") ? posix.join(posix.dirname(file), target) : target;
  });
}

/** The code of a file without what stands in quotes and in regular expressions after an operator. */
function withoutTexts(text: string): string {
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=[(=,:]\s*|return\s)\/(?![*/])(?:[^/\\\n]|\\.)+\//g,
    '""',
  );
}
