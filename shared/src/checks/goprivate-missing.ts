import { isForge } from "../golang/forges.ts";
import { proxyElements, proxyUrl } from "../golang/go-proxy.ts";
import { underPatterns } from "../golang/module-pattern.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Facts, RepositoryFacts } from "../model/index.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { modFile, withProject } from "./examples/parts.ts";

/** Hosts that no public proxy can see. */
const INTERNAL =
  /(^|\.)(local|internal|intranet|intra|corp|lan|private|localdomain|home\.arpa)(:\d+)?$|^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
const PUBLIC_PROXIES =
  /^(proxy\.golang\.org|goproxy\.(cn|io)|proxy\.golang\.com\.cn|mirrors\.[a-z]+\.com|athens\.azurefd\.net)$/;

export const check = defineCheck({
  id: "goprivate-missing",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["goproxy-malformed", "goprivate-malformed"],
  references: ["https://go.dev/ref/mod#private-modules", "https://github.com/golang/go/issues/35164"],
  run: (facts) => {
    const { mod, repository } = facts.project ?? {};
    if (mod == null) return skip("no module");
    const own = repository?.originHost ?? "";
    const replaced = new Set(mod.replace.map(({ from }) => from.path));
    for (const { path, line = null } of mod.require) {
      const host = path.split("/")[0] ?? "";
      const internal = INTERNAL.test(host);
      const isOurs = internal || (host === own && !isForge(host));
      if (!isOurs || replaced.has(path) || isPrivate(facts, path)) continue;
      return fail(
        { path, host },
        {
          severity: internal ? "major" : "minor",
          evidence: [{ file: mod.file, line, text: `require ${path}` }],
        },
      );
    }
    return PASS;
  },
  fix: ({ host }, facts) => {
    const before = isSet(facts, "GOPRIVATE") ? `${setting(facts, "GOPRIVATE").value},` : "";
    return { safety: "review", edits: setWhereItIs(facts, "GOPRIVATE", `${before}${host}`) };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Private module requested from the public proxy",
    message: ({ path, host }) => `${path} comes from ${host}, and GOPRIVATE does not list that host.`,
    why: 'Go asks the public proxy and the checksum database for the module. They answer "404 Not Found" or "410 Gone", and its name has leaked to them. For hosts in GOPRIVATE, Go downloads directly from the host.',
  },
  "zh-CN": {
    title: "向公共代理请求了私有模块",
    message: ({ path, host }) => `${path} 来自 ${host}，而 GOPRIVATE 中没有这个主机。`,
    why: "Go 会向公共代理和校验和数据库查询这个模块，得到的是“404 Not Found”或“410 Gone”，同时泄露了它的名字。对于 GOPRIVATE 中的主机，Go 会直接访问该主机。",
  },
});

export const messages: readonly string[] = [
  "go: …: reading https://proxy.golang.org/…: 404 Not Found",
  "go: …: reading https://proxy.golang.org/…: 410 Gone",
  "go: …: verifying go.mod: …: reading https://sum.golang.org/lookup/…: 404 Not Found",
  "go: …: verifying module: …: reading https://sum.golang.org/lookup/…: 410 Gone",
  "server response: not found: …: invalid version: git ls-remote -q origin in …: exit status 128:",
  "fatal: could not read Username for 'https://…': terminal prompts disabled",
];

export const verifyCommands: readonly string[] = ["go env GOPRIVATE GONOPROXY GONOSUMDB", "git remote -v"];

export const examples = (): CheckExamples => {
  const require = [{ path: "git.corp.internal/team/lib", version: "v1.0.0" }];
  const mod = modFile({ require });
  const at = (originHost: string): RepositoryFacts => ({
    root: "/home/u/p",
    owner: 1000,
    git: { ok: true, value: true },
    originHost,
  });
  const own = modFile({ require: [{ path: "git.acme.com/team/lib", version: "v1.0.0" }] });
  const hub = modFile({ require: [{ path: "github.com/acme/lib", version: "v1.0.0" }] });
  return {
    pass: [
      { name: "nothing private", facts: withProject({ mod: hub, repository: at("github.com") }) },
      { name: "named", facts: withProject({ mod }, { env: { GOPRIVATE: "*.corp.internal" } }) },
      {
        name: "named twice",
        facts: withProject({ mod }, { env: { GONOPROXY: "git.corp.internal/team", GONOSUMDB: "git.*" } }),
      },
      {
        name: "a private proxy, no checksum database",
        facts: withProject({ mod }, { env: { GOPROXY: "https://athens.corp.internal", GOSUMDB: "off" } }),
      },
      {
        name: "replaced",
        facts: withProject({
          mod: modFile({
            require,
            replace: [
              {
                from: { path: "git.corp.internal/team/lib", version: null },
                to: { path: "../lib", version: null },
              },
            ],
          }),
        }),
      },
    ],
    fail: [
      { name: "a host in an internal domain", facts: withProject({ mod }) },
      {
        name: "the host of the project itself",
        facts: withProject({ mod: own, repository: at("git.acme.com") }),
      },
      {
        name: "only GONOSUMDB lists it",
        facts: withProject({ mod }, { env: { GONOSUMDB: "git.corp.internal" } }),
      },
      {
        name: "only GONOPROXY lists it",
        facts: withProject({ mod }, { env: { GONOPROXY: "git.corp.internal" } }),
      },
    ],
  };
};

/** Whether neither a public proxy nor the checksum database is asked for a module. */
function isPrivate(facts: Facts, path: string): boolean {
  const { value: all } = setting(facts, "GOPRIVATE");
  const listed = (name: string): boolean => underPatterns(setting(facts, name).value || all, path);
  const proxies = proxyElements(setting(facts, "GOPROXY").value || "https://proxy.golang.org,direct");
  const asked = proxies.some((element) => PUBLIC_PROXIES.test(hostOf(proxyUrl(element))));
  const unchecked = setting(facts, "GOSUMDB").value === "off" || listed("GONOSUMDB");
  return unchecked && (!asked || listed("GONOPROXY"));
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^@/]*@)?([^:/]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}
