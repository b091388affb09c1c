import fc from "fast-check";
import { expect, it } from "vitest";
import { badProxy, correctProxy, firstNetworkProxy } from "./go-proxy.ts";

it("takes what Go takes and names what it does not", () => {
  for (const good of [
    "https://proxy.golang.org,direct",
    "goproxy.cn",
    "https://a.b|https://c.d , direct",
    "file:///srv/proxy",
    "file:/srv/proxy",
    "off",
    "http://[::1]:8080/x",
    "https://user:p%40ss@proxy.example:8443/path",
    ",direct,",
  ])
    expect([good, badProxy(good)]).toEqual([good, null]);
  const bad: Record<string, string> = {
    DIRECT: "no-scheme",
    goproxy: "no-scheme",
    "/rel/abs": "no-scheme",
    "ftp://a.b": "unknown-scheme",
    "https://": "no-host",
    ",": "empty",
    "": "empty",
    "“https://goproxy.cn”": "odd-characters",
    "https://goproxy.cn;direct": "odd-characters",
    "https://goproxy.cn direct": "odd-characters",
    "http//goproxy.cn": "no-scheme",
    "https:/goproxy.cn": "no-host",
    "file://$HOME/proxy": "more-than-path",
    "file://localhost/srv/proxy": "more-than-path",
    "file:///srv/proxy?x": "more-than-path",
  };
  for (const [value, fault] of Object.entries(bad))
    expect([value, badProxy(value)?.fault]).toEqual([value, fault]);
});

it("corrects what is plain", () => {
  const corrected: Record<string, string | null> = {
    "[https://goproxy.cn](https://goproxy.cn),direct": "https://goproxy.cn,direct",
    "https://goproxy.cn;direct": "https://goproxy.cn,direct",
    "“https://goproxy.cn”，DIRECT": "https://goproxy.cn,direct",
    "https://goproxy.cn direct": "https://goproxy.cn,direct",
    "http//goproxy.cn|Off": "http://goproxy.cn|off",
    "https:/goproxy.cn": "https://goproxy.cn",
    "ftp://a.b": null,
    goproxy: null,
  };
  for (const [value, meant] of Object.entries(corrected))
    expect([value, correctProxy(value)]).toEqual([value, meant]);
});

it("corrects into what Go takes, or not at all, and leaves the right alone", () => {
  const element = fc.constantFrom(
    "https://goproxy.cn",
    "direct",
    "DIRECT",
    "http//a.b",
    "“x.y”",
    "goproxy.io/",
    "off",
  );
  const value = fc.oneof(
    fc.string(),
    fc.array(fc.tuple(element, fc.constantFrom(",", "|", ";", " ", "，"))).map((all) => all.flat().join("")),
  );
  fc.assert(
    fc.property(value, (text) => {
      const corrected = correctProxy(text);
      if (corrected !== null) expect(badProxy(corrected)).toBeNull();
      if (badProxy(text) !== null) return;
      const network = firstNetworkProxy(text);
      if (network !== null) expect(network).toMatch(/^https?:\/\/[^/]/i);
    }),
  );
});
