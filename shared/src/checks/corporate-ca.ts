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
    // Go reads both; it keeps trusting the one that is left.
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
      advice: { key: facts.host.os === "darwin" ? "keychain" : "certificate-directory", params: {} },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "TLS certificate not trusted",
    message: ({ url, issuer, name, path }) =>
      url === ""
        ? `${name} points to ${path}, which does not exist.`
        : `The certificate of ${url} is signed by ${JSON.stringify(issuer)}, which this system does not trust.`,
    why: 'Downloads fail with "x509: certificate signed by unknown authority". A TLS-inspecting corporate proxy signs with its own root certificate, so the system must trust that root and the intermediate certificates. On Linux Go reads SSL_CERT_FILE and SSL_CERT_DIR. On a Mac it reads only the system keychain.',
    advice: {
      keychain: () =>
        "First ask your IT department whether the network inspects TLS. If so, get the company's root and intermediate certificates from them and add each to the System keychain: sudo security add-trusted-cert -d -k /Library/Keychains/System.keychain FILE",
      "certificate-directory": () =>
        "First ask your IT department whether the network inspects TLS. If so, get the company's root certificate from them, copy it to /usr/local/share/ca-certificates (Fedora: /etc/pki/ca-trust/source/anchors) and run: sudo update-ca-certificates (Fedora: sudo update-ca-trust)",
    },
  },
  "zh-CN": {
    title: "TLS 证书不受信任",
    message: ({ url, issuer, name, path }) =>
      url === ""
        ? `${name} 指向 ${path}，但它不存在。`
        : `${url} 的证书由 ${JSON.stringify(issuer)} 签发，当前系统不信任它。`,
    why: "下载会报“x509: certificate signed by unknown authority”。公司的代理检查 TLS 流量时，会用自己的根证书签发证书，因此系统必须信任该根证书和中间证书。在 Linux 上 Go 读取 SSL_CERT_FILE 和 SSL_CERT_DIR，在 Mac 上只读取系统钥匙串。",
    advice: {
      keychain: () =>
        "先向公司 IT 部门确认网络是否检查 TLS 流量。如果是，向他们索取根证书和中间证书，逐个加入系统钥匙串：sudo security add-trusted-cert -d -k /Library/Keychains/System.keychain FILE",
      "certificate-directory": () =>
        "先向公司 IT 部门确认网络是否检查 TLS 流量。如果是，向他们索取根证书，复制到 /usr/local/share/ca-certificates（Fedora：/etc/pki/ca-trust/source/anchors），然后运行：sudo update-ca-certificates（Fedora：sudo update-ca-trust）",
    },
  },
});

export const messages: readonly string[] = [
  "x509: certificate signed by unknown authority",
  "tls: failed to verify certificate: x509: certificate signed by unknown authority",
  "x509: “…” certificate is not trusted",
  "tls: failed to verify certificate: x509: “…” certificate is not trusted",
];

export const verifyCommands: readonly string[] = [
  "curl -sSI https://proxy.golang.org",
  "env | grep ^SSL_CERT",
];

export const examples = (): CheckExamples => {
  const file = { name: "SSL_CERT_FILE", path: "/gone/ca.pem", kind: "missing", realPath: null } as const;
  const untrusted = { outcome: "untrusted", status: null, detail: "x", issuer: "Acme" } as const;
  return {
    pass: [
      { name: "nothing set", facts: machine() },
      { name: "the proxy answers", facts: withNetwork({}) },
      { name: "the file exists", facts: machine({ certificates: [{ ...file, kind: "file" }] }) },
      {
        name: "a Mac's Go does not read it",
        facts: machine({
          host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
          certificates: [file],
        }),
      },
    ],
    fail: [
      { name: "the file does not exist", facts: machine({ certificates: [file] }) },
      {
        name: "neither exists",
        facts: machine({ certificates: [file, { ...file, name: "SSL_CERT_DIR", path: "/gone" }] }),
      },
      { name: "a proxy that inspects TLS", facts: withNetwork(untrusted) },
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
