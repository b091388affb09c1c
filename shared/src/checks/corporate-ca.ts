import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { machine } from "./examples/machine.ts";
import { withNetwork } from "./examples/parts.ts";

export const check = defineCheck({
  id: "corporate-ca",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/go/issues/40370", "https://pkg.go.dev/crypto/x509#SystemCertPool"],
  run: (facts) => {
    const service = [facts.network?.moduleProxy, facts.network?.checksumDatabase].find(
      (one) => one?.outcome === "untrusted",
    );
    if (service != null) {
      const { url, issuer, detail } = service;
      return fail({ url, issuer: issuer ?? detail ?? "", name: "", path: "" });
    }
    const gone = missingCertificates(facts);
    const [first] = gone;
    if (first === undefined) return PASS;
    // Go looks in both places; where one is left it goes on trusting that.
    const severity = gone.length === facts.certificates.length && gone.length > 1 ? "major" : "minor";
    return fail(
      { url: "", issuer: "", name: first.name, path: first.path },
      { severity, evidence: evidenceFor(facts, first.name) },
    );
  },
  fix: ({ url }, facts) => {
    if (url === "") {
      const edits = new Map(
        missingCertificates(facts).map(({ name }) => [name, { kind: "unset", name } satisfies Edit]),
      );
      return { safety: "review", edits: [...edits.values()] };
    }
    return {
      safety: "manual",
      edits: [],
      advice:
        facts.host.os === "darwin"
          ? {
              en: "Ask for the company's root and intermediate certificates and add them to the System keychain: sudo security add-trusted-cert -d -k /Library/Keychains/System.keychain FILE",
              "zh-CN":
                "向公司索取根证书和中间证书，加入系统钥匙串：sudo security add-trusted-cert -d -k /Library/Keychains/System.keychain 文件",
            }
          : {
              en: "Ask for the company's root certificate, put it into /usr/local/share/ca-certificates and run sudo update-ca-certificates (Fedora: /etc/pki/ca-trust/source/anchors and sudo update-ca-trust)",
              "zh-CN":
                "向公司索取根证书，放入 /usr/local/share/ca-certificates 后运行 sudo update-ca-certificates（Fedora：放入 /etc/pki/ca-trust/source/anchors 后运行 sudo update-ca-trust）",
            },
    };
  },
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Go does not trust the certificates it gets",
    message: ({ url, issuer, name, path }) =>
      url === ""
        ? `${name} leads to ${path}, which does not exist.`
        : `${url} shows a certificate signed by ${JSON.stringify(issuer)}, which is not among the trusted ones.`,
    why: "A company's proxy that looks into TLS signs with a root of its own; until the system knows that root, and what lies between, downloads end with \"x509: certificate signed by unknown authority\". On Linux Go reads SSL_CERT_FILE and SSL_CERT_DIR, on a Mac the system's keychain alone.",
  },
  "zh-CN": {
    title: "Go 不信任收到的证书",
    message: ({ url, issuer, name, path }) =>
      url === ""
        ? `${name} 指向 ${path}，但它不存在。`
        : `${url} 的证书由 ${JSON.stringify(issuer)} 签发，不在受信任之列。`,
    why: "公司的代理若要检查 TLS 流量，会用自己的根证书签发证书；系统信任该根证书及中间证书之前，下载都会报“x509: certificate signed by unknown authority”。在 Linux 上 Go 读取 SSL_CERT_FILE 和 SSL_CERT_DIR，在 Mac 上只读系统钥匙串。",
  },
};

export const messages: readonly string[] = [
  "x509: certificate signed by unknown authority",
  "tls: failed to verify certificate: x509: certificate signed by unknown authority",
  "x509: “…” certificate is not trusted",
  "tls: failed to verify certificate: x509: “…” certificate is not trusted",
];

export const verifyCommands: readonly string[] = [
  "curl -sSI https://proxy.golang.org",
  "printenv SSL_CERT_FILE SSL_CERT_DIR",
];

export const examples = (): CheckExamples => {
  const file = { name: "SSL_CERT_FILE", path: "/gone/ca.pem", kind: "missing", realPath: null } as const;
  const untrusted = { outcome: "untrusted", status: null, detail: "x", issuer: "Acme" } as const;
  return {
    pass: [
      { name: "nothing set", facts: machine() },
      { name: "it answers", facts: withNetwork({}) },
      { name: "the file is there", facts: machine({ certificates: [{ ...file, kind: "file" }] }) },
      {
        name: "a Mac's Go does not read it",
        facts: machine({
          host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
          certificates: [file],
        }),
      },
    ],
    fail: [
      { name: "the file is gone", facts: machine({ certificates: [file] }) },
      {
        name: "both are gone",
        facts: machine({ certificates: [file, { ...file, name: "SSL_CERT_DIR", path: "/gone" }] }),
      },
      { name: "somebody looks into TLS", facts: withNetwork(untrusted) },
      {
        name: "on a Mac",
        facts: withNetwork(
          untrusted,
          {},
          {
            host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
          },
        ),
      },
    ],
  };
};

function missingCertificates({ certificates, host }: Facts): Facts["certificates"] {
  return host.os === "linux" ? certificates.filter(({ kind }) => kind === "missing") : [];
}
