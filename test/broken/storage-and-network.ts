import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import { runGo } from "./projects.ts";
import type { Make, Rows } from "./row.ts";

/** A machine whose only fault are variables. */
const exported =
  (env: Readonly<Record<string, string>>): Make =>
  ({ go }) => {
    const machine = makeHome([join(go, "bin")]);
    Object.assign(machine.env, env);
    return machine;
  };

/** A machine whose only fault stands in the file of `go env -w`. */
const written =
  (line: string): Make =>
  ({ go }) =>
    makeHome([join(go, "bin")], { ".config/go/env": `${line}\n` });

/** Nothing listens at port 9 of this machine. */
const DEAD = "127.0.0.1:9";

/** Faults of proxies, certificates, caches and of variables that nobody meant so. */
export const SURROUNDINGS: Rows = {
  "goproxy-malformed": [
    exported({ GOPROXY: "[https://goproxy.cn](https://goproxy.cn),direct" }),
    exported({ GOPROXY: "“https://goproxy.cn”" }),
    exported({ GOPROXY: "DIRECT" }),
    written("GOPROXY=https://goproxy.cn;direct"),
    exported({ GOPROXY: "goproxy" }),
  ],
  "goflags-mod-pinned": [
    exported({ GOFLAGS: "-mod=vendor" }),
    exported({ GOFLAGS: "-v -mod=mod '-ldflags=-s -w'" }),
    written("GOFLAGS=-modfile=tools.mod"),
    written("GOFLAGS=-v -mod=mod"),
  ],
  "goexperiment-set": [
    exported({ GOEXPERIMENT: "fieldtrack" }),
    exported({ GOEXPERIMENT: "nosuchexperiment" }),
    written("GOEXPERIMENT=fieldtrack"),
  ],
  "godebug-set": [exported({ GODEBUG: "gctrace=1" })],
  "goenv-off-exported": [exported({ GOENV: "off" })],
  "env-var-typo": [
    exported({ GPROXY: "https://goproxy.cn" }),
    exported({ GO111MODULES: "on" }),
    exported({ OGPRIVATE: "git.acme.com", GOPAHT: "" }),
  ],
  "gotmpdir-bad": [exported({ GOTMPDIR: "/gone/tmp" }), exported({ TMPDIR: "/gone/tmp" })],
  "sumdb-blocked-or-off": [
    exported({ GOSUMDB: "off" }),
    written("GOSUMDB=off"),
    exported({ GONOSUMDB: "*" }),
  ],
  "http-proxy-dead": [
    exported({ HTTPS_PROXY: `http://${DEAD}` }),
    exported({ https_proxy: DEAD, HTTP_PROXY: "http://localhost:9" }),
    exported({ ALL_PROXY: "socks5://127.0.0.1:9" }),
  ],
  "corporate-ca": [
    exported({ SSL_CERT_FILE: "/gone/ca.pem" }),
    exported({ SSL_CERT_FILE: "/gone/ca.pem", SSL_CERT_DIR: "/gone/certs" }),
  ],
  "old-module-caches": [
    {
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")], {
          "go/1.20.1/pkg/mod/example.com/x@v1.0.0/x.go": "package x\n",
        });
        mkdirSync(join(machine.home, ".goenv/versions/1.26.1"), { recursive: true });
        mkdirSync(join(machine.home, "go/1.26.1/pkg/mod"), { recursive: true });
        return machine;
      },
      mend: (machine) => {
        machine.env.GOMODCACHE = join(machine.home, "go/1.20.1/pkg/mod");
        runGo(machine, ".", "clean", "-modcache");
        delete machine.env.GOMODCACHE;
      },
    },
  ],
};
