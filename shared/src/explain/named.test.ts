import fc from "fast-check";
import { expect, it } from "vitest";
import { withDerived } from "./named.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const forge = fc.constantFrom("github.com", "gitlab.com", "bitbucket.org");
const ownHost = word.map((name) => `git.${name}.example`);

/** Ways in which go and git name a module or its repository. */
const MESSAGES: readonly ((path: string) => string)[] = [
  (path) => `go: ${path}@v1.2.3: git ls-remote -q origin in /x: exit status 128:`,
  (path) => `go: module ${path}: reading https://proxy.golang.org/${path}/@v/list: 404 Not Found`,
  (path) =>
    `go: x/y@v1: verifying module: ${path}@v1.0.0: reading https://sum.golang.org/lookup/${path}@v1.0.0: 410 Gone`,
  (path) => `fatal: Authentication failed for 'https://${path}.git/'`,
  (path) => `fatal: repository 'https://token@${path}/' not found`,
  (path) => `Cloning into 'x'...\ngit@${path.replace("/", ":")}.git: Permission denied (publickey).`,
];

it("tells GOPRIVATE the host of a module, and at a host of everybody its owner", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MESSAGES),
      fc.oneof(forge, ownHost),
      word,
      word,
      (message, host, owner, name) => {
        const isOwn = host.endsWith(".example");
        expect(withDerived({}, message(`${host}/${owner}/${name}`)).private).toBe(
          isOwn ? host : `${host}/${owner}`,
        );
      },
    ),
  );
});

it("takes no file and no module proxy for a host", () => {
  const of = (text: string) => withDerived({}, text).private;
  expect(of("main.go:5:2: git.corp.example/team/lib@v1.0.0: reading it: 404")).toBe("git.corp.example");
  expect(of('go.mod:7:2: require git.corp.example/team/lib: version "v1" invalid')).toBe("git.corp.example");
  expect(of('Get "https://mirrors.aliyun.com/goproxy/git.corp.example/x/@v/list": 404')).not.toBe(
    "mirrors.aliyun.com",
  );
  expect(
    of("fatal: could not read Username for 'https://git.corp.example': No such device\nmain.go:3:2: no"),
  ).toBe("git.corp.example");
});

it("names no host of everybody alone, where the owner is not told", () => {
  const ask = (host: string) =>
    withDerived({}, `fatal: could not read Username for 'https://${host}': terminal prompts disabled`);
  expect(ask("github.com").private).toBe("github.com/OWNER");
  expect(ask("git.acme.example").private).toBe("git.acme.example");
});
