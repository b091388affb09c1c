import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { outcomesShape, policySchema, reportSchema } from "go-env-check/fleet-contract";
import type { KnownCheck } from "go-env-check/model";
import * as v from "valibot";
import { MAX_BATCH } from "../ingest/parse-deliveries.ts";
import { publishedWeekSchema } from "../publish/published.ts";

const answer = v.object({ accepted: v.number(), duplicates: v.number(), corrected: v.number() });
const refusal = v.object({ error: v.string(), field: v.optional(v.string()) });

/** The HTTP surface as OpenAPI 3.1, made of the schemas that the service itself reads and writes by. */
export function openApi(known: readonly KnownCheck[], version: string) {
  const refused = (description: string) => ({
    description,
    content: json({ $ref: "#/components/schemas/Refusal" }),
  });
  const lead = [{ leadToken: [] }, { session: [] }];
  const weeks = {
    name: "weeks",
    in: "query",
    description: "How many weeks, the latest first.",
    schema: { type: "integer", minimum: 1, maximum: 104, default: 12 },
  };
  const reportOrNull = { anyOf: [{ $ref: "#/components/schemas/Report" }, { type: "null" }] };
  const delivery = {
    oneOf: [{ $ref: "#/components/schemas/Report" }, { $ref: "#/components/schemas/Correction" }],
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Go Env Check · fleet",
      version,
      description: "Anonymous counters in, a team's health out. No single machine's report is kept.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: {
      "/v1/reports": {
        post: {
          summary: "Take in a report, a correction, or a batch; answered after it is on the disk.",
          security: [{ ingestToken: [] }],
          requestBody: {
            required: true,
            content: json({
              oneOf: [
                ...delivery.oneOf,
                { type: "array", minItems: 1, maxItems: MAX_BATCH, items: delivery },
              ],
            }),
          },
          responses: {
            202: { description: "Counted.", content: json({ $ref: "#/components/schemas/Answer" }) },
            400: refused("Not what the schema allows; the field is named."),
            401: refused("No ingest token, or one that ended."),
            409: refused("Another report of this machine and week is there; send it along as replaces."),
            411: refused("No Content-Length."),
            413: refused("Too large."),
            415: refused("Not JSON, or encoded."),
            422: refused("The week is closed or has not begun."),
            429: refused("Too many requests; see Retry-After."),
            503: refused("It cannot be made durable now; try again later."),
          },
        },
      },
      "/v1/summary": {
        get: {
          summary: "What may be shown of the team's weeks.",
          security: lead,
          parameters: [weeks],
          responses: {
            200: { description: "Summary.", content: json({ $ref: "#/components/schemas/Summary" }) },
            401: refused("No lead token."),
          },
        },
      },
      "/v1/checks/{id}": {
        get: {
          summary: "One check over the weeks.",
          security: lead,
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              schema: { type: "string", enum: known.map(({ id }) => id) },
            },
            weeks,
          ],
          responses: {
            200: { description: "Its course." },
            401: refused("No lead token."),
            404: refused("No such check."),
          },
        },
      },
      "/v1/export": {
        get: {
          summary: "What the summary may show, as a file.",
          security: lead,
          parameters: [
            weeks,
            {
              name: "format",
              in: "query",
              schema: { type: "string", enum: ["csv", "json"], default: "json" },
            },
          ],
          responses: { 200: { description: "A file." }, 401: refused("No lead token.") },
        },
      },
      "/v1/digest": {
        get: {
          summary: "The latest week in a few lines of Markdown, for a chat channel.",
          security: lead,
          parameters: [
            { name: "lang", in: "query", schema: { type: "string", enum: ["en", "zh-CN"], default: "en" } },
          ],
          responses: { 200: { description: "text/markdown" }, 401: refused("No lead token.") },
        },
      },
      "/v1/policy": {
        get: {
          summary: "What the team asks of its members' machines.",
          security: [{ ingestToken: [] }],
          responses: {
            200: { description: "Policy.", content: json({ $ref: "#/components/schemas/Policy" }) },
            401: refused("No ingest token."),
          },
        },
      },
      "/healthz": { get: { summary: "The process is alive.", responses: { 200: { description: "ok" } } } },
      "/readyz": {
        get: {
          summary: "The database can be written to.",
          responses: { 200: { description: "ok" }, 503: { description: "It cannot." } },
        },
      },
      "/metrics": {
        get: {
          summary: "Prometheus metrics, for the operator.",
          security: [{ metricsToken: [] }],
          responses: { 200: { description: "text/plain" }, 401: refused("No metrics token.") },
        },
      },
    },
    components: {
      schemas: {
        Report: reportShape(known),
        Correction: {
          type: "object",
          properties: { report: reportOrNull, replaces: reportOrNull },
          required: ["report", "replaces"],
          additionalProperties: false,
        },
        Answer: schemaOf(answer),
        Refusal: schemaOf(refusal),
        Week: schemaOf(publishedWeekSchema),
        Policy: schemaOf(policySchema),
        Summary: {
          type: "object",
          required: ["team", "scoringBasis", "weeks", "checks"],
          properties: {
            team: { type: "string" },
            scoringBasis: {
              type: "object",
              properties: { scoring: { type: "integer" }, catalog: { type: "string" } },
            },
            weeks: { type: "array", items: { $ref: "#/components/schemas/Week" } },
            checks: { type: "array", items: { type: "object" } },
          },
        },
      },
      securitySchemes: {
        ingestToken: { type: "http", scheme: "bearer", description: "gec_ingest_…" },
        leadToken: { type: "http", scheme: "bearer", description: "gec_lead_…" },
        metricsToken: { type: "http", scheme: "bearer", description: "The operator's METRICS_TOKEN." },
        session: { type: "apiKey", in: "cookie", name: "gec_session" },
      },
    },
  };
}

/** Outcomes are read by a function; what they look like stands beside it. */
function reportShape(known: readonly KnownCheck[]): JsonSchema {
  const shape = schemaOf(reportSchema(known));
  return { ...shape, properties: { ...shape.properties, outcomes: schemaOf(outcomesShape) } };
}

/** Checks written as functions have no JSON Schema; the service applies them all the same. */
function schemaOf(schema: v.GenericSchema): JsonSchema {
  // Of what is asked of a value one after the other, the last is the shape; nothing is converted on the way.
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "output" });
  return rest;
}

function json(schema: unknown) {
  return { "application/json": { schema } };
}
