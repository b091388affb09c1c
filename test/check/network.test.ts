import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished } from "vitest";
import { MESSAGES } from "../../shared/src/catalog/messages.ts";
import { runGo, withProject } from "../broken/projects.ts";
import { check, ids, makeHome } from "../support/machine.ts";
import { messageIn } from "../support/messages-in-text.ts";
import { itWith } from "../support/parts.ts";

/** What a server does with a request; each is a real one on a port of this machine. */
const BEHAVIOUR = {
  answers: "(q, s) => { s.statusCode = q.url.includes('/@v/list') ? 200 : 404; s.end(); }",
  "hands the database on": "(q, s) => { s.statusCode = /list|supported/.test(q.url) ? 200 : 404; s.end(); }",
  hangs: "() => {}",
  "is ill": "(q, s) => { s.statusCode = 502; s.end(); }",
} as const;

/**
 * Starts a server in a process of its own, because the check is run in this one. With a certificate it speaks TLS; as a
 * proxy it opens tunnels to wherever it is asked, and says so on standard output.
 */
async function serve(
  behavior: keyof typeof BEHAVIOUR,
  certificate: { readonly key: string; readonly cert: string } | null = null,
): Promise<{ readonly port: number; readonly process: ChildProcess; readonly seen: () => Promise<string> }> {
  const options =
    certificate === null
      ? ""
      : `{ key: ${JSON.stringify(certificate.key)}, cert: ${JSON.stringify(certificate.cert)} },`;
  const script = `
    const server = require(${JSON.stringify(certificate === null ? "node:http" : "node:https")})
      .createServer(${options} (q, s) => { process.stdout.write(q.method + " " + q.url + "\\n"); (${BEHAVIOUR[behavior]})(q, s); });
    server.on("connect", (q, client) => {
      process.stdout.write("CONNECT " + q.url + "\\n");
      const port = q.url.split(":")[1]; // every name is this machine
      const up = require("node:net").connect(+port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\\r\\n\\r\\n");
        up.pipe(client); client.pipe(up);
      });
      up.on("error", () => client.destroy()); client.on("error", () => up.destroy());
    });
    server.listen(0, "127.0.0.1", () => process.stdout.write("port " + server.address().port + "\\n"));`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill();
  });
  let text = "";
  const port = await new Promise<number>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      text += more;
      const match = /port (\d+)/.exec(text);
      if (match) resolve(Number(match[1]));
    });
  });
  return {
    port,
    process: child,
    seen: async () => {
      await sleep(100); // its words come once this process has time to read them
      return text;
    },
  };
}

/** A certificate that signs itself, as a company's inspecting proxy shows one. */
function makeCertificate(openssl: string): {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
} {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-tls-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const [key, file] = [join(dir, "key.pem"), join(dir, "cert.pem")];
  const subject = [
    "-subj",
    "/O=Acme Inspection/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost,DNS:go.proxy.invalid,IP:127.0.0.1",
  ];
  const made = spawnSync(openssl, [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", file],
    ...subject,
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return { key: readFileSync(key, "utf8"), cert: readFileSync(file, "utf8"), file };
}

function look(go: string, env: Readonly<Record<string, string>>, args: readonly string[] = ["--network"]) {
  const machine = makeHome([join(go, "bin")]);
  return check({ ...machine.env, GOSUMDB: "off", ...env }, ["--no-shell", ...args]);
}

/** What concerns the network, of all that is found. */
function about(seen: ReturnType<typeof check>): readonly string[] {
  const network = ["goproxy-unreachable", "sumdb-blocked-or-off", "corporate-ca", "http-proxy-dead"];
  return ids(seen).filter((id) => network.includes(id));
}

describe("services are tried only when allowed, through the user's own proxy", () => {
  itWith(["go1.26"], "asks nobody without --network", async (parts) => {
    const server = await serve("answers");
    const seen = look(parts["go1.26"], { GOPROXY: `http://127.0.0.1:${server.port}` }, []);
    expect(seen.outcomes["goproxy-unreachable"]).toBe("skip");
    expect(await server.seen()).not.toContain("HEAD");
  });

  itWith(["go1.26"], "is content with a proxy that answers", async (parts) => {
    const server = await serve("answers");
    const seen = look(parts["go1.26"], { GOPROXY: `http://127.0.0.1:${server.port}/base/,direct` });
    expect(seen.outcomes["goproxy-unreachable"]).toBe("pass");
    expect(await server.seen()).toContain("HEAD /base/golang.org/x/text/@v/list");
  });

  itWith(
    ["go1.26"],
    "finds one that refuses, one that hangs, one that is ill; gone when it is another",
    async (parts) => {
      const [hanging, ill, well] = [await serve("hangs"), await serve("is ill"), await serve("answers")];
      for (const [GOPROXY, id] of [
        // That no program listens there is known without the network, and told by the check for it.
        ["http://127.0.0.1:9", "http-proxy-dead"],
        [`http://127.0.0.1:${hanging.port}`, "goproxy-unreachable"],
        [`http://127.0.0.1:${ill.port}`, "goproxy-unreachable"],
      ] as const) {
        const found = about(look(parts["go1.26"], { GOPROXY }));
        expect(found.filter((one) => one !== "sumdb-blocked-or-off")).toEqual([id]);
      }
      expect(about(look(parts["go1.26"], { GOPROXY: `http://127.0.0.1:${well.port}` }))).not.toContain(
        "goproxy-unreachable",
      );
    },
  );

  itWith(["go1.26"], "offers the mirror where mainland China's time is kept", (parts) => {
    const machine = makeHome([join(parts["go1.26"], "bin")]);
    // The default proxy, out of reach because the user's own proxy is a port that is closed at once.
    const env = {
      ...machine.env,
      TZ: "Asia/Shanghai",
      HTTPS_PROXY: "http://[::ffff:127.0.0.1]:9",
      GOSUMDB: "off",
    };
    const seen = check(env, ["--no-shell", "--network"]);
    const finding = seen.findings.find(({ id }) => id === "goproxy-unreachable");
    expect(finding?.fix?.snippet).toBe("go env -w GOPROXY=https://goproxy.cn,direct");
  });

  itWith(["go1.26", "openssl"], "goes through HTTPS_PROXY, and heeds NO_PROXY", async (parts) => {
    const certificate = makeCertificate(parts.openssl);
    const [service, proxy] = [await serve("answers", certificate), await serve("answers")];
    const env = {
      // A name that only the proxy knows: for this machine itself Go takes none.
      GOPROXY: `https://go.proxy.invalid:${service.port}`,
      HTTPS_PROXY: `http://user:secret@127.0.0.1:${proxy.port}`,
      SSL_CERT_FILE: certificate.file,
    };
    expect(look(parts["go1.26"], env).outcomes["goproxy-unreachable"]).toBe("pass");
    expect(await proxy.seen()).toContain(`CONNECT go.proxy.invalid:${service.port}`);
    const before = await proxy.seen();
    const direct = look(parts["go1.26"], { ...env, NO_PROXY: ".invalid" });
    expect(await proxy.seen()).toBe(before);
    expect(JSON.stringify(direct)).not.toContain("secret");
  });

  itWith(
    ["go1.21", "go1.26", "go1.27", "openssl"],
    "names who signed what nobody trusts, as Go does not",
    async (parts) => {
      const certificate = makeCertificate(parts.openssl);
      const service = await serve("answers", certificate);
      const GOPROXY = `https://127.0.0.1:${service.port}`;
      for (const go of [parts["go1.21"], parts["go1.26"], parts["go1.27"]]) {
        const seen = look(go, { GOPROXY });
        expect(about(seen)).toEqual(["corporate-ca", "sumdb-blocked-or-off"]);
        expect(JSON.stringify(seen)).toContain("Acme Inspection");
        const machine = withProject(
          { go },
          { "p/go.mod": "module p\n\ngo 1.18\n\nrequire example.com/x v1.0.0\n" },
          { GOPROXY, GOFLAGS: "-mod=mod", GOSUMDB: "off" },
        );
        const said = runGo(machine, "p", "list", "-m", "all").text;
        expect(messageIn(said, MESSAGES["corporate-ca"] ?? [])).not.toBeNull();
        // The company's root where Go looks for it: both are content.
        const trusting = { GOPROXY, SSL_CERT_FILE: certificate.file };
        expect(about(look(go, trusting))).toEqual(["sumdb-blocked-or-off"]);
      }
    },
  );

  itWith(["go1.26"], "takes the checksum database from the proxy that hands it on", async (parts) => {
    const [mirror, plain] = [await serve("hands the database on"), await serve("answers")];
    const GOSUMDB = "sum.golang.org http://127.0.0.1:9";
    const by = (port: number) => look(parts["go1.26"], { GOPROXY: `http://127.0.0.1:${port}`, GOSUMDB });
    expect(about(by(plain.port))).toEqual(["sumdb-blocked-or-off"]);
    expect(about(by(mirror.port))).toEqual([]);
  });
});

describe("a proxy on this machine", () => {
  itWith(
    ["go1.26"],
    "is silent while it listens, also without --network; found when it has ended",
    async (parts) => {
      const proxy = await serve("answers");
      const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, http_proxy: `localhost:${proxy.port}` };
      expect(look(parts["go1.26"], env, []).outcomes["http-proxy-dead"]).toBe("pass");
      // Nothing was said to it.
      expect((await proxy.seen()).trim()).toBe(`port ${proxy.port}`);
      proxy.process.kill();
      await new Promise((resolve) => proxy.process.once("exit", resolve));
      expect(look(parts["go1.26"], env, []).outcomes["http-proxy-dead"]).toBe("fail");
    },
  );
});

describe("real Go and private modules", () => {
  itWith(["go1.21", "go1.26", "go1.27"], "says what the symptoms say", async (parts) => {
    const server = await serve("answers");
    for (const go of [parts["go1.21"], parts["go1.26"], parts["go1.27"]]) {
      const machine = withProject(
        { go },
        {
          "p/go.mod": "module p\n\ngo 1.18\n\nrequire git.corp.internal/team/lib v1.0.0\n",
          "p/main.go": 'package main\n\nimport _ "git.corp.internal/team/lib"\n\nfunc main() {}\n',
        },
        { GOPROXY: `http://127.0.0.1:${server.port}`, GOFLAGS: "-mod=mod", GOSUMDB: "off" },
      );
      const { text } = runGo(machine, "p", "build");
      expect(text).toMatch(/git\.corp\.internal\/team\/lib@v1\.0\.0: reading http:\/\/127.*: 404 Not Found/);
    }
  });
});
