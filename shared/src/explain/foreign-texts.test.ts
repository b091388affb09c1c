import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, TOPICS } from "./explain.ts";
import { match } from "./match.ts";

const kindOf = (text: string) => explain(text, "bash", "en").match;

/** What is found in a text for sure. */
function sureOf(text: string): string | null {
  const found = match(text, TOPICS);
  return found.kind === "known" ? found.id : null;
}

describe("a text of another program's", () => {
  it("is never explained for sure, though it has words that Go programs print, too", () => {
    for (const text of [
      "web-1 | exec /app/start: no such file or directory\nweb-1 exited with code 127",
      "Error: Container command '/srv/start' not found or does not exist",
      "Uncaught ReferenceError: $HOME is not defined",
      "nginx: [emerg] $home is not defined",
      "root@OpenWrt:~# opkg install foo\nIllegal instruction",
      "MediaTek MT7621 ver:1 eco:3\n./mosquitto\nIllegal instruction",
      "Environment variables: GOPATH  the workspace",
      "Environment variable: GOBIN  where tools are kept",
      "/usr/bin/ld: cannot find -lGL\ncollect2: error: ld returned 1 exit status\nninja: build stopped: subcommand failed.",
      "/usr/bin/ld: cannot find -lssl\nerror: could not compile 'anker' (bin) due to 1 previous error",
      "open src/foo.d/main.go: No such file or directory",
      "ada@focal:~$ songs\nsongs: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by songs)",
      'E0412 09:12:33.101241   80213 memcache.go:265] Get "https://10.20.0.1:6443/api": tls: failed to verify certificate: x509: certificate signed by unknown authority\nUnable to connect to the server: x509: certificate signed by unknown authority',
      "$ gore\ngore: could not load 'fmt' package: exit status 1: stderr: build flag -mod=mod only valid when using modules",
      "open src\\foo.d\\x\\main.go: No such file or directory",
    ])
      expect([text, kindOf(text)]).not.toEqual([text, "known"]);
  });

  it("is no Go package's file where another package's name only begins with go", () => {
    const rest = fc.stringMatching(/^[a-km-z][a-z]{1,8}(?:-[a-z]{2,8}){0,2}\/[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.constantFrom("/usr/lib/go", "/usr/share/go"), rest, (begin, end) => {
        const text = `trying to overwrite '${begin}${end}', which is also in package other`;
        expect([text, sureOf(text)]).not.toEqual([text, "package-files-conflict"]);
      }),
    );
    for (const path of [
      "/usr/lib/go/bin/go",
      "/usr/lib/go-1.22/VERSION",
      "/usr/lib/golang/VERSION",
      "/usr/share/go/x",
    ])
      expect(sureOf(`trying to overwrite '${path}', which is also in package go`)).toBe(
        "package-files-conflict",
      );
    expect(sureOf("trying to overwrite '/usr/lib/google-cloud-sdk/bin/x'")).toBeNull();
  });

  it("is Go's where the text says so", () => {
    for (const [text, id] of [
      ["feeds: goroutine 1 [running]:\nfeeds: $HOME is not defined", "home-unset"],
      ["$ GOARCH=mips go build\nroot@OpenWrt:~# ./feeds\nIllegal instruction", "built-for-another-platform"],
      ["Missing required environment variable: GOPATH", "script-wants-variable"],
    ])
      expect([text, sureOf(text ?? "")]).toEqual([text, id]);
  });
});

it("is no text of Go's for a word that only begins like one of its variables, or for a heading of another's", () => {
  const message = "exit status 0xc0000135";
  for (const line of [
    "# runtime/cgo",
    "runtime: goroutine stack exceeds 1000000000-byte limit",
    "link: duplicated definition of symbol x",
    "Installing TinyGo 0.31",
  ])
    expect([line, sureOf(`${line}\n${message}`)]).toEqual([line, "c-library-missing"]);
  for (const line of ["Runtime: Node 18", "runtime: nodejs18.x", "Link: a page", "link: https://a.example b"])
    expect([line, sureOf(`${line}\n${message}`)]).toEqual([line, null]);
  for (const [begin, isGo] of [
    ["GOARCH=arm64 ", true],
    ["go1.22: ", true],
    ["Google Chrome: ", false],
    ["GOOGLE_CREDENTIALS: ", false],
    ["wanted 0, got: ", false],
    ["a good one: ", false],
    ["GOT: ", false],
  ] as const) {
    const text = `Step one of two\n${begin}${message}`;
    expect([text, sureOf(text)]).toEqual([text, isGo ? "c-library-missing" : null]);
  }
});

it("counts no line with which a platform says that it began or ended for another program's", () => {
  const fault = `{"errorMessage":"RequestId: 7 Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"}`;
  const began = "START RequestId: 7 Version: $LATEST";
  const ended = "END RequestId: 7\nREPORT RequestId: 7 Duration: 3.11 ms Billed Duration: 4 ms";
  for (const text of [fault, `${began}\n${fault}`, `${fault}\n${ended}`, `${began}\n${fault}\n${ended}`])
    expect([text, sureOf(text)]).toEqual([text, "container-program-missing"]);
  const other = `${began}\nError: Cannot find module 'index'\n${ended}`;
  expect([other, sureOf(other)]).toEqual([other, null]);
});

describe("what a C compiler says of a package", () => {
  const file = fc.stringMatching(/^(?:\.\/|\/srv\/)?[a-z]{1,8}\.(?:c|go|h)$/);
  const name = fc.stringMatching(/^[A-Z]{3}_[A-Z]{3,12}$/);

  it("is about the library's version where a header lacks a name, wherever the file is", () => {
    fc.assert(
      fc.property(file, name, (path, missing) => {
        for (const said of [
          `'${missing}' undeclared (first use in this function)`,
          `use of undeclared identifier '${missing}'`,
          `unknown type name '${missing}'`,
        ]) {
          const text = `# github.com/holm/virt-go\n${path}:37:5: error: ${said}`;
          expect([text, sureOf(text)]).toEqual([text, "c-library-other-version"]);
          expect(explain(text, "bash", "en").explanation?.why).toContain(missing);
          expect(sureOf(`${path}:37:5: error: ${said}`)).not.toBe("c-library-other-version");
        }
      }),
    );
  });

  it("is about the C++ standard where that brought the name, and nothing sure for other names of std", () => {
    const say = (missing: string) => [
      `'${missing}' is not a member of 'std'`,
      `no member named '${missing}' in namespace 'std'`,
    ];
    const answer = (said: string) => {
      const { explanation } = explain(`# example.com/a/b\nv.cpp:1:2: error: ${said}`, "bash", "en");
      return [explanation?.id, explanation?.commands?.join()];
    };
    for (const said of [...say("string_view"), ...say("make_unique")])
      expect([said, ...answer(said)]).toEqual([
        said,
        "c-compiler-fails",
        "env CGO_CXXFLAGS=-std=c++17 go build",
      ]);
    for (const said of [...say("uint32_t"), ...say("foo")])
      expect([said, ...answer(said)]).not.toContain("c-library-other-version");
  });
});
