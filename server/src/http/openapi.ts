import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { outcomesShape, policySchema, reportSchema, severitiesShape } from "go-env-check/fleet-contract";
import type { KnownCheck } from "go-env-check/model";
import * as v from "valibot";
import { MAX_BATCH } from "../ingest/parse-deliveries.ts";
import { publishedWeekSchema } from "../publish/published.ts";
import { teamPolicySchema } from "../store/team-policy.ts";
import { teamPaths } from "./openapi-team.ts";

const answer = v.object({ accepted: v.number(), duplicates: v.number(), corrected: v.number() });
const refusal = v.object({ error: v.string(), field: v.optional(v.string()) });

/** The HTTP API as an OpenAPI 3.1 document, made from the schemas that the service itself uses. */
export function openApi(known: readonly KnownCheck[], version: string) {
  const refused = (description: string) => ({
    description,
    content: json({ $ref: "#/components/schemas/Refusal" }),
  });
  const lead = [{ leadToken: [] }, { session: [] }];
  const weeks = {
    name: "weeks",
    in: "query",
    description: "Number of weeks, the latest first",
    schema: { type: "integer", minimum: 1, maximum: 104, default: 12 },
  };
  const reportOrNull = { anyOf: [{ $ref: "#/components/schemas/Report" }, { type: "null" }] };
  const delivery = {
    oneOf: [{ $ref: "#/components/schemas/Report" }, { $ref: "#/components/schemas/Correction" }],
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Go Env Check Fleet API",
      version,
      description:
        "Collects anonymous reports and shows a team's Go setup health. The server stores totals, never the reports themselves.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: {
      "/v1/reports": {
        post: {
          summary: "Submit a report, a correction, or a batch of them",
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
            202: {
              description: "Counted and stored on disk",
              content: json({ $ref: "#/components/schemas/Answer" }),
            },
            400: refused("Does not match the schema; field names the faulty field"),
            401: refused("Missing, invalid or expired ingest token"),
            409: refused("This machine already reported this week; send the earlier report in replaces"),
            411: refused("Content-Length is missing"),
            413: refused("Body too large"),
            415: refused("Content-Type is not application/json, or Content-Encoding is set"),
            422: refused("The week is closed or has not started"),
            429: refused("Too many requests; see Retry-After"),
            503: refused("The report cannot be stored now; see Retry-After"),
          },
        },
      },
      "/v1/summary": {
        get: {
          summary: "Get the team's published weeks, checks and breakdowns",
          security: lead,
          parameters: [weeks],
          responses: {
            200: { description: "The summary", content: json({ $ref: "#/components/schemas/Summary" }) },
            401: refused("Missing, invalid or expired lead token"),
          },
        },
      },
      "/v1/checks/{id}": {
        get: {
          summary: "Get the trend of one check",
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
            200: { description: "The share of affected machines by week" },
            401: refused("Missing, invalid or expired lead token"),
            404: refused("Unknown check"),
          },
        },
      },
      "/v1/export": {
        get: {
          summary: "Download the published weeks as a file",
          security: lead,
          parameters: [
            weeks,
            {
              name: "format",
              in: "query",
              schema: { type: "string", enum: ["csv", "json"], default: "json" },
            },
          ],
          responses: {
            200: { description: "The file" },
            401: refused("Missing, invalid or expired lead token"),
          },
        },
      },
      "/v1/digest": {
        get: {
          summary: "Get the latest week as a few lines of Markdown, for a chat channel",
          security: lead,
          parameters: [
            { name: "lang", in: "query", schema: { type: "string", enum: ["en", "zh-CN"], default: "en" } },
          ],
          responses: {
            200: { description: "The digest, as text/markdown" },
            401: refused("Missing, invalid or expired lead token"),
          },
        },
      },
      "/v1/policy": {
        get: {
          summary: "Get what the team requires of its members' machines",
          security: [{ ingestToken: [] }],
          responses: {
            200: { description: "The policy", content: json({ $ref: "#/components/schemas/Policy" }) },
            401: refused("Missing, invalid or expired ingest token"),
          },
        },
        put: {
          summary: "Set what the team requires of its members' machines, and the median score to reach",
          security: lead,
          requestBody: { required: true, content: json({ $ref: "#/components/schemas/TeamPolicy" }) },
          responses: {
            200: { description: "The policy", content: json({ $ref: "#/components/schemas/TeamPolicy" }) },
            400: refused("Not a policy; `field` names what is wrong"),
            401: refused("Missing, invalid or expired lead token"),
          },
        },
      },
      ...teamPaths(refused, lead),
      "/healthz": {
        get: { summary: "Check that the process is running", responses: { 200: { description: "ok" } } },
      },
      "/readyz": {
        get: {
          summary: "Check that the database is writable",
          responses: { 200: { description: "ok" }, 503: { description: "Not writable" } },
        },
      },
      "/metrics": {
        get: {
          summary: "Get Prometheus metrics, for the operator",
          security: [{ metricsToken: [] }],
          responses: {
            200: { description: "The metrics, as text/plain" },
            401: refused("Missing or invalid metrics token"),
          },
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
        TeamPolicy: schemaOf(teamPolicySchema),
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

/** The schema of a report. Functions parse the outcomes and severities, so their shapes are added here. */
function reportShape(known: readonly KnownCheck[]): JsonSchema {
  const shape = schemaOf(reportSchema(known));
  const parsed = { outcomes: schemaOf(outcomesShape), severities: schemaOf(severitiesShape) };
  return { ...shape, properties: { ...shape.properties, ...parsed } };
}

/** Converts a schema to JSON Schema. Checks written as functions have none; the service still applies them. */
function schemaOf(schema: v.GenericSchema): JsonSchema {
  // In a chain of steps the last one has the shape; no step converts the value.
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "output" });
  return rest;
}

function json(schema: unknown) {
  return { "application/json": { schema } };
}
