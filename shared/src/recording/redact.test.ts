import fc from "fast-check";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { EXAMPLES } from "../catalog/examples.ts";
import { machine } from "../checks/examples/machine.ts";
import { runChecks } from "../judge/run-checks.ts";
import { factsSchema } from "../model/facts.ts";
import type { Facts } from "../model/index.ts";
import { partOf } from "./part.ts";
import { isFacts, readFacts } from "./read-facts.ts";
import { redact } from "./redact.ts";
import { REDACTION_ALLOWLIST } from "./redaction-allowlist.ts";

const MACHINES = Object.entries(EXAMPLES).flatMap(([id, examples]) => {
  const { pass, fail } = examples();
  return [...pass, ...fail].map(({ name, facts }) => ({ name: `${id}: ${name}`, facts }));
});

const found = (facts: Facts) =>
  runChecks(CATALOG, facts).verdicts.map(({ id, severity }) => `${id} ${severity}`);

/** The facts with each free string changed. */
function change(facts: Facts, to: (text: string) => string): Facts {
  const walk = (value: unknown, schema: v.GenericSchema): unknown => {
    const part = partOf(value, schema);
    if (part.is === "text") return to(part.text);
    if (part.is === "leaf") return value;
    if (part.is === "list") return part.items.map((item) => walk(item, part.item));
    const entries =
      part.is === "record"
        ? Object.entries(part.record).map(([key, item]) => [key, walk(item, part.value)])
        : part.fields.map(({ name, value: item, schema: inner }) => [name, walk(item, inner)]);
    return Object.fromEntries(entries);
  };
  const value = walk(facts, factsSchema);
  if (!isFacts(value)) throw new Error("the test broke the facts");
  return value;
}

/** A word that nobody but its owner uses. */
const secret = fc
  .stringMatching(/^[a-z][a-z0-9]{5,11}$/)
  .filter((word) => !REDACTION_ALLOWLIST.has(word) && !/^(go|v|rc|beta)?\d+$/.test(word));

const DISGUISES: readonly ((text: string, secret: string) => string)[] = [
  (text, word) => `${text}/${word}`,
  (text, word) => `/Users/${word}${text}`,
  (text, word) => `${text} # ${word}`,
  (text, word) => `https://${word}:${word}@proxy.golang.org ${text}`,
  (text, word) => `${text},https://${word}.corp.example.com:8080/${word}`,
  (text, word) => `git.${word}.com/*,${text}`,
  (text, word) => `${word}@${word}-laptop.local ${text}`,
  (text, word) => `export GITHUB_TOKEN=ghp_${word}; ${text}`,
  (text, word) => `${text}“${word.toUpperCase()}”`,
  (text, word) => `C:\\Users\\${word}\\${text}`,
];

describe("redacted facts", () => {
  for (const { name, facts } of MACHINES) {
    it(`give the same findings: ${name}`, () => expect(found(redact(facts))).toEqual(found(facts)));
  }

  it("hold no planted secret, wherever it was planted and however it was dressed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MACHINES),
        secret,
        fc.constantFrom(...DISGUISES),
        fc.integer({ min: 0, max: 3 }),
        ({ facts }, word, disguise, nth) => {
          let at = 0;
          const planted = change(facts, (text) => {
            at += 1;
            return at % 4 === nth ? disguise(text, word) : text;
          });
          expect(JSON.stringify(planted).toLowerCase()).toContain(word);
          expect(JSON.stringify(redact(planted)).toLowerCase()).not.toContain(word);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("name neither the account nor its home, also where the name is an ordinary word", () => {
    for (const name of ["alice", "zhangwei", "li", "go", "李雷", "John Smith"]) {
      const facts = machine({
        home: `/Users/${name}`,
        accountHome: `/Users/${name}`,
        env: { HOME: `/Users/${name}`, PATH: `/Users/${name}/go/bin:/usr/bin`, GOFLAGS: `-tags=x` },
        unread: [{ subject: `/Users/${name}/.zshrc`, reason: "timeout", detail: `/Users/${name}/.zshrc` }],
      });
      const text = JSON.stringify(redact(facts));
      expect(text).not.toContain(`/Users/${name}`);
      expect(redact(facts).env.PATH).toBe(`${redact(facts).home}/go/bin:/usr/bin`);
    }
  });

  it("keep what makes a setup recognizable, drop logins and private hosts", () => {
    const facts = machine({
      env: {
        GOPROXY: "https://bob:hunter2@goproxy.acme.internal:8443/go,https://proxy.golang.org|direct",
        GOPRIVATE: "git.acme.com/*,*.corp.acme.com",
        HTTPS_PROXY: "http://127.0.0.1:7890",
        GONOPROXY: "10.1.2.3",
        GOFLAGS: "-mod=mod",
      },
    });
    const { env } = redact(facts);
    expect(env.GOPROXY).toMatch(
      /^https:\/\/someone:secret@w\d+\.w\d+\.internal:8443\/go,https:\/\/proxy\.golang\.org\|direct$/,
    );
    expect(env.GOPRIVATE).toMatch(/^git\.(w\d+)\.com\/\*,\*\.corp\.\1\.com$/);
    expect(env).toMatchObject({ HTTPS_PROXY: "http://127.0.0.1:7890", GOFLAGS: "-mod=mod" });
    expect(env.GONOPROXY).not.toContain("10.1.2.3");
  });

  it("are facts, and once redacted nothing more is to be hidden", () => {
    for (const { facts } of MACHINES) {
      const once = redact(facts);
      expect(readFacts(JSON.stringify(once))).toEqual({ ok: true, facts: once });
    }
  });
});
