import fc from "fast-check";
import { expect, it } from "vitest";
import { pastRuns, reportOf } from "../../../../test/support/recorded.ts";
import { machine } from "../../checks/examples/machine.ts";
import { reportFromHtml } from "../../report/schema/read-report.ts";
import { reportData } from "./data.ts";
import { html } from "./markup.ts";

it("lets no text become markup, in a body or in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      const [, attribute, body] = /^<p title="([\s\S]*?)">([\s\S]*)<\/p>$/.exec(markup) ?? [];
      for (const part of [attribute, body]) expect(part).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});

it("keeps markup that is markup already, and drops nothing between", () => {
  const rows = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${rows}</ul>${null}${3}`.markup).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>3");
});

it("reads back exactly what was put into a page, whatever the strings", () => {
  const report = reportOf(machine(), "en");
  const past = pastRuns(5);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (reason, value) => {
      const odd = {
        ...report,
        suppressed: [{ id: "x", reason, until: null }],
        unread: [value, "</script>", "<!--"],
      };
      const { markup } = reportData(odd, past);
      expect(markup.indexOf("</script>")).toBe(markup.length - "</script>".length);
      expect(reportFromHtml(markup)).toEqual({ ok: true, value: { report: odd, past } });
    }),
  );
});
