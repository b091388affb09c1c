import { Hono } from "hono";
import { digestOf, toMarkdown } from "../../lead/digest.ts";
import { toCsv } from "../../lead/export.ts";
import { summarize, trendOf } from "../../lead/summary.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { needLead, weeksOf } from "../lead-auth.ts";

/** The lead's API: the summary, one check's trend, exports and the digest. */
export function summaryRoutes(deps: Deps): Hono {
  const { store, known, now, published } = deps;
  const app = new Hono();
  app.get("/summary", async (c) => {
    const team = await needLead(c, deps);
    const [weeks, notes] = await Promise.all([published(team.id, weeksOf(c)), store.notes(team.id)]);
    return c.json(summarize(team, weeks, notes, now()));
  });
  app.get("/checks/:id", async (c) => {
    const team = await needLead(c, deps);
    const id = known.find((check) => check.id === c.req.param("id"))?.id;
    if (id === undefined) throw new HttpError(404, "unknown check", { field: "id" });
    return c.json(trendOf(team, id, await published(team.id, weeksOf(c))));
  });
  app.get("/export", async (c) => {
    const team = await needLead(c, deps);
    const format = c.req.query("format") ?? "json";
    if (format !== "csv" && format !== "json")
      throw new HttpError(400, "format must be csv or json", { field: "format" });
    const weeks = await published(team.id, weeksOf(c));
    c.header("Content-Disposition", `attachment; filename="go-env-fleet.${format}"`);
    if (format === "json") return c.json(summarize(team, weeks, await store.notes(team.id), now()));
    c.header("Content-Type", "text/csv; charset=utf-8");
    return c.body(toCsv(weeks));
  });
  app.get("/digest", async (c) => {
    const team = await needLead(c, deps);
    const weeks = await published(team.id, 12);
    c.header("Content-Type", "text/markdown; charset=utf-8");
    return c.body(
      toMarkdown(
        digestOf(summarize(team, weeks, [], now()), c.req.query("lang") === "zh-CN" ? "zh-CN" : "en"),
      ),
    );
  });
  return app;
}
